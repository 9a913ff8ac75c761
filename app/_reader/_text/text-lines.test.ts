import { expect, test } from 'vitest';
import type { PageWord } from '../../../server/files/contract.ts';
import { linesOf, rectanglesOver } from './text-lines.ts';

const words: PageWord[] = [
  ['Sở', 50, 100, 14, 12],
  ['Khoa', 68, 101, 28, 12],
  ['học', 100, 100, 20, 12],
  ['Độc', 300, 100, 22, 12],
  ['lập', 326, 100, 16, 12],
  ['về', 50, 120, 12, 12],
  ['việc', 66, 120, 24, 12],
];

test('words beside one another are a line; a wide gap begins another one', () => {
  const lines = linesOf(words).map((line) => line.words.map(({ text }) => text).join(' '));
  expect(lines).toEqual(['Sở Khoa học', 'Độc lập', 'về việc']);
});

test('a line is as high as its words together', () => {
  expect(linesOf(words)[0]).toMatchObject({ y: 100, height: 13 });
});

test('what is marked across lines gets one rectangle for each of them', () => {
  expect(rectanglesOver(linesOf(words), 1, 5)).toEqual([
    [68, 100, 52, 13],
    [300, 100, 42, 12],
    [50, 120, 12, 12],
  ]);
});

test('a page without words has no lines', () => {
  expect(linesOf([])).toEqual([]);
  expect(rectanglesOver([], 0, 3)).toEqual([]);
});
