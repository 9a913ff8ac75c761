import { expect, test } from 'vitest';
import { foldText, hasWords } from './fold-text.ts';

test.each([
  ['  Đỗ  THỊ Lan ', 'do thi lan'],
  ['Khổng Minh Trí'.normalize('NFD'), 'khong minh tri'],
  ['Phòng Kế hoạch – Tài chính', 'phong ke hoach – tai chinh'],
])('%s is searched as %s', (text, folded) => {
  expect(foldText(text)).toBe(folded);
});

test('every word has to be there, in any order and with or without accents', () => {
  const name = foldText('Khổng Minh Trí, Phó Giám đốc Sở');
  expect(hasWords(name, 'tri khong')).toBe(true);
  expect(hasWords(name, 'Giám Đốc trí')).toBe(true);
  expect(hasWords(name, 'tri nguyen')).toBe(false);
  expect(hasWords(name, '  ')).toBe(true);
});
