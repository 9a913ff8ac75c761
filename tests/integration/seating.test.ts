import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { meeting } from '../../db/schema/meetings.ts';
import { room } from '../../db/schema/rooms.ts';
import type { Viewer } from '../../server/kernel/viewer.ts';
import { seating } from '../../server/sites/seating-contract.ts';
import { fixtureRows } from './meeting-fixture.ts';
import { type ScratchProduct, scratchProduct } from './scratch.ts';

let product: ScratchProduct;
let meetingId: string;
let siteId: string;
let roomId: string;
let secretary: Viewer;
let delegate: Viewer;
let stranger: Viewer;
let chairId: string;

const seat = (id: string, label: string, x: number, head = false) => {
  return { kind: 'seat', id, label, x, y: 2, angle: 180, head, group: null };
};
const plan = (...elements: object[]) => ({ width: 12, height: 8, elements });

async function seatsOfPeople() {
  const answer = await product.query('sites.seating', { meetingId }, secretary);
  const { people } = seating.output.parse(answer.ok && answer.value);
  return new Map(people.map(({ personId, seat: where }) => [personId, where]));
}

const assign = (seats: object[], viewer = secretary) =>
  product.run('sites.assign-seats', { meetingId, siteId, seats }, viewer);

beforeAll(async () => {
  product = await scratchProduct({ effects: false });
  const rows = fixtureRows(product.db);
  const unitId = await rows.unit();
  meetingId = await rows.meeting(unitId, { status: 'draft' });
  roomId = crypto.randomUUID();
  const seatingPlan = plan(seat('s1', 'A01', 6, true), seat('s2', 'A02', 4), seat('s3', 'A03', 8));
  await product.db.insert(room).values({ id: roomId, name: 'P1', capacity: 9, seatingPlan });
  siteId = await rows.site(meetingId, { roomId });
  const people = await Promise.all(Array.from({ length: 4 }, () => rows.person(unitId)));
  const [chair, writer, member, other] = people;
  if (!chair || !writer || !member || !other) throw new Error('people are missing');
  await rows.participant(meetingId, chair.id, 'chair', { siteId, rank: 0 });
  await rows.participant(meetingId, writer.id, 'secretary', { siteId, rank: 1 });
  await rows.participant(meetingId, member.id, 'delegate', { siteId, rank: 2 });
  chairId = chair.id;
  [secretary, delegate, stranger] = [writer.viewer, member.viewer, other.viewer];
});
afterAll(() => product.drop());

test('no seat is given before the site has a plan', async () => {
  expect(await assign([{ personId: chairId, seat: 'A01' }])).toMatchObject({
    code: 'sites.no-plan',
  });
});

test('a site takes over the plan of its room, its seats known by their labels', async () => {
  const answer = await product.run('sites.use-plan', { meetingId, siteId }, secretary);
  expect(answer).toEqual({ ok: true, value: { freed: 0 } });
  expect(await assign([{ personId: chairId, seat: 'A01' }])).toMatchObject({ ok: true });
  expect((await seatsOfPeople()).get(chairId)).toBe('A01');
});

test('the proposal seats the chair at the head and can be taken over as it is', async () => {
  const answer = await product.query('sites.seat-proposal', { meetingId, siteId }, secretary);
  expect(answer).toMatchObject({
    value: {
      seats: [
        { personId: chairId, seat: 'A01' },
        { personId: secretary.personId, seat: 'A02' },
        { personId: delegate.personId, seat: 'A03' },
      ],
      without: 0,
    },
  });
});

test('of two who are given one seat at once one gets it', async () => {
  const answers = await Promise.all(
    [secretary.personId, delegate.personId].map((personId) => assign([{ personId, seat: 'A03' }])),
  );
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(answers.find(({ ok }) => !ok)).toMatchObject({ code: 'sites.seat-taken' });
});

test('whoever takes part sees the seats and gives none; others know of no meeting', async () => {
  await product.db.update(meeting).set({ status: 'invited' }).where(eq(meeting.id, meetingId));
  expect(await product.query('sites.seating', { meetingId }, delegate)).toMatchObject({
    value: { mayAssign: false },
  });
  const change = [{ personId: chairId, seat: 'A02' }];
  expect(await assign(change, delegate)).toMatchObject({ code: 'forbidden' });
  expect(await assign(change, stranger)).toMatchObject({ code: 'not-found' });
});

test('a plan taken over again frees the seats that are gone', async () => {
  await assign([
    { personId: chairId, seat: 'A01' },
    { personId: secretary.personId, seat: 'A02' },
    { personId: delegate.personId, seat: 'A03' },
  ]);
  const smaller = plan(seat('s1', 'A01', 6, true), seat('s9', 'A03', 8));
  await product.db.update(room).set({ seatingPlan: smaller }).where(eq(room.id, roomId));
  const again = await product.run('sites.use-plan', { meetingId, siteId }, secretary);
  expect(again).toEqual({ ok: true, value: { freed: 1 } });
  const seats = await seatsOfPeople();
  expect([chairId, secretary.personId, delegate.personId].map((id) => seats.get(id))).toEqual([
    ...['A01', null, 'A03'],
  ]);
});

test('after the end nobody is seated any more', async () => {
  await product.db.update(meeting).set({ status: 'ended' }).where(eq(meeting.id, meetingId));
  expect(await assign([{ personId: chairId, seat: null }])).toMatchObject({
    code: 'sites.not-possible-now',
  });
});
