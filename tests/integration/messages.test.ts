import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { meetingEvent } from '../../db/schema/kernel.ts';
import type { ReaderClass } from '../../server/kernel/audience.ts';
import type { Answer } from '../../server/kernel/run-command.ts';
import type { Viewer } from '../../server/kernel/viewer.ts';
import { messagesPart } from '../../server/messages/contract.ts';
import { messagesSnapshot } from '../../server/messages/queries.ts';
import { type Hall, seedHall } from './hall.ts';
import { accepted } from './hall-actions.ts';
import { type ScratchProduct, scratchProduct } from './scratch.ts';

let scratch: ScratchProduct;
let hall: Hall;

beforeAll(async () => {
  scratch = await scratchProduct({ effects: false });
});
afterAll(async () => {
  expect(scratch.reported).toEqual([]);
  await scratch.drop();
});
beforeEach(async () => {
  hall = await seedHall(scratch.db, 3);
});

const run = (name: string, input: object, viewer: Viewer): Promise<Answer> =>
  scratch.run(name, { meetingId: hall.meetingId, ...input }, viewer);
const send = (viewer: Viewer, audience: string, change: object = {}) =>
  run('messages.send', { audience, body: 'Đề nghị phát tài liệu', ...change }, viewer);
const sent = z.object({ messageId: z.string(), state: z.string() });
const idOf = async (answer: Promise<Answer>) => sent.parse(accepted(await answer)).messageId;

async function seenBy(viewer: Viewer | null, reader: ReaderClass): Promise<string[]> {
  const personId = viewer?.personId ?? null;
  const at = { meetingId: hall.meetingId, personId, reader };
  const { messages } = messagesPart.parse(await messagesSnapshot.read(scratch.db, at));
  return messages.map(({ id, state }) => `${id} ${state}`);
}

async function eventsDuring(work: () => Promise<unknown>) {
  const where = eq(meetingEvent.meetingId, hall.meetingId);
  const before = await scratch.db.$count(meetingEvent, where);
  await work();
  const rows = await scratch.db
    .select()
    .from(meetingEvent)
    .where(where)
    .orderBy(meetingEvent.seq)
    .offset(before);
  return rows.map(({ name, onlyFor }) => ({ name, onlyFor: onlyFor?.toSorted() ?? null }));
}

const sorted = (...viewers: Viewer[]) => viewers.map(({ personId }) => personId).toSorted();

describe('a message to chair and secretary', () => {
  test('is known to them and its writer, in snapshot and events', async () => {
    const { chair, secretary, guest, substitute } = hall;
    let id = '';
    const events = await eventsDuring(async () => {
      id = await idOf(send(guest, 'moderators'));
    });
    expect(events).toEqual([
      { name: 'messages.changed', onlyFor: sorted(chair, secretary, guest) },
    ]);
    expect(await seenBy(guest, 'participant')).toEqual([`${id} shown`]);
    expect(await seenBy(secretary, 'moderator')).toEqual([`${id} shown`]);
    expect(await seenBy(substitute, 'participant')).toEqual([]);
    expect(await seenBy(null, 'display')).toEqual([]);
  });

  test('is answered to one person, whom nobody but them can write to', async () => {
    const { chair, secretary, guest, substitute } = hall;
    const to = { toPersonId: guest.personId };
    expect(await send(substitute, 'person', to)).toMatchObject({
      code: 'messages.not-to-a-person',
    });
    const events = await eventsDuring(() => send(secretary, 'person', to));
    expect(events).toEqual([
      { name: 'messages.changed', onlyFor: sorted(chair, secretary, guest) },
    ]);
    const elsewhere = { toPersonId: '00000000-0000-4000-8000-000000000000' };
    expect(await send(chair, 'person', elsewhere)).toMatchObject({
      code: 'messages.unknown-person',
    });
  });
});

describe('a message to all', () => {
  test('is refused where the meeting has none, but to chair and secretary', async () => {
    expect(await send(hall.guest, 'everyone')).toMatchObject({ code: 'messages.not-to-all' });
    expect((await send(hall.secretary, 'everyone')).ok).toBe(true);
  });

  test('waits until it is let through, and goes when it is hidden', async () => {
    const { chair, secretary, guest, substitute } = hall;
    accepted(await run('messages.set-policy', { toAll: 'moderated' }, chair));
    const id = await idOf(send(guest, 'everyone'));
    expect(await seenBy(guest, 'participant')).toEqual([`${id} held`]);
    expect(await seenBy(substitute, 'participant')).toEqual([]);
    const through = { messageId: id, state: 'shown' };
    expect(await run('messages.moderate', through, guest)).toMatchObject({ code: 'forbidden' });
    expect(await eventsDuring(() => run('messages.moderate', through, secretary))).toEqual([
      { name: 'messages.changed', onlyFor: null },
    ]);
    expect(await run('messages.moderate', through, chair)).toMatchObject({
      code: 'messages.moderated-meanwhile',
    });
    expect(await seenBy(substitute, 'participant')).toEqual([`${id} shown`]);
    const hide = { messageId: id, state: 'hidden' };
    expect(await eventsDuring(() => run('messages.moderate', hide, chair))).toEqual([
      { name: 'messages.removed', onlyFor: null },
      { name: 'messages.changed', onlyFor: sorted(chair, secretary, guest) },
    ]);
    expect(await seenBy(substitute, 'participant')).toEqual([]);
    expect(await seenBy(chair, 'moderator')).toEqual([`${id} hidden`]);
  });

  test('goes freely where the meeting is open; only chair and secretary say so', async () => {
    const policy = { toAll: 'open' };
    expect(await run('messages.set-policy', policy, hall.guest)).toMatchObject({
      code: 'forbidden',
    });
    accepted(await run('messages.set-policy', policy, hall.secretary));
    const id = await idOf(send(hall.guest, 'everyone'));
    expect(await seenBy(hall.substitute, 'participant')).toEqual([`${id} shown`]);
  });
});

test('nobody floods: ten a minute, and then the way is free again', async () => {
  for (let count = 0; count < 10; count += 1) accepted(await send(hall.guest, 'moderators'));
  expect(await send(hall.guest, 'moderators')).toMatchObject({
    code: 'messages.too-many',
    params: { retryAfterSeconds: 60 },
  });
  expect((await send(hall.substitute, 'moderators')).ok).toBe(true);
  scratch.clock.advance(60_000);
  expect((await send(hall.guest, 'moderators')).ok).toBe(true);
});

test('after the session nothing is sent', async () => {
  accepted(await run('meetings.end-session', {}, hall.chair));
  expect(await send(hall.guest, 'moderators')).toMatchObject({ code: 'messages.not-in-session' });
});

test('what was written in a closed session stays among those who were in it', async () => {
  const { chair, secretary, guest, members, itemIds } = hall;
  const [, named] = members;
  if (!named) throw new Error('the hall is too small');
  const open = await idOf(send(guest, 'moderators'));
  scratch.clock.advance(1_000);
  const start = { itemId: itemIds[0], personIds: [named.personId] };
  accepted(await run('deliberation.start', start, chair));
  expect(await send(guest, 'moderators')).toMatchObject({ code: 'closed-session' });
  let inside = '';
  const events = await eventsDuring(async () => {
    inside = await idOf(send(named, 'moderators'));
  });
  expect(events).toEqual([{ name: 'messages.changed', onlyFor: sorted(chair, named) }]);
  accepted(await run('deliberation.end', {}, chair));
  expect(await seenBy(secretary, 'moderator')).toEqual([`${open} shown`]);
  expect(await seenBy(named, 'participant')).toEqual([`${inside} shown`]);
  expect(await seenBy(chair, 'moderator')).toEqual([`${open} shown`, `${inside} shown`]);
});
