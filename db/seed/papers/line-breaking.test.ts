import { describe, expect, it } from 'vitest';
import { breakLines, toRuns, toWords } from './line-breaking.ts';

const measure = { word: (word: { text: string }) => word.text.length, space: 1 };
const read = (lines: readonly (readonly { text: string }[])[]): string[] =>
  lines.map((line) => line.map((word) => word.text).join(' '));

describe('line breaking', () => {
  it('fills lines up to their width, the first one shortened by the indent', () => {
    const lines = breakLines(toWords('aa bb cc dd ee'), measure, 5, 8);
    expect(read(lines)).toEqual(['aa bb', 'cc dd ee']);
  });

  it('gives a word longer than the line a line of its own', () => {
    expect(read(breakLines(toWords('a bbbbbbbbbb c'), measure, 4, 4))).toEqual([
      'a',
      'bbbbbbbbbb',
      'c',
    ]);
  });

  it('keeps bold apart in runs', () => {
    const runs = toRuns(toWords('Điều **1. Phạm vi** điều chỉnh'));
    expect(read(runs)).toEqual(['Điều', '1. Phạm vi', 'điều chỉnh']);
    expect(runs.map((run) => run[0]?.bold)).toEqual([false, true, false]);
  });
});
