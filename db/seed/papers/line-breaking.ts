export interface Word {
  text: string;
  bold: boolean;
}

/** Splits a paragraph into words; `**` switches bold on and off. */
export function toWords(text: string): Word[] {
  return text.split('**').flatMap((piece, index) =>
    piece
      .split(' ')
      .filter((word) => word !== '')
      .map((word) => ({ text: word, bold: index % 2 === 1 })),
  );
}

export interface Measure {
  word: (word: Word) => number;
  space: number;
}

/** Greedy filling: the first line may be narrower than the others (indent). */
export function breakLines(
  words: readonly Word[],
  measure: Measure,
  firstWidth: number,
  width: number,
): Word[][] {
  const lines: Word[][] = [];
  let line: Word[] = [];
  let used = 0;
  for (const word of words) {
    const wordWidth = measure.word(word);
    const room = lines.length === 0 ? firstWidth : width;
    if (line.length > 0 && used + measure.space + wordWidth > room) {
      lines.push(line);
      line = [];
      used = 0;
    }
    used += (line.length > 0 ? measure.space : 0) + wordWidth;
    line.push(word);
  }
  if (line.length > 0) lines.push(line);
  return lines;
}

/** Neighbouring words of one weight are drawn together. */
export function toRuns(line: readonly Word[]): Word[][] {
  const runs: Word[][] = [];
  for (const word of line) {
    const last = runs.at(-1);
    if (last?.[0]?.bold === word.bold) last.push(word);
    else runs.push([word]);
  }
  return runs;
}
