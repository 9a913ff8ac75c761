import { type Face, faceOf } from './face-widths.ts';

export interface SetLine {
  text: string;
  widthPoints: number;
}

interface Setting {
  sizePoints: number;
  maxPoints: number;
  bold?: boolean;
}

/**
 * Breaks a centred text into as few lines as it needs, these of about the same length: the line under
 * it has a share of the last one's width, so where a line ends must be known.
 */
export function balancedLines(text: string, { sizePoints, maxPoints, bold }: Setting): SetLine[] {
  const face = faceOf({ bold });
  let best = filled(text, face, sizePoints, maxPoints);
  const step = sizePoints / 2;
  for (let measure = maxPoints - step; measure > maxPoints / 3; measure -= step) {
    const narrower = filled(text, face, sizePoints, measure);
    if (narrower.length > best.length || narrower.some((line) => line.widthPoints > measure)) break;
    best = narrower;
  }
  return best;
}

function filled(text: string, face: Face, sizePoints: number, maxPoints: number): SetLine[] {
  const lines: SetLine[] = [];
  for (const word of text.split(/\s+/u).filter((part) => part !== '')) {
    const last = lines.at(-1);
    const longer = last ? `${last.text} ${word}` : word;
    const widthPoints = face.width(longer, sizePoints);
    if (last && widthPoints <= maxPoints) lines[lines.length - 1] = { text: longer, widthPoints };
    else lines.push({ text: word, widthPoints: face.width(word, sizePoints) });
  }
  return lines;
}
