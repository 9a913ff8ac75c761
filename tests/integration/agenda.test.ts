import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { agendaPart } from '../../server/agenda/contract.ts';
import { agendaSnapshot } from '../../server/agenda/queries.ts';
import { readEvents } from '../../server/kernel/event-log.ts';
import type { Viewer } from '../../server/kernel/viewer.ts';
import { currentFloor } from '../../server/speakers/queries.ts';
import { type Hall, seedHall } from './hall.ts';
import { accepted, checkIn, prepareAndOpen } from './hall-actions.ts';
import { type ScratchProduct, scratchProduct } from './scratch.ts';

let product: ScratchProduct;
let hall: Hall;

beforeAll(async () => {
  product = await scratchProduct({ effects: false });
});
afterAll(() => product.drop());
beforeEach(async () => {
  hall = await seedHall(product.db, 3);
});

const goTo = (to: 0 | 1 | 2, from: 0 | 1 | 2, viewer: Viewer = hall.chair) => {
  const { meetingId, itemIds } = hall;
  const input = { meetingId, itemId: itemIds[to], fromItemId: itemIds[from] };
  return product.run('agenda.go-to-item', input, viewer);
};
const agenda = async () => {
  const reader = { meetingId: hall.meetingId, personId: null, reader: 'display' as const };
  return agendaPart.parse(await agendaSnapshot.read(product.db, reader));
};

test('the event and the snapshot say the same about the items that changed', async () => {
  accepted(await goTo(1, 0, hall.secretary));
  const { items, currentItemId } = await agenda();
  const [event] = (await readEvents(product.db, hall.meetingId, 0)).slice(-1);
  expect(event).toMatchObject({ name: 'agenda.item-entered', actorId: hall.secretary.personId });
  expect(event?.payload).toEqual({ currentItemId, changed: items.slice(0, 2) });
  expect(items[0]?.endedAt).toBe(product.clock.now().toISOString());
});

test('of two who move on at the same moment one is told that the other was faster', async () => {
  const answers = await Promise.all([goTo(1, 0), goTo(2, 0, hall.secretary)]);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(answers).toContainEqual({ ok: false, code: 'agenda.moved-meanwhile', params: {} });
});

test('the floor ends with the item', async () => {
  await checkIn(product, hall, hall.members);
  const [, speaker] = hall.members;
  const input = { meetingId: hall.meetingId, personId: speaker?.personId, seenRequestId: null };
  accepted(await product.run('speakers.grant-floor', input, hall.chair));
  expect(await currentFloor(product.db, hall.meetingId)).not.toBeNull();
  accepted(await goTo(1, 0));
  expect(await currentFloor(product.db, hall.meetingId)).toBeNull();
  const events = await readEvents(product.db, hall.meetingId, 0);
  expect(events.slice(-3).map(({ name }) => name)).toEqual([
    'speakers.requests-changed',
    'speakers.floor-changed',
    'agenda.item-entered',
  ]);
});

test('no item changes while a vote is open', async () => {
  await checkIn(product, hall, hall.members);
  await prepareAndOpen(product, hall);
  expect(await goTo(1, 0)).toMatchObject({ code: 'agenda.vote-open' });
});

test('only the chair and the secretary lead through the agenda', async () => {
  const [, delegate] = hall.members;
  expect(await goTo(1, 0, delegate)).toMatchObject({ code: 'forbidden' });
});

test('the database holds one current item at most, whatever the code does', async () => {
  const update = 'update agenda_item set current = true where id = $1';
  await expect(product.pool.query(update, [hall.itemIds[2]])).rejects.toThrow(/one_current/);
});
