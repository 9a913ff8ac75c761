import { describe, expect, it } from 'vitest';
import {
  foldName,
  foldText,
  type GivenRow,
  type KnownPerson,
  matchRows,
} from './matching-rules.ts';

const person = (personId: string, name: string, more: Partial<KnownPerson> = {}): KnownPerson => ({
  ...{ personId, name, title: 'Chuyên viên', unit: 'Văn phòng Sở', email: null, login: null },
  ...more,
});

const people = [
  person('khai', 'TS. Hoàng Quốc Khải', { title: 'Giám đốc', email: 'khai@so.example' }),
  person('lan-a', 'Đỗ Thị Lan', { unit: 'Phòng Chuyển đổi số', login: 'lan.dt' }),
  person('lan-b', 'Đỗ Thị Lan', { unit: 'Phòng Kế hoạch – Tài chính' }),
  person('hung-a', 'Lê Hùng', { title: 'Trưởng phòng' }),
  person('hung-b', 'Lê Hùng', { title: 'Chuyên viên' }),
];

const row = (given: Partial<GivenRow>): GivenRow => ({
  ...{ line: 2, name: '', title: '', unit: '', email: '', role: '' },
  ...given,
});

const only = (given: Partial<GivenRow>, already: string[] = []) => {
  const [found] = matchRows([row(given)], people, new Set(already));
  return [found?.finding, found?.person?.personId ?? null, found?.choices.length];
};

describe('a row', () => {
  it.each([
    [
      'by address, whatever the name',
      { email: 'KHAI@so.example', name: 'Ông Khải' },
      'found',
      'khai',
      0,
    ],
    ['by login', { email: 'lan.dt' }, 'found', 'lan-a', 0],
    ['by a name that is the only one', { name: 'Hoàng Quốc Khải' }, 'found', 'khai', 0],
    ['without accents and capitals', { name: 'hoang quoc KHAI' }, 'found', 'khai', 0],
    ['with another title', { name: 'PGS.TS. Hoàng Quốc Khải' }, 'found', 'khai', 0],
    ['by name and unit', { name: 'Đỗ Thị Lan', unit: 'phong chuyen doi so' }, 'found', 'lan-a', 0],
    ['by part of the unit', { name: 'Đỗ Thị Lan', unit: 'Kế hoạch' }, 'found', 'lan-b', 0],
    ['by position', { name: 'Lê Hùng', title: 'trưởng phòng' }, 'found', 'hung-a', 0],
    ['of several', { name: 'Đỗ Thị Lan' }, 'several', null, 2],
    ['of several in one unit', { name: 'Lê Hùng', unit: 'Văn phòng Sở' }, 'several', null, 2],
    ['of another unit', { name: 'Hoàng Quốc Khải', unit: 'Sở Y tế' }, 'other-unit', null, 1],
    ['of nobody', { name: 'Trần Văn Không' }, 'nobody', null, 0],
    ['with nothing', { title: 'Chuyên viên' }, 'name-missing', null, 0],
    [
      'with a strange address',
      { name: 'Hoàng Quốc Khải', email: 'a@b.vn' },
      'other-email',
      null,
      1,
    ],
    [
      'where no address is known',
      { name: 'Lê Hùng', title: 'trưởng phòng', email: 'a@b.vn' },
      'found',
      'hung-a',
      0,
    ],
  ] as const)('%s', (_what, given, finding, id, choices) => {
    expect(only(given)).toEqual([finding, id, choices]);
  });

  it('says who takes part already', () => {
    expect(only({ email: 'lan.dt' }, ['lan-a'])).toEqual(['already-there', 'lan-a', 0]);
  });

  it('says whom the list names twice, at the second time', () => {
    const rows = [row({ email: 'lan.dt' }), row({ name: 'Đỗ Thị Lan', unit: 'chuyển đổi số' })];
    const found = matchRows(rows, people, new Set());
    expect(found.map(({ finding }) => finding)).toEqual(['found', 'twice']);
  });

  it.each([
    ['', 'found', 'delegate'],
    ['Đại biểu', 'found', 'delegate'],
    ['THU KY', 'found', 'secretary'],
    ['ủy viên phản biện', 'found', 'reviewer'],
    ['Khách mời', 'found', 'guest'],
    ['kỹ thuật viên điểm cầu', 'found', 'siteOperator'],
    ['chủ trì', 'role-not-here', 'delegate'],
    ['người dự thay', 'role-not-here', 'delegate'],
    ['trưởng đoàn', 'role-unknown', 'delegate'],
  ])('with the role “%s” is %s as %s', (role, finding, given) => {
    const [found] = matchRows([row({ email: 'lan.dt', role })], people, new Set());
    expect([found?.finding, found?.role]).toEqual([finding, given]);
  });
});

it('letters are compared without marks, however they are composed', () => {
  expect(foldText(' Đỗ  THỊ Lan '.normalize('NFD'))).toBe('do thi lan');
  expect(foldName('Đ/c ThS. Bùi Thị Thanh')).toBe('bui thi thanh');
  expect(foldName('GS.TSKH Nguyễn Văn Hiệu')).toBe('nguyen van hieu');
});
