import { expect, test } from 'vitest';
import type { PlannedParticipant } from '../../../../../../server/meetings/people-contract.ts';
import { filterPeople, searchable } from './people-filter.ts';

function person(number: number, change: Partial<PlannedParticipant> = {}): PlannedParticipant {
  return {
    ...{ personId: `p${number}`, name: `Nguyễn Văn ${number}`, title: 'Chuyên viên' },
    ...{ unit: 'Phòng Công nghệ', unitId: 'u1', role: 'delegate', siteId: null, seat: null },
    ...{ substituteFor: null, hasEmail: false, guest: null },
    ...change,
  };
}

const people = searchable([
  person(1, { name: 'Đỗ Thị Lan', role: 'chair' }),
  person(2, { unit: 'Văn phòng Sở', role: 'secretary' }),
  person(3),
]);
const found = (text: string, role = 'all') =>
  filterPeople(people, { text, role }).map(({ personId }) => personId);

test('every role and no word finds everybody, in their order', () => {
  expect(found('')).toEqual(['p1', 'p2', 'p3']);
});

test('words are found with and without accents, in name, position and unit', () => {
  expect(found('do lan')).toEqual(['p1']);
  expect(found('Văn phòng Sở')).toEqual(['p2']);
  expect(found('chuyen vien 3')).toEqual(['p3']);
});

test('a role narrows it', () => {
  expect(found('', 'secretary')).toEqual(['p2']);
  expect(found('lan', 'secretary')).toEqual([]);
});
