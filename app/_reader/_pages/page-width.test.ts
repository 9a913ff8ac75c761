import { expect, test } from 'vitest';
import { pageWidths } from '../../../server/files/contract.ts';
import { drawnWidths, finalWidth, firstWidth } from './page-width.ts';

test('the widths are those which the server draws', () => {
  expect(drawnWidths).toEqual(pageWidths);
});

test.each([
  [360, 1, 800],
  [390, 3, 1200],
  [700, 1, 800],
  [880, 1, 800],
  [900, 1, 1200],
  [900, 2, 1800],
  [1400, 2, 2400],
  [3000, 3, 2400],
])('a page %i px wide on a screen of ratio %i is fetched %i px wide', (width, ratio, final) => {
  expect(finalWidth(width, ratio)).toBe(final);
  expect(firstWidth(finalWidth(width, ratio), false)).toBe(final);
});

test('where one would wait a small picture comes first and the sharp one after it', () => {
  expect(firstWidth(1800, true)).toBe(800);
  expect(firstWidth(800, true)).toBe(800);
});
