import { expect, test } from 'vitest';
import { pageWidths } from '../../../server/files/contract.ts';
import { chooseWidth, drawnWidths } from './page-width.ts';

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
  expect(chooseWidth(width, ratio, false)).toEqual({ first: final, final });
});

test('on a slow line a small picture comes first and the sharp one after it', () => {
  expect(chooseWidth(900, 2, true)).toEqual({ first: 800, final: 1800 });
  expect(chooseWidth(390, 1, true)).toEqual({ first: 800, final: 800 });
});
