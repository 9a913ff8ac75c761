import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { attendanceEntry } from '../../db/schema/attendance.ts';
import { participant } from '../../db/schema/meetings.ts';
import { attendanceChanged, attendancePart } from '../../server/attendance/contract.ts';
import { attendanceSnapshot, whereIs } from '../../server/attendance/queries.ts';
import { readEvents } from '../../server/kernel/event-log.ts';
import type { Viewer } from '../../server/kernel/viewer.ts';
import { type Hall, seedHall } from './hall.ts';
import { accepted, checkIn } from './hall-actions.ts';
import { type ScratchProduct, scratchProduct } from './scratch.ts';

let product: ScratchProduct;
let hall: Hall;

beforeAll(async () => {
  product = await scratchProduct();
});
afterAll(() => product.drop());
beforeEach(async () => {
  hall = await seedHall(product.db, 15);
});

const part = async () => {
  const reader = { meetingId: hall.meetingId, personId: null, reader: 'display' as const };
  return attendancePart.parse(await attendanceSnapshot.read(product.db, reader));
};
const changes = async () => {
  const events = await readEvents(product.db, hall.meetingId, 0);
  const { entries, quorums } = attendanceChanged.fields;
  return events
    .filter(({ name }) => name === attendanceChanged.name)
    .map(({ actorId, payload }) => ({
      actorId,
      entries: entries.schema.parse(payload.entries),
      quorums: quorums.schema.parse(payload.quorums),
    }));
};
const loggedEntries = async () => (await changes()).flatMap(({ entries }) => entries);
const checkInFor = (person: Viewer, by: Viewer, siteId: string) => {
  const { meetingId } = hall;
  const input = { meetingId, personId: person.personId, presence: 'present-site', siteId };
  return product.run('attendance.check-in', input, by);
};

test('the reason for an absence reaches no screen, neither by snapshot nor by event', async () => {
  const reason = 'Nghỉ ốm';
  await product.db.insert(attendanceEntry).values({
    ...{ meetingId: hall.meetingId, personId: hall.guest.personId, state: 'excused', reason },
    at: product.clock.now(),
  });
  await checkIn(product, hall, [hall.chair]);
  await vi.waitFor(async () => expect(await loggedEntries()).toHaveLength(2), 10_000);
  const reader = { meetingId: hall.meetingId, personId: null, reader: 'display' as const };
  const snapshot = await attendanceSnapshot.read(product.db, reader);
  const events = await readEvents(product.db, hall.meetingId, 0);
  expect(JSON.stringify(snapshot)).toContain('excused');
  expect(JSON.stringify([snapshot, events])).not.toContain(reason);
});

describe('check-ins in a flood', () => {
  test('each is told once, in events of the system, and the last quorum is the true one', async () => {
    await checkIn(product, hall, [...hall.members.slice(0, 10), hall.guest, hall.substitute]);
    await vi.waitFor(async () => expect(await loggedEntries()).toHaveLength(12), 10_000);
    const events = await changes();
    const people = (await loggedEntries()).map(({ personId }) => personId);
    expect(new Set(people).size).toBe(12);
    expect(events.every(({ actorId }) => actorId === null)).toBe(true);
    const { quorums } = await part();
    expect(quorums).toEqual([
      { rollId: hall.rollId, members: 15, present: 10, needed: 10, quorumMet: true },
    ]);
    expect(events.at(-1)?.quorums).toEqual(quorums);
    const sent = () => product.sentGrants.has(hall.meetingId);
    await vi.waitFor(() => expect(sent()).toBe(true), 10_000);
  });

  test('one person who checks in many times at once is written once', async () => {
    const [member] = hall.members;
    if (!member) throw new Error('no member');
    await checkIn(
      product,
      hall,
      Array.from({ length: 10 }, () => member),
    );
    const { rows } = await product.pool.query(
      'select state from attendance_entry where meeting_id = $1',
      [hall.meetingId],
    );
    expect(rows).toEqual([{ state: 'present-room' }]);
  });
});

describe('where a person is', () => {
  test('the last entry counts; leaving keeps the record and lowers the quorum', async () => {
    await checkIn(product, hall, hall.members);
    const { meetingId, members, siteIds } = hall;
    const [, first, second] = members;
    if (!first || !second) throw new Error('no members');
    await checkIn(product, hall, [first], 'present-remote');
    const leave = { meetingId, personId: second.personId };
    accepted(await product.run('attendance.leave', leave, second));
    accepted(await product.run('attendance.leave', leave, second));
    expect(await whereIs(product.db, meetingId, first.personId)).toEqual({
      state: 'present-remote',
      siteId: siteIds.ownDevices,
    });
    expect(await whereIs(product.db, meetingId, second.personId)).toMatchObject({ state: 'left' });
    await vi.waitFor(async () => expect(await loggedEntries()).toHaveLength(17), 10_000);
    expect((await part()).quorums).toMatchObject([{ present: 14 }]);
  });

  test('nobody has left who was not there', async () => {
    const { meetingId, guest } = hall;
    const input = { meetingId, personId: guest.personId };
    const answer = await product.run('attendance.leave', input, guest);
    expect(answer).toMatchObject({ code: 'attendance.not-present' });
  });
});

describe('checking in for others', () => {
  test('the secretary may, and is named in the record', async () => {
    const [, member] = hall.members;
    if (!member) throw new Error('no member');
    accepted(await checkInFor(member, hall.secretary, hall.siteIds.annex));
    expect((await part()).entries).toMatchObject([
      { personId: member.personId, byPersonId: hall.secretary.personId },
    ]);
  });

  test('a delegate may not, an operator not for people of another site', async () => {
    const [, member, neighbour] = hall.members;
    if (!member || !neighbour) throw new Error('no members');
    for (const by of [neighbour, hall.operator, hall.guest]) {
      expect(await checkInFor(member, by, hall.siteIds.annex)).toMatchObject({
        code: 'attendance.not-for-others',
      });
    }
  });

  test('an operator checks people in at the own room, and nobody at an own device', async () => {
    const { meetingId, guest, operator, siteIds } = hall;
    await product.db
      .update(participant)
      .set({ siteId: siteIds.annex })
      .where(and(eq(participant.meetingId, meetingId), eq(participant.personId, guest.personId)));
    const asked = { meetingId, personId: guest.personId, siteId: siteIds.annex };
    const remotely = { ...asked, presence: 'present-remote' };
    expect(await product.run('attendance.check-in', remotely, operator)).toMatchObject({
      code: 'attendance.not-for-others',
    });
    accepted(await checkInFor(guest, operator, siteIds.annex));
  });

  test('nobody is checked in who is not invited', async () => {
    const stranger = { ...hall.guest, personId: hall.rollId };
    expect(await checkInFor(stranger, hall.chair, hall.siteIds.annex)).toMatchObject({
      code: 'attendance.not-for-others',
    });
  });
});
