import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Snapshot } from '../../../server/sync/protocol.ts';
import { emptyMeeting } from '../../_sync/testing/meeting-log.ts';
import { everybody, filterPeople, peopleEntries, peopleRows } from './people-list.ts';

const site = (id: string) => ({ id, code: id, name: id, siteRole: 'host', seats: 0 }) as const;
const person = (personId: string, name: string, siteId: string | null) => {
  const known = { title: '', unit: 'Văn phòng', seat: null, substituteFor: null };
  return { ...known, personId, name, role: 'delegate', siteId } as const;
};

function meeting(people: Snapshot['meetings']['participants'], hereIds: string[]): Snapshot {
  const entries = hereIds.map((personId) => ({
    ...{ personId, siteId: 'hall', at: null, byPersonId: null, means: 'tap' as const },
    state: 'present-room' as const,
  }));
  return {
    ...emptyMeeting,
    meetings: { ...emptyMeeting.meetings, participants: people },
    sites: { ...emptyMeeting.sites, sites: [site('hall'), site('branch')] },
    attendance: { ...emptyMeeting.attendance, entries },
  };
}

const three = [
  person('1', 'Khổng Minh Trí', 'branch'),
  person('2', 'Mạc Hồng Nhung', 'hall'),
  { ...person('3', 'Hoàng Quốc Khải', 'hall'), role: 'chair' as const },
];

test('people stand under the place where they are, the chair first, and places count both', () => {
  const present = meeting(three, ['1']);
  const rows = peopleRows(present, peopleEntries(present));
  const told = rows.map((row) =>
    row.kind === 'place'
      ? `${row.site?.id} ${row.present}/${row.invited}`
      : row.entry.person.personId,
  );
  // Number 1 was invited to the branch and is in the hall.
  expect(told).toEqual(['hall 1/3', '3', '1', '2']);
});

test('a name is found without accents, and filters hold together', () => {
  const present = meeting(three, ['1', '2']);
  const find = (filter: Partial<typeof everybody>) =>
    filterPeople(peopleEntries(present), { ...everybody, ...filter }).map(
      (entry) => entry.person.personId,
    );
  expect(find({ text: 'hong nhung' })).toEqual(['2']);
  expect(find({ text: 'van phong' })).toEqual(['1', '2', '3']);
  expect(find({ state: 'here' })).toEqual(['1', '2']);
  expect(find({ state: 'away' })).toEqual(['3']);
  expect(find({ state: 'here', placeId: 'branch' })).toEqual([]);
  expect(find({ state: 'room', text: 'tri' })).toEqual(['1']);
});

test('nobody is lost and nobody stands twice, whoever is where', () => {
  const places = fc.constantFrom('hall', 'branch', 'gone', null);
  fc.assert(
    fc.property(fc.array(fc.tuple(places, fc.boolean())), (people) => {
      const invited = people.map(([place], index) => person(`${index}`, `Người ${index}`, place));
      const here = people.flatMap(([, isHere], index) => (isHere ? [`${index}`] : []));
      const present = meeting(invited, here);
      const rows = peopleRows(present, peopleEntries(present));
      const listed = rows.flatMap((row) => (row.kind === 'person' ? [row.entry.person] : []));
      expect(listed.map(({ personId }) => personId).sort()).toEqual(
        invited.map(({ personId }) => personId).sort(),
      );
    }),
  );
});
