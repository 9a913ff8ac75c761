import { describe, expect, test } from 'vitest';
import { type NoteMark, noteMark } from '../../../server/notes/contract.ts';
import { isOn, moved, penPath, thinned, topOf } from './geometry.ts';

const pen: NoteMark = {
  ...{ kind: 'pen', colour: 'red', width: 2 },
  points: [
    [10, 50, 0.5],
    [110, 50, 0.7],
  ],
};
const highlight: NoteMark = {
  ...{ kind: 'highlight', colour: 'yellow', quote: 'Quyết nghị' },
  rects: [
    [50, 100, 200, 12],
    [50, 116, 80, 12],
  ],
};
const text: NoteMark = { kind: 'text', colour: 'blue', at: [500, 30], text: 'Hỏi lại' };

describe('a press is on', () => {
  test.each<[string, NoteMark, [number, number], boolean]>([
    ['a pen line between its points', pen, [60, 54], true],
    ['nothing below the pen line', pen, [60, 70], false],
    ['the second line of a highlight', highlight, [60, 120], true],
    ['nothing beside it', highlight, [200, 120], false],
    ['the sign of a text note', text, [510, 40], true],
    ['nothing beside the sign', text, [470, 40], false],
  ])('%s', (_name, mark, point, expected) => {
    expect(isOn(mark, point)).toBe(expected);
  });
});

test('text notes and pen lines move, what marks words stays with them', () => {
  expect(moved(text, 5, -5)).toMatchObject({ at: [505, 25] });
  expect(moved(pen, 5, 0)).toMatchObject({
    points: [
      [15, 50, 0.5],
      [115, 50, 0.7],
    ],
  });
  expect(moved(highlight, 5, 5)).toEqual(highlight);
});

test('a pen line is drawn as one closed outline', () => {
  if (pen.kind !== 'pen') throw new Error('a pen line is meant');
  expect(penPath(pen)).toMatch(/^M[\d.-]+ [\d.-]+ Q[\d. -]+ Z$/);
});

test('a line drawn by hand fits into what can be stored', () => {
  const drawn = Array.from({ length: 20_000 }, (_, i): [number, number, number] => [i / 3, 5, 0.5]);
  const points = thinned(drawn);
  expect(noteMark.safeParse({ ...pen, points }).success).toBe(true);
  expect(thinned(drawn.slice(0, 3)).length).toBe(2);
});

test('notes are ordered by where they begin', () => {
  expect([pen, highlight, text].map(topOf)).toEqual([50, 100, 30]);
});
