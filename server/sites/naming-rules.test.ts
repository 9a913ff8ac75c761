import { expect, it } from 'vitest';
import { siteCode } from './naming-rules.ts';

it.each([
  ['Phòng họp P301', [], 'P301'],
  ['Hội trường lớn', [], 'HTL'],
  ['Đường truyền riêng', [], 'ĐTR'],
  ['Phòng họp P301', ['P301', 'P301-2'], 'P301-3'],
])('%s, with %j taken, is called %s', (name, taken, code) => {
  expect(siteCode(name, new Set(taken))).toBe(code);
});
