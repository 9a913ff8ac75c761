import type { PageWord } from '../../../server/files/contract.ts';

/** A word in a line of text, with its place among the words of its page. */
export interface PlacedWord {
  index: number;
  text: string;
  x: number;
  width: number;
}

/** Words that stand beside one another, from left to right. Measures in points. */
export interface TextLine {
  y: number;
  height: number;
  words: PlacedWord[];
}

/** Words whose gap is wider than this many heights belong to different columns. */
const widestGap = 2;

/** Puts the words of a page, as they are read, into lines. */
export function linesOf(words: readonly PageWord[]): TextLine[] {
  const lines: TextLine[] = [];
  for (const [index, [text, x, y, width, height]] of words.entries()) {
    const line = lines.at(-1);
    const before = line?.words.at(-1);
    const word = { index, text, x, width };
    const continues =
      line &&
      before &&
      Math.abs(y + height / 2 - (line.y + line.height / 2)) < Math.max(height, line.height) / 2 &&
      x >= before.x + before.width - height &&
      x - before.x - before.width < widestGap * height;
    if (!continues) {
      lines.push({ y, height, words: [word] });
      continue;
    }
    const bottom = Math.max(line.y + line.height, y + height);
    line.y = Math.min(line.y, y);
    line.height = bottom - line.y;
    line.words.push(word);
  }
  return lines;
}

/** Rectangles over the words from `first` to `last`, one for each line: x, y, width, height. */
export function rectanglesOver(
  lines: readonly TextLine[],
  first: number,
  last: number,
): [number, number, number, number][] {
  return lines.flatMap((line): [number, number, number, number][] => {
    const marked = line.words.filter(({ index }) => index >= first && index <= last);
    const [start, end] = [marked[0], marked.at(-1)];
    if (!start || !end) return [];
    return [[start.x, line.y, end.x + end.width - start.x, line.height]];
  });
}
