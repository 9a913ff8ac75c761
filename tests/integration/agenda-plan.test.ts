import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { plan as planContract, removeItem } from '../../server/agenda/plan-contract.ts';
import { addItems, agendaToCopy, moveAgenda } from '../../server/agenda/requests.ts';
import { readEvents } from '../../server/kernel/event-log.ts';
import type { Answer } from '../../server/kernel/run-command.ts';
import type { Viewer } from '../../server/kernel/viewer.ts';
import { fixtureRows } from './meeting-fixture.ts';
import { type ScratchProduct, scratchProduct } from './scratch.ts';

let product: ScratchProduct;
let unitId = '';
let meetingId = '';
let secretary: Viewer;
let delegate: Viewer;
let stranger: Viewer;

beforeAll(async () => {
  product = await scratchProduct({ effects: false });
  unitId = await fixtureRows(product.db).unit('Văn phòng Sở');
});
afterAll(() => product.drop());
beforeEach(async () => {
  const rows = fixtureRows(product.db);
  meetingId = await rows.meeting(unitId, { status: 'draft' });
  secretary = (await rows.person(unitId)).viewer;
  delegate = (await rows.person(unitId)).viewer;
  stranger = (await rows.person(await rows.unit('Phòng khác'))).viewer;
  await rows.participant(meetingId, secretary.personId, 'secretary');
  await rows.participant(meetingId, delegate.personId, 'delegate');
});

const run = (name: string, input: object, viewer = secretary) =>
  product.run(name, { meetingId, ...input }, viewer);
const value = (answer: Answer): unknown => {
  if (!answer.ok) throw new Error(answer.code);
  return answer.value;
};
const read = async (viewer = secretary) =>
  planContract.output.parse(value(await product.query('agenda.plan', { meetingId }, viewer)));
const last = { parentId: null, beforeId: null };

async function add(title: string, minutes: number, place: object = last, more: object = {}) {
  const item = { title, minutes };
  const answer = value(await run('agenda.add-item', { item, ...place, ...more }));
  return planContract.output.shape.items.element.shape.id.parse(
    Reflect.get(Object(answer), 'itemId'),
  );
}

const clock = (items: readonly { title: string; startsAt: string }[]) =>
  items.map(({ title, startsAt }) => `${title} ${startsAt.slice(11, 16)}`).join(', ');

test('items follow each other from the beginning of the meeting, sub-items within theirs', async () => {
  const first = await add('A', 20);
  await add('B', 30);
  await add('A2', 10, { parentId: first, beforeId: null });
  await add('O', 5, { parentId: null, beforeId: first });
  expect(clock((await read()).items)).toBe('O 01:00, A 01:05, A2 01:05, B 01:25');
});

test('more minutes and another order move what comes after', async () => {
  const first = await add('A', 20);
  const second = await add('B', 30);
  await add('C', 10);
  value(await run('agenda.edit-item', { itemId: first, changes: { minutes: 40 } }));
  expect(clock((await read()).items)).toBe('A 01:00, B 01:40, C 02:10');
  value(await run('agenda.move-item', { itemId: second, parentId: null, beforeId: first }));
  expect(clock((await read()).items)).toBe('B 01:00, A 01:30, C 02:10');
});

test('what was removed comes back as it was, with its sub-items and roles', async () => {
  const rows = fixtureRows(product.db);
  const rollId = await rows.roll(meetingId, [delegate.personId]);
  const id = await add('A', 20);
  await add('A1', 5, { parentId: id, beforeId: null });
  await add('B', 10);
  const changes = { presenterIds: [delegate.personId], rollId, preparingUnitId: unitId, note: 'n' };
  value(await run('agenda.edit-item', { itemId: id, changes: { ...changes, paperOnly: true } }));
  const roles = [{ personId: delegate.personId, role: 'reviewer' }];
  value(await run('agenda.set-item-roles', { itemId: id, roles }));
  const before = (await read()).items;
  const removed = removeItem.output.parse(value(await run('agenda.remove-item', { itemId: id })));
  expect(clock((await read()).items)).toBe('B 01:00');
  value(await run('agenda.add-item', removed));
  const bare = (items: typeof before) => items.map(({ id: _id, parentId: _of, ...item }) => item);
  expect(bare((await read()).items)).toEqual(bare(before));
});

test('an item with papers or votes stays, and says how many', async () => {
  const rows = fixtureRows(product.db);
  const itemId = await add('A', 20);
  const part = await add('A1', 5, { parentId: itemId, beforeId: null });
  await rows.document(meetingId, { itemId: part });
  const refused = await run('agenda.remove-item', { itemId });
  expect(refused).toMatchObject({ code: 'agenda.item-has-documents', params: { documents: 1 } });
  expect((await read()).items).toHaveLength(2);
});

test.each([
  ['presenterIds', [randomUUID()], 'agenda.unknown-person'],
  ['preparingUnitId', randomUUID(), 'agenda.unknown-unit'],
  ['rollId', randomUUID(), 'agenda.unknown-roll'],
])('an item names nothing that does not exist: %s', async (field, wrong, code) => {
  const itemId = await add('A', 20);
  const changes = { [field]: wrong };
  expect(await run('agenda.edit-item', { itemId, changes })).toMatchObject({ code });
  const item = { title: 'B', minutes: 5, ...changes };
  expect(await run('agenda.add-item', { item, ...last })).toMatchObject({ code });
});

test('a voter roll of another meeting is none of this one', async () => {
  const rows = fixtureRows(product.db);
  const rollId = await rows.roll(await rows.meeting(unitId), [delegate.personId]);
  const itemId = await add('A', 20);
  const answer = await run('agenda.edit-item', { itemId, changes: { rollId } });
  expect(answer).toMatchObject({ code: 'agenda.unknown-roll' });
});

test('only those who plan change the agenda; strangers know of no such meeting', async () => {
  await product.pool.query(`update meeting set status = 'invited' where id = $1`, [meetingId]);
  const input = { item: { title: 'A', minutes: 5 }, ...last };
  expect(await run('agenda.add-item', input, delegate)).toMatchObject({ code: 'forbidden' });
  expect(await run('agenda.add-item', input, stranger)).toMatchObject({ code: 'not-found' });
  expect((await read(delegate)).editable).toBe(false);
  expect((await read()).editable).toBe(true);
  const asked = await product.query('agenda.plan', { meetingId }, stranger);
  expect(asked).toMatchObject({ code: 'not-found' });
});

test('once the session has opened the agenda stays as it is', async () => {
  const itemId = await add('A', 5);
  await product.pool.query(`update meeting set status = 'in-session' where id = $1`, [meetingId]);
  for (const [name, input] of [
    ['agenda.add-item', { item: { title: 'B', minutes: 5 }, ...last }],
    ['agenda.edit-item', { itemId, changes: { minutes: 9 } }],
    ['agenda.set-item-roles', { itemId, roles: [] }],
    ['agenda.move-item', { itemId, ...last }],
    ['agenda.remove-item', { itemId }],
  ] as const) {
    expect(await run(name, input), name).toMatchObject({ code: 'agenda.not-editable' });
  }
});

test('the log tells who prepared what', async () => {
  await add('A', 5);
  const [event] = (await readEvents(product.db, meetingId, 0)).slice(-1);
  expect(event).toMatchObject({ name: 'meetings.prepared', actorId: secretary.personId });
  expect(event?.payload).toEqual({ section: 'agenda', what: 'agenda.add-item' });
});

test('a copy of the agenda begins when its meeting does, and moves with it', async () => {
  const rows = fixtureRows(product.db);
  const id = await add('A', 20);
  await add('A1', 5, { parentId: id, beforeId: null });
  await add('B', 10);
  const other = await rows.meeting(unitId, { status: 'draft' });
  const copy = await agendaToCopy(product.db, meetingId, () => null);
  const startsAt = new Date('2027-01-05T07:00:00.000Z');
  const target = { meetingId: other, startsAt, newId: randomUUID };
  await addItems(product.db, target, copy);
  await moveAgenda(product.db, meetingId, new Date('2026-12-11T02:00:00.000Z'));
  expect(clock((await read()).items)).toBe('A 02:00, A1 02:00, B 02:20');
  const found = await product.pool.query<{ title: string; planned_start: Date }>(
    'select title, planned_start from agenda_item where meeting_id = $1 order by position',
    [other],
  );
  const copied = found.rows.map(({ title, planned_start }) => {
    return { title, startsAt: planned_start.toISOString() };
  });
  expect(clock(copied)).toBe('A 07:00, A1 07:00, B 07:20');
});
