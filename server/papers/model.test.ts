import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { faceOf } from './face-widths.ts';
import { balancedLines } from './lines.ts';
import { closed, dateInPaper, docNumber, plain, symbolOf } from './model.ts';
import { page, ruleShares, sizes, text } from './nd30.ts';
import { deadlineInWords, hourInWords, momentInWords, registerYear } from './words-of-time.ts';

test.each([
  ['2026-12-03', 'ngày 03 tháng 12 năm 2026'],
  ['2026-01-10', 'ngày 10 tháng 01 năm 2026'],
  ['2026-02-09', 'ngày 09 tháng 02 năm 2026'],
  ['2026-03-31', 'ngày 31 tháng 3 năm 2026'],
])('%s is written as %s: a zero before days below 10, January and February', (date, written) => {
  expect(dateInPaper(date)).toBe(written);
});

test.each([
  [1, '01/GM-SKHCN'],
  [9, '09/GM-SKHCN'],
  [145, '145/GM-SKHCN'],
])('number %i is printed as %s', (number, printed) => {
  expect(docNumber(number, symbolOf('invitation', 'SKHCN'))).toBe(printed);
});

describe('moments are told in the time of Vietnam', () => {
  const evening = new Date('2026-12-31T17:05:00.000Z');
  test('in words, with the day of the week', () => {
    expect(momentInWords(evening)).toBe('00 giờ 05 phút, ngày 01 tháng 01 năm 2027 (thứ Sáu)');
    expect(momentInWords(new Date('2026-12-13T01:00:00.000Z'))).toContain('(Chủ nhật)');
  });
  test('as deadline and as hour', () => {
    expect(deadlineInWords(new Date('2026-12-08T10:00:00.000Z'))).toBe('17 giờ 00 ngày 08/12/2026');
    expect(hourInWords(evening)).toBe('00 giờ 05');
  });
  test('and so is the year of a number', () => {
    expect(registerYear(evening)).toBe(2027);
  });
});

describe('the end of a paper', () => {
  test.each(['Trân trọng.', 'Trân trọng', 'Trân trọng./.', 'Trân trọng;'])('%s is ./.', (words) => {
    const [block] = closed([{ kind: 'paragraph', runs: plain(words) }]);
    expect(block).toMatchObject({ runs: [{ text: 'Trân trọng./.' }] });
  });
});

test('what is used lies within what the decree allows', () => {
  for (const { size, allowed } of [page, sizes, text, ruleShares].flatMap((table) =>
    Object.values(table),
  )) {
    expect(size).toBeGreaterThanOrEqual(allowed[0]);
    expect(size).toBeLessThanOrEqual(allowed[1]);
  }
});

describe('lines of a centred text', () => {
  const word = fc.stringMatching(/^[A-ZĐÊÔ]{1,9}$/);
  test('keep every word in order, and each fits where its words do', () => {
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 20 }), (words) => {
        const lines = balancedLines(words.join(' '), {
          sizePoints: 12,
          maxPoints: 180,
          bold: true,
        });
        expect(lines.map((line) => line.text).join(' ')).toBe(words.join(' '));
        for (const { text: said, widthPoints } of lines) {
          expect(widthPoints).toBeCloseTo(faceOf({ bold: true }).width(said, 12));
          expect(widthPoints).toBeLessThanOrEqual(180);
        }
      }),
    );
  });

  test('are of about the same length', () => {
    const text = 'Trung tâm Công nghệ thông tin và Truyền thông tỉnh Sơn Giang';
    const [first, second, ...rest] = balancedLines(text, { sizePoints: 14, maxPoints: 300 });
    expect(rest).toEqual([]);
    expect(Math.abs((first?.widthPoints ?? 0) - (second?.widthPoints ?? 0))).toBeLessThan(80);
  });
});

test('letters have the widths of Times New Roman', () => {
  // Advances of Times New Roman per 2048: A 1479, a 909, space 512; bold A 1479, a 1024.
  expect(faceOf({}).width('Aa ', 2048)).toBe(1479 + 909 + 512);
  expect(faceOf({ bold: true }).width('Aa', 2048)).toBe(1479 + 1024);
  expect(faceOf({}).width('ệ', 2048)).toBe(faceOf({}).width('e', 2048));
});
