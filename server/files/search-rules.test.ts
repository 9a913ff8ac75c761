import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PageWord } from './contract.ts';
import { fold, hitsOnPage, marked, snippetOf, soughtIn } from './search-rules.ts';

describe('folding', () => {
  test.each([
    ['Đặng Thị Hồng Nhung', 'dang thi hong nhung'],
    ['QUYẾT ĐỊNH số 356/QĐ-SKHCN', 'quyet dinh so 356/qd-skhcn'],
    ['ƯỚC ượt ỹ ộ', 'uoc uot y o'],
  ])('%s', (text, folded) => expect(fold(text)).toBe(folded));

  test('keeps the place of every letter', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => fold(text).length === text.length),
    );
  });
});

describe('what is looked for', () => {
  test('has accents only where some were typed', () => {
    expect(soughtIn('phong hop')).toMatchObject({ folded: "'phong' & 'hop':*", exact: null });
    expect(soughtIn('Phòng họp')).toMatchObject({
      folded: "'phong' & 'hop':*",
      exact: "'phòng' & 'họp':*",
    });
  });

  test('is a number as a whole or by its parts', () => {
    expect(soughtIn('215/TTr-SKHCN')?.folded).toBe(
      "(('215' & 'ttr' & 'skhcn':*) | '215/ttr-skhcn':*)",
    );
  });

  test('is nothing without letters', () => expect(soughtIn(' &|! ')).toBeNull());
});

const joined = (segments: { text: string }[]) => segments.map(({ text }) => text).join('');

test('marking changes nothing of the text', () => {
  fc.assert(
    fc.property(fc.string(), fc.array(fc.constantFrom('a', 'họp', 'hop')), (text, words) => {
      expect(joined(marked(text, words.map(fold)))).toBe(text);
    }),
  );
});

test('a snippet is where most of the words stand together, with the hits marked', () => {
  const far = 'Báo cáo '.repeat(60);
  const segments = snippetOf(`họp một mình. ${far} phòng họp tầng ba ${far}`, ['phong', 'hop']);
  expect(segments.filter(({ hit }) => hit).map(({ text }) => text)).toEqual(['phòng', 'họp']);
  expect(joined(segments).length).toBeLessThan(330);
  expect(joined(segments)).toMatch(/^… .* …$/);
});

describe('hits on a page', () => {
  const word = (text: string, x: number, y = 100): PageWord => [text, x, y, 30, 12];
  const page = [word('Phòng', 50), word('họp,', 90), word('phòng', 130), word('hợp', 50, 130)];

  test('are words in a row, a box for each line', () => {
    expect(hitsOnPage(3, page, ['phong', 'hop'])).toEqual([
      { page: 3, boxes: [[50, 100, 70, 12]], before: '', hit: 'Phòng họp,', after: 'phòng hợp' },
      {
        ...{ page: 3, before: 'Phòng họp,', hit: 'phòng hợp', after: '' },
        boxes: [
          [130, 100, 30, 12],
          [50, 130, 30, 12],
        ],
      },
    ]);
  });

  test('need every word whole but the last', () => {
    expect(hitsOnPage(1, page, ['pho', 'hop'])).toEqual([]);
    expect(hitsOnPage(1, page, ['phong', 'ho'])).toHaveLength(2);
  });
});
