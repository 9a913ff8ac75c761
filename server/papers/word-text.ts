import {
  AlignmentType,
  BorderStyle,
  LineRuleType,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx';
import type { Run } from './contract.ts';
import { page } from './nd30.ts';

/** Units of Word: twentieths of a point, half points, eighths of a point. */
export const twipsOfPoints = (points: number) => Math.round(points * 20);
export const twipsOfMm = (mm: number) => Math.round((mm * 1440) / 25.4);
export const pointsOfMm = (mm: number) => (mm * 72) / 25.4;
const halfPoints = (points: number) => Math.round(points * 2);

export const textWidthMm = page.width.size - page.left.size - page.right.size;

export interface Style {
  sizePoints: number;
  bold?: boolean;
  italic?: boolean;
}

export function textRun(text: string, { sizePoints, bold, italic }: Style): TextRun {
  return new TextRun({ text, size: halfPoints(sizePoints), bold, italics: italic });
}

export function textRuns(runs: readonly Run[], style: Style): TextRun[] {
  return runs.map(({ text, bold, italic }) =>
    textRun(text, { ...style, bold: style.bold || bold, italic: style.italic || italic }),
  );
}

/** One centred line for each text; nothing between them. */
export function centredLines(
  lines: readonly string[],
  style: Style,
  { beforePoints = 0, keepNext = false } = {},
): Paragraph[] {
  return lines.map(
    (line, index) =>
      new Paragraph({
        alignment: AlignmentType.CENTER,
        keepNext,
        spacing: { before: twipsOfPoints(index === 0 ? beforePoints : 0), after: 0 },
        children: [textRun(line, style)],
      }),
  );
}

/**
 * A line of exactly this length in the middle of a column: the upper border of an empty paragraph,
 * drawn in again from both sides.
 */
export function centredRule(columnPoints: number, lengthPoints: number): Paragraph {
  const indent = twipsOfPoints((columnPoints - lengthPoints) / 2);
  return new Paragraph({
    indent: { left: indent, right: indent },
    spacing: { before: twipsOfPoints(3), after: 0, line: 80, lineRule: LineRuleType.EXACT },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 1, color: '000000' } },
    children: [textRun('', { sizePoints: 2 })],
  });
}

/** A paragraph of a list of names, not justified, lines set close. */
export function closeLine(children: ParagraphChild[]): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.LEFT,
    spacing: { before: 0, after: 0 },
    children,
  });
}
