import { randomUUID } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { LiveEvents, SubscribeAnswer } from '@/app/_sync/feed-events.ts';
import { reduce } from '@/app/_sync/reduce.ts';
import { invitation } from '../../db/schema/invitations.ts';
import { participant } from '../../db/schema/meetings.ts';
import { person } from '../../db/schema/organisation.ts';
import { whereIs } from '../../server/attendance/queries.ts';
import { readEvents } from '../../server/kernel/event-log.ts';
import type { Viewer } from '../../server/kernel/viewer.ts';
import { createFeed, type Feed } from '../../server/sync/feed.ts';
import { unpackAnswer } from '../../server/sync/unpacking.ts';
import { type Hall, seedHall } from './hall.ts';
import { accepted, checkIn } from './hall-actions.ts';
import { memoryChannel, type TestReader } from './memory-channel.ts';
import { type ScratchProduct, scratchProduct } from './scratch.ts';

let product: ScratchProduct;
let hall: Hall;
let member: Viewer;
let colleague: Viewer;
let other: Viewer;
let feed: Feed;
let channel: ReturnType<typeof memoryChannel>;
let screen: TestReader;
let first: Extract<SubscribeAnswer, { ok: true }>;

beforeAll(async () => {
  product = await scratchProduct({ effects: false });
});
afterAll(async () => {
  expect(product.reported).toEqual([]);
  await product.drop();
});
beforeEach(async () => {
  hall = await seedHall(product.db, 4);
  const found = hall.members[1];
  if (!found) throw new Error('no member');
  member = found;
  [colleague, other] = [await colleagueOf(member), await colleagueOf(member)];
  await product.db.insert(invitation).values({
    ...{ meetingId: hall.meetingId, personId: member.personId, docNumber: '12/GM-SKHCN' },
    ...{ sentAt: product.clock.now(), mailState: 'none' },
  });
  await product.db
    .update(participant)
    .set({ seat: 'A2' })
    .where(
      and(eq(participant.meetingId, hall.meetingId), eq(participant.personId, member.personId)),
    );
  channel = memoryChannel();
  feed = createFeed({
    db: product.db,
    registry: product.product.registry,
    channel: channel.channel,
    mediaState: () => ({ available: false, endpoints: [] }),
    openVote: async () => null,
    progressOf: async () => null,
    showing: async () => null,
    placeTaken: () => undefined,
    now: product.clock.now,
    onError: (error) => void product.reported.push(error),
  });
  await openScreen();
});

/** A hall display that has the meeting as it stands before anything happens. */
async function openScreen() {
  screen = channel.reader(randomUUID(), 'display');
  const subscriber = { ...screen.subscriber, as: 'display' as const, takingPart: null };
  const answer = await unpackAnswer(await feed.subscribe(hall.meetingId, null, subscriber));
  if (!answer.ok) throw new Error(answer.code);
  first = live(answer);
}

/** What the feed sends, as the window takes it: its names tell its shapes. */
function live(answer: unknown): typeof first;
function live(answer: unknown) {
  return answer;
}
function liveEvents(message: unknown): LiveEvents;
function liveEvents(message: unknown) {
  return message;
}

/** The people on the screen now, by the events alone that it received. */
async function onScreen() {
  feed.wake(hall.meetingId);
  const events = await readEvents(product.db, hall.meetingId, 0);
  const last = events.at(-1)?.seq ?? 0;
  await expect.poll(() => screen.messages.at(-1)?.to ?? 0, { timeout: 10_000 }).toBe(last);
  if (!first.snapshot) throw new Error('no snapshot');
  const present = screen.messages.map(liveEvents).reduce(reduce, first.snapshot);
  expect(screen.resyncs).toEqual([]);
  return present.meetings.participants.map(({ personId, role, seat, substituteFor }) => {
    return { personId, role, seat, substituteFor };
  });
}

async function colleagueOf({ personId }: Viewer): Promise<Viewer> {
  const [row] = await product.db.select().from(person).where(eq(person.id, personId));
  if (!row) throw new Error('no such person');
  const id = randomUUID();
  await product.db.insert(person).values({ ...row, id, name: 'Lê Thị Thay', email: null });
  return { accountId: randomUUID(), personId: id, systemAdmin: false };
}

const reply = (answer: object) =>
  product.run('invitations.reply', { meetingId: hall.meetingId, ...answer }, member);
const send = ({ personId }: Viewer) =>
  reply({ reply: 'substitute', substituteId: personId, reason: 'Có việc đột xuất' });
const decide = (agreed: boolean, reason = '') =>
  product.run(
    'invitations.decide',
    { meetingId: hall.meetingId, personId: member.personId, agreed, reason },
    hall.chair,
  );
const sittingFor = (people: Awaited<ReturnType<typeof onScreen>>) =>
  people.filter(({ substituteFor }) => substituteFor === member.personId);

describe('a substitute while the session goes on', () => {
  test('is chosen by the member, agreed to by the chair, and the hall sees it by an event', async () => {
    accepted(await send(colleague));
    expect(sittingFor(await onScreen())).toEqual([]);
    accepted(await decide(true));
    expect(sittingFor(await onScreen())).toEqual([
      {
        ...{ personId: colleague.personId, role: 'substitute', seat: 'A2' },
        substituteFor: member.personId,
      },
    ]);
    const own = (await onScreen()).find(({ personId }) => personId === member.personId);
    expect(own).toMatchObject({ role: 'delegate', seat: null });
    await checkIn(product, hall, [colleague]);
    expect(await whereIs(product.db, hall.meetingId, colleague.personId)).toMatchObject({
      state: 'present-room',
    });
  });

  test('is changed for another one: the first has no part any more', async () => {
    accepted(await send(colleague));
    accepted(await decide(true));
    accepted(await send(other));
    expect(sittingFor(await onScreen())).toEqual([]);
    accepted(await decide(true));
    expect(sittingFor(await onScreen())).toMatchObject([{ personId: other.personId, seat: 'A2' }]);
    const asked = { meetingId: hall.meetingId };
    expect(await product.query('meetings.my-part', asked, colleague)).toMatchObject({
      code: 'not-found',
    });
  });

  test('is withdrawn when the member comes: off the screen, not present, without the floor', async () => {
    accepted(await send(colleague));
    accepted(await decide(true));
    await checkIn(product, hall, [colleague]);
    const { meetingId, chair } = hall;
    accepted(
      await product.run('speakers.request-floor', { meetingId, topic: 'Xin ý kiến' }, colleague),
    );
    const { rows } = await product.pool.query(
      'select id from speak_request where meeting_id = $1 and person_id = $2',
      [meetingId, colleague.personId],
    );
    const requestId = String(rows[0]?.id);
    const grant = { meetingId, personId: colleague.personId, seenRequestId: null };
    accepted(await product.run('speakers.grant-floor', grant, chair));
    accepted(await reply({ reply: 'room' }));
    expect(sittingFor(await onScreen())).toEqual([]);
    const own = (await onScreen()).find(({ personId }) => personId === member.personId);
    expect(own).toMatchObject({ seat: 'A2' });
    expect(await whereIs(product.db, meetingId, colleague.personId)).toMatchObject({
      state: 'left',
    });
    const floor = await product.pool.query('select state from speak_request where id = $1', [
      requestId,
    ]);
    expect(floor.rows).toEqual([{ state: 'spoken' }]);
  });

  test('who is withdrawn hears nothing more of the meeting', async () => {
    accepted(await send(colleague));
    accepted(await decide(true));
    const window = channel.reader(colleague.personId, 'participant');
    const { subscriber } = window;
    expect(await feed.subscribe(hall.meetingId, null, subscriber)).toMatchObject({ ok: true });
    accepted(await reply({ reply: 'room' }));
    await onScreen();
    expect(window.resyncs).toEqual(['rights-changed']);
    const heard = window.messages.length;
    accepted(await send(other));
    accepted(await decide(true));
    await onScreen();
    expect(window.messages).toHaveLength(heard);
  });

  test('is refused with a reason, and chair, secretary and the member alone hear of it', async () => {
    accepted(await send(colleague));
    accepted(await decide(false, 'Đồng chí trình bày nội dung 3'));
    expect(sittingFor(await onScreen())).toEqual([]);
    const { meetingId, chair, secretary } = hall;
    expect(await product.query('invitations.mine', { meetingId }, member)).toMatchObject({
      value: { consent: 'refused', mayReply: true, maySubstitute: true },
    });
    const events = (await readEvents(product.db, meetingId, 0)).filter(
      ({ name }) => name === 'invitations.answer-changed',
    );
    expect(events).toHaveLength(2);
    const readers = [member, chair, secretary].map(({ personId }) => personId).sort();
    for (const { onlyFor } of events) expect([...(onlyFor ?? [])].sort()).toEqual(readers);
    const names = screen.messages.flatMap((message) => message.events.map(({ name }) => name));
    expect(names).not.toContain('invitations.answer-changed');
  });

  test('is not chosen any more when the meeting is over', async () => {
    const { meetingId, chair } = hall;
    accepted(await product.run('meetings.end-session', { meetingId }, chair));
    expect(await send(colleague)).toMatchObject({ code: 'invitations.too-late' });
  });
});
