import { expect, test } from 'vitest';
import { sourceFiles } from './source-files.ts';

/** Tables of data may be long; what is written there is content, not code. */
const isData = (path: string) => /^db\/seed\/(papers\/content\/|demo-data)/.test(path);

const lengths = sourceFiles()
  .filter(({ path }) => !isData(path))
  .map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }))
  .sort((a, b) => a.lines - b.lines);

test('no hand-written source file is longer than 400 lines', () => {
  expect(lengths.filter(({ lines }) => lines > 400)).toEqual([]);
});

test('half of the files have at most 100 lines and nine in ten at most 250', () => {
  expect(lengths[Math.floor(lengths.length * 0.5)]?.lines).toBeLessThanOrEqual(100);
  expect(lengths[Math.floor(lengths.length * 0.9)]?.lines).toBeLessThanOrEqual(250);
});
