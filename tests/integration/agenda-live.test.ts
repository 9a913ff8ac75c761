import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { agendaPart, insertItem } from '../../server/agenda/contract.ts';
import { agendaSnapshot } from '../../server/agenda/queries.ts';
import { readEvents } from '../../server/kernel/event-log.ts';
import type { Viewer } from '../../server/kernel/viewer.ts';
import { meetingsPart } from '../../server/meetings/contract.ts';
import { meetingsSnapshot } from '../../server/meetings/queries.ts';
import { currentFloor } from '../../server/speakers/queries.ts';
import { type Hall, seedHall } from './hall.ts';
import { accepted, checkIn, prepareAndOpen } from './hall-actions.ts';
import { type ScratchProduct, scratchProduct } from './scratch.ts';

const minute = 60_000;
let product: ScratchProduct;
let hall: Hall;

beforeAll(async () => {
  product = await scratchProduct({ effects: false });
});
afterAll(async () => {
  expect(product.reported).toEqual([]);
  await product.drop();
});
beforeEach(async () => {
  hall = await seedHall(product.db, 3);
});

const reader = () => ({ meetingId: hall.meetingId, personId: null, reader: 'display' as const });
const agenda = async () => agendaPart.parse(await agendaSnapshot.read(product.db, reader()));
const meeting = async () =>
  meetingsPart.parse(await meetingsSnapshot.read(product.db, reader())).meeting;
const titles = async () => (await agenda()).items.map(({ number, title }) => `${number} ${title}`);
const item = async (id: string) => {
  const found = (await agenda()).items.find((one) => one.id === id);
  if (!found) throw new Error(`no item ${id}`);
  return found;
};
const run = (name: string, input: object, viewer: Viewer = hall.chair) =>
  product.run(name, { meetingId: hall.meetingId, ...input }, viewer);
const lastEvent = async () => (await readEvents(product.db, hall.meetingId, 0)).at(-1);
const goTo = (itemId: string, fromItemId: string | null) =>
  run('agenda.go-to-item', { itemId, fromItemId });

describe('the order of what is to come', () => {
  test('an item that has not begun moves, and the event says what every item is then', async () => {
    const [, second, third] = hall.itemIds;
    const move = { itemId: third, beforeId: second, fromPosition: 3 };
    accepted(await run('agenda.reorder', move, hall.secretary));
    expect(await titles()).toEqual(['1 Nội dung 1', '2 Nội dung 3', '3 Nội dung 2']);
    const event = await lastEvent();
    expect(event).toMatchObject({
      name: 'agenda.items-changed',
      actorId: hall.secretary.personId,
      payload: { removedIds: [], currentItemId: hall.itemIds[0] },
    });
    const { items } = await agenda();
    const told = agendaPart.shape.items.parse(event?.payload.items);
    for (const one of told) expect(items).toContainEqual(one);
    expect(told.map(({ id }) => id)).toEqual(expect.arrayContaining([second, third]));
  });

  test('of two who move the same item at once one is told', async () => {
    const [, second, third] = hall.itemIds;
    const move = { itemId: third, beforeId: second, fromPosition: 3 };
    const answers = await Promise.all([
      run('agenda.reorder', move),
      run('agenda.reorder', move, hall.secretary),
    ]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers).toContainEqual({ ok: false, code: 'agenda.moved-meanwhile', params: {} });
  });

  test('what has begun stays, and nothing is put before it', async () => {
    const [first, second, third] = hall.itemIds;
    const begun = { code: 'agenda.already-begun' };
    const away = { itemId: first, beforeId: null, fromPosition: 1 };
    expect(await run('agenda.reorder', away)).toMatchObject(begun);
    const ahead = { itemId: third, beforeId: first, fromPosition: 3 };
    expect(await run('agenda.reorder', ahead)).toMatchObject(begun);
    accepted(await goTo(second, first));
    const between = { title: 'Việc phát sinh', minutes: 10, afterId: first };
    expect(await run('agenda.insert', between)).toMatchObject(begun);
  });

  test('an item is added behind another one, with its presenters and roll', async () => {
    const [first] = hall.itemIds;
    const { guest, rollId } = hall;
    const draft = { title: 'Việc phát sinh', minutes: 10, afterId: first, rollId };
    const added = accepted(
      await run('agenda.insert', { ...draft, presenterIds: [guest.personId] }),
    );
    const { itemId } = insertItem.output.parse(added);
    expect((await titles()).slice(0, 3)).toEqual([
      '1 Nội dung 1',
      '2 Việc phát sinh',
      '3 Nội dung 2',
    ]);
    expect(await item(itemId)).toMatchObject({ presenterIds: [guest.personId], rollId });
    const stranger = { ...draft, presenterIds: [crypto.randomUUID()] };
    expect(await run('agenda.insert', stranger)).toMatchObject({ code: 'agenda.unknown-person' });
  });
});

describe('putting off and joining', () => {
  test('an item is put off with its reason and taken up again', async () => {
    const [, second] = hall.itemIds;
    const reason = 'Chờ ý kiến Sở Tài chính';
    accepted(await run('agenda.defer', { itemId: second, reason }));
    expect(await item(second)).toMatchObject({ deferred: true, deferReason: reason });
    expect(await run('agenda.defer', { itemId: second, reason })).toMatchObject({
      code: 'agenda.already-deferred',
    });
    accepted(await run('agenda.restore', { itemId: second }));
    expect(await item(second)).toMatchObject({ deferred: false, deferReason: null });
    expect(await run('agenda.restore', { itemId: second })).toMatchObject({
      code: 'agenda.not-deferred',
    });
  });

  test('whoever goes to an item that was put off takes it up again', async () => {
    const [first, second] = hall.itemIds;
    accepted(await run('agenda.defer', { itemId: second, reason: 'Chờ' }));
    accepted(await goTo(second, first));
    expect(await item(second)).toMatchObject({ deferred: false });
  });

  test('joint items begin and end together, and the time is counted once', async () => {
    const [first, second, third] = hall.itemIds;
    accepted(await run('agenda.join', { itemId: third, withId: second }));
    expect(await goTo(third, first)).toMatchObject({ code: 'agenda.joined-with-another' });
    accepted(await goTo(second, first));
    const begun = product.clock.now().toISOString();
    expect(await item(third)).toMatchObject({ startedAt: begun, runningSince: null });
    product.clock.advance(5 * minute);
    accepted(await goTo(first, second));
    const ended = product.clock.now().toISOString();
    expect(await item(second)).toMatchObject({ spentMs: 5 * minute, endedAt: ended });
    expect(await item(third)).toMatchObject({ spentMs: 0, endedAt: ended });
  });

  test('joined to the current item it begins at once, and taken out it has not begun', async () => {
    const [first, , third] = hall.itemIds;
    accepted(await run('agenda.join', { itemId: third, withId: first }));
    expect((await item(third)).startedAt).not.toBeNull();
    accepted(await run('agenda.separate', { itemId: third }));
    expect(await item(third)).toMatchObject({ startedAt: null, joinedWithId: null });
    expect(await run('agenda.separate', { itemId: third })).toMatchObject({
      code: 'agenda.not-joined',
    });
  });

  test('joint discussion is one level deep', async () => {
    const [first, second, third] = hall.itemIds;
    accepted(await run('agenda.join', { itemId: third, withId: second }));
    const refused = { code: 'agenda.cannot-join' };
    expect(await run('agenda.join', { itemId: second, withId: first })).toMatchObject(refused);
    expect(await run('agenda.join', { itemId: third, withId: first })).toMatchObject(refused);
    expect(await run('agenda.join', { itemId: second, withId: second })).toMatchObject(refused);
  });
});

test.each([
  ['agenda.reorder', { beforeId: null, fromPosition: 3 }],
  ['agenda.insert', { title: 'Thêm', minutes: 5, afterId: null }],
  ['agenda.defer', { reason: 'Chờ' }],
  ['agenda.restore', {}],
  ['agenda.join', {}],
  ['agenda.separate', {}],
  ['meetings.suspend', { until: null }],
  ['meetings.resume', {}],
])('%s is for chair and secretary', async (name, input) => {
  const [, second, third] = hall.itemIds;
  const [, delegate] = hall.members;
  const answer = await run(name, { itemId: third, withId: second, ...input }, delegate);
  expect(answer).toMatchObject({ code: 'forbidden' });
});

describe('interrupting the session', () => {
  test('the floor ends, the time of the item stands still, and goes on with the session', async () => {
    const [first, second] = hall.itemIds;
    const [, speaker] = hall.members;
    await checkIn(product, hall, hall.members);
    accepted(await goTo(second, first));
    const granted = { personId: speaker?.personId, seenRequestId: null };
    accepted(await run('speakers.grant-floor', granted));
    product.clock.advance(10 * minute);
    const until = new Date(product.clock.now().getTime() + 15 * minute).toISOString();
    accepted(await run('meetings.suspend', { until }));
    expect(await currentFloor(product.db, hall.meetingId)).toBeNull();
    expect(await meeting()).toMatchObject({ status: 'suspended', suspendedUntil: until });
    expect(await item(second)).toMatchObject({ spentMs: 10 * minute, runningSince: null });

    product.clock.advance(20 * minute);
    accepted(await run('meetings.resume', {}));
    const now = product.clock.now().toISOString();
    expect(await item(second)).toMatchObject({ spentMs: 10 * minute, runningSince: now });
    expect(await meeting()).toMatchObject({ status: 'in-session', suspendedUntil: null });
    expect(await run('meetings.resume', {})).toMatchObject({ code: 'meetings.not-possible-now' });
  });

  test('not while a vote is open, and not until a time that is over', async () => {
    await checkIn(product, hall, hall.members);
    const until = new Date(product.clock.now().getTime() - minute).toISOString();
    expect(await run('meetings.suspend', { until })).toMatchObject({
      code: 'meetings.already-past',
    });
    await prepareAndOpen(product, hall);
    expect(await run('meetings.suspend', { until: null })).toMatchObject({
      code: 'meetings.vote-still-open',
    });
  });

  test('the end of the session ends the item, and both times are kept', async () => {
    const [first, second] = hall.itemIds;
    accepted(await goTo(second, first));
    product.clock.advance(7 * minute);
    accepted(await run('meetings.end-session', {}));
    const endedAt = product.clock.now().toISOString();
    expect(await item(second)).toMatchObject({ endedAt, spentMs: 7 * minute, runningSince: null });
    expect(await meeting()).toMatchObject({ status: 'ended', endedAt });
    expect((await lastEvent())?.payload).toMatchObject({ status: 'ended', endedAt });
  });
});
