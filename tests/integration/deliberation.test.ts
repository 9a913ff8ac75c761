import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readEvents } from '../../server/kernel/event-log.ts';
import type { Viewer } from '../../server/kernel/viewer.ts';
import { createFeed, type Feed } from '../../server/sync/feed.ts';
import type { Snapshot } from '../../server/sync/protocol.ts';
import { unpackAnswer } from '../../server/sync/unpacking.ts';
import { oneAnswer } from '../../server/voting/one-answer.ts';
import { type Hall, seedHall } from './hall.ts';
import { accepted, checkIn, prepare, prepareAndOpen } from './hall-actions.ts';
import { fixtureRows } from './meeting-fixture.ts';
import { memoryChannel, type TestReader } from './memory-channel.ts';
import { type ScratchProduct, scratchProduct } from './scratch.ts';

let scratch: ScratchProduct;
let hall: Hall;
let feed: Feed;
let channel: ReturnType<typeof memoryChannel>;
/** A member beside the chair who is named, and one who is not. */
let named: Viewer;
let outsider: Viewer;
/** A paper of the first item, and one of the second. */
let papers: { closed: string; other: string };

beforeAll(async () => {
  scratch = await scratchProduct({ effects: false });
});
afterAll(async () => {
  expect(scratch.reported).toEqual([]);
  await scratch.drop();
});
beforeEach(async () => {
  hall = await seedHall(scratch.db, 4);
  const [, second, third] = hall.members;
  if (!second || !third) throw new Error('four members were asked for');
  [named, outsider] = [second, third];
  const rows = fixtureRows(scratch.db);
  papers = {
    closed: await rows.document(hall.meetingId, { itemId: hall.itemIds[0] }),
    other: await rows.document(hall.meetingId, { itemId: hall.itemIds[1] }),
  };
  await checkIn(scratch, hall, [...hall.members, hall.secretary]);
  channel = memoryChannel();
  feed = createFeed({
    db: scratch.db,
    registry: scratch.product.registry,
    channel: channel.channel,
    mediaState: () => ({
      available: true,
      endpoints: [{ identity: 'site:x', tracks: [], link: null }],
    }),
    openVote: async () => null,
    progressOf: async (voteId) => ({ voteId, cast: 1, issued: null, electorate: 4 }),
    showing: async () => null,
    placeTaken: () => undefined,
    now: scratch.clock.now,
    onError: (error) => void scratch.reported.push(error),
  });
});

const run = (name: string, input: object, viewer: Viewer = hall.chair) =>
  scratch.run(name, { meetingId: hall.meetingId, ...input }, viewer);
const start = (viewer: Viewer = hall.chair, people: readonly Viewer[] = [named]) =>
  run(
    'deliberation.start',
    { itemId: hall.itemIds[0], personIds: people.map(({ personId }) => personId) },
    viewer,
  );
const begin = async () => {
  accepted(await start());
  feed.wake(hall.meetingId);
};
const end = async () => {
  accepted(await run('deliberation.end', {}));
  feed.wake(hall.meetingId);
};

async function subscribe(who: TestReader, since: number | null = null) {
  const packed = await feed.subscribe(hall.meetingId, since, who.subscriber);
  if (!packed.ok) throw new Error(packed.code);
  // At once, as a window that holds back what comes while it unpacks.
  who.take(packed.events);
  const answer = await unpackAnswer(packed);
  if (!answer.ok) throw new Error(answer.code);
  return answer;
}
async function snapshotFor({ personId }: Viewer): Promise<Snapshot> {
  const who = channel.reader(personId, 'participant');
  const { snapshot } = await subscribe(who);
  who.leave();
  if (!snapshot) throw new Error('no snapshot');
  return snapshot;
}
const namesOf = (reader: TestReader) =>
  reader.messages.flatMap(({ events }) => events.map(({ name }) => name));
const reading = (documentId: string, viewer: Viewer) =>
  scratch.query('documents.reading', { documentId }, viewer);
const granted = async (viewer: Viewer) =>
  run('speakers.grant-floor', { personId: viewer.personId, seenRequestId: null });

describe('beginning', () => {
  test('the chair is in without being named, and everybody learns that there is one', async () => {
    const [inside, outside] = [named, outsider].map((viewer) =>
      channel.reader(viewer.personId, 'participant'),
    );
    if (!inside || !outside) throw new Error('two readers');
    await subscribe(inside);
    await subscribe(outside);
    await begin();
    await expect.poll(() => outside.resyncs).toEqual(['rights-changed']);
    expect(inside.resyncs).toEqual([]);
    expect(namesOf(outside)).toEqual(['deliberation.started']);
    expect(namesOf(inside)).toEqual(['deliberation.started', 'deliberation.members']);
    const { deliberation } = await snapshotFor(hall.chair);
    const memberIds = [hall.chair.personId, named.personId].sort();
    expect(deliberation.closed).toMatchObject({ mine: true, memberIds, roomCleared: false });
    expect((await snapshotFor(outsider)).deliberation.closed).toMatchObject({
      ...{ mine: false, memberIds: [], itemId: hall.itemIds[0] },
    });
  });

  test('the floor is taken back and what is shown goes, for everybody to see', async () => {
    accepted(await granted(outsider));
    accepted(await run('documents.show', { documentId: papers.closed, page: 1 }));
    const outside = channel.reader(outsider.personId, 'participant');
    await subscribe(outside);
    await begin();
    await expect.poll(() => namesOf(outside)).toContain('deliberation.started');
    expect(namesOf(outside)).toEqual(
      expect.arrayContaining(['speakers.floor-changed', 'documents.shown']),
    );
  });

  test.each([
    ['deliberation.not-current-item', () => ({ itemId: hall.itemIds[1], personIds: [] })],
    ['deliberation.unknown-person', () => ({ itemId: hall.itemIds[0], personIds: [randomUUID()] })],
  ])('is refused with %s', async (code, input) => {
    expect(await run('deliberation.start', input())).toMatchObject({ code });
  });

  test('is refused while a vote is open, in a break, and when there is one already', async () => {
    accepted(await run('meetings.suspend', { until: null }));
    expect(await start()).toMatchObject({ code: 'deliberation.not-in-session' });
    accepted(await run('meetings.resume', {}));
    accepted(await start());
    expect(await start()).toMatchObject({ code: 'deliberation.already-closed' });
    accepted(await run('deliberation.end', {}));
    await prepareAndOpen(scratch, hall);
    expect(await start()).toMatchObject({ code: 'deliberation.vote-open' });
  });

  test('the secretary begins it for the chair only when named, and nobody else does', async () => {
    const { secretary } = hall;
    expect(await start(named)).toMatchObject({ code: 'forbidden' });
    expect(await start(secretary)).toMatchObject({ code: 'deliberation.secretary-not-named' });
    accepted(await start(secretary, [named, secretary]));
  });
});

describe('while it lasts, whoever is not named', () => {
  test('is refused what is about the matter, the secretary as well', async () => {
    await begin();
    const refused = { ok: false, code: 'closed-session' };
    const asked = await run('speakers.request-floor', { topic: '' }, outsider);
    expect(asked).toMatchObject(refused);
    const message = { audience: 'moderators', body: 'Xin hỏi' };
    expect(await run('messages.send', message, outsider)).toMatchObject(refused);
    const { secretary, meetingId } = hall;
    expect(await run('deliberation.end', {}, secretary)).toMatchObject(refused);
    expect(await run('deliberation.confirm-room-cleared', {}, secretary)).toMatchObject(refused);
    expect(await scratch.query('speakers.record', { meetingId }, secretary)).toMatchObject(refused);
    expect(await scratch.query('documents.plan', { meetingId }, secretary)).toMatchObject(refused);
    expect((await run('speakers.request-floor', { topic: '' }, named)).ok).toBe(true);
  });

  test('casts no ballot', async () => {
    const voteId = await prepare(scratch, hall);
    await begin();
    accepted(await run('voting.open', { voteId }));
    const ballot = { voteId, content: oneAnswer(voteId, 'for') };
    expect(await run('voting.cast', ballot, outsider)).toMatchObject({ code: 'closed-session' });
  });

  test('is not given the floor', async () => {
    await begin();
    expect(await granted(outsider)).toMatchObject({ code: 'speakers.not-named' });
    expect((await granted(named)).ok).toBe(true);
  });

  test('finds no paper of the item, and those of other items as before', async () => {
    expect((await reading(papers.closed, outsider)).ok).toBe(true);
    await begin();
    expect(await reading(papers.closed, outsider)).toEqual(await reading(randomUUID(), outsider));
    expect((await reading(papers.other, outsider)).ok).toBe(true);
    expect((await reading(papers.closed, named)).ok).toBe(true);
    await end();
    expect((await reading(papers.closed, outsider)).ok).toBe(true);
  });

  test('has none of it in the snapshot, nor has a display, and no picture of who is heard', async () => {
    await begin();
    accepted(await granted(named));
    accepted(await run('documents.show', { documentId: papers.closed, page: 1 }));
    const readers = { display: channel.reader(randomUUID(), 'display') };
    const display = { ...readers.display.subscriber, as: 'display' as const, takingPart: null };
    const onWall = await unpackAnswer(await feed.subscribe(hall.meetingId, null, display));
    if (!onWall.ok || !onWall.snapshot) throw new Error('a display reads');
    const kept = await snapshotFor(outsider);
    for (const snapshot of [kept, onWall.snapshot]) {
      const { documents, messages, speakers, voting } = snapshot;
      expect(documents).toEqual({ documents: [], shown: null });
      expect(messages.messages).toEqual([]);
      expect(speakers).toMatchObject({ requests: [], floor: null, openedSiteIds: [] });
      expect(voting).toEqual({ votes: [], mine: [], progress: [], reminders: [] });
    }
    expect(onWall.media.endpoints).toEqual([]);
    // The seat in the meeting is kept: the agenda, the roll, the people.
    expect(kept.agenda.items).toHaveLength(3);
    expect(kept.attendance.entries.length).toBeGreaterThan(0);
    const inside = await snapshotFor(named);
    expect(inside.speakers.floor?.personId).toBe(named.personId);
    expect(inside.documents.shown?.documentId).toBe(papers.closed);
  });

  test('hears of no event, progress or state of the media', async () => {
    const voteId = await prepare(scratch, hall);
    await begin();
    const [inside, outside] = [named, outsider].map((viewer) =>
      channel.reader(viewer.personId, 'participant'),
    );
    const wall = channel.reader(randomUUID(), 'display');
    if (!inside || !outside) throw new Error('two readers');
    await subscribe(inside);
    await subscribe(outside);
    await subscribe(wall);
    accepted(await granted(named));
    accepted(await run('messages.send', { audience: 'everyone', body: 'Đề nghị thống nhất' }));
    accepted(await run('voting.open', { voteId }));
    feed.wake(hall.meetingId);
    feed.ballotCast(hall.meetingId, voteId);
    const last = async () => (await readEvents(scratch.db, hall.meetingId, 0)).length;
    const seq = await last();
    await expect.poll(() => [inside.last(), outside.last(), wall.last()]).toEqual([seq, seq, seq]);
    await expect.poll(() => inside.progress).toEqual([1]);
    expect(namesOf(inside)).toEqual(
      expect.arrayContaining(['speakers.floor-changed', 'messages.changed', 'voting.vote-changed']),
    );
    expect(namesOf(outside)).toEqual([]);
    expect(namesOf(wall)).toEqual([]);
    expect(outside.progress).toEqual([]);
  });

  test('stays out of it with an old cursor', async () => {
    const seq = (await readEvents(scratch.db, hall.meetingId, 0)).length;
    await begin();
    accepted(await granted(named));
    const { snapshot } = await subscribe(channel.reader(outsider.personId, 'participant'), seq);
    expect(snapshot?.speakers.floor).toBeNull();
    expect(snapshot?.deliberation.closed?.mine).toBe(false);
  });
});

test('the agenda does not move on and the session does not end while it lasts', async () => {
  await begin();
  const [first, second] = hall.itemIds;
  const move = { itemId: second, fromItemId: first };
  expect(await run('agenda.go-to-item', move)).toMatchObject({
    code: 'agenda.closed-session-on',
  });
  expect(await run('meetings.end-session', {})).toMatchObject({
    code: 'meetings.closed-session-on',
  });
});

describe('when it is over', () => {
  async function saidInside() {
    await begin();
    accepted(await granted(named));
    accepted(await run('speakers.request-floor', { topic: 'Ý kiến kín' }, hall.chair));
    accepted(await run('messages.send', { audience: 'everyone', body: 'Chỉ trong phòng' }));
    await end();
  }

  test('everybody has everything again but what was said inside', async () => {
    accepted(await run('speakers.request-floor', { topic: 'Trước đó' }, outsider));
    await saidInside();
    const outside = await snapshotFor(outsider);
    expect(outside.deliberation.closed).toBeNull();
    expect(outside.documents.documents.length).toBe(2);
    expect(outside.speakers.requests.map(({ topic }) => topic)).toEqual(['Trước đó']);
    expect(outside.messages.messages).toEqual([]);
    const inside = await snapshotFor(named);
    expect(inside.speakers.requests.map(({ personId }) => personId)).toContain(named.personId);
    expect(inside.messages.messages.map(({ body }) => body)).toEqual(['Chỉ trong phòng']);
  });

  test('nobody waits for the floor any more who asked inside', async () => {
    await saidInside();
    const { speakers } = await snapshotFor(named);
    expect(speakers.requests.filter(({ state }) => state === 'waiting')).toEqual([]);
    expect(speakers.floor).toBeNull();
  });

  test('the record of who spoke leaves it out for whoever was not in', async () => {
    await saidInside();
    const record = (viewer: Viewer) =>
      scratch.query('speakers.record', { meetingId: hall.meetingId }, viewer);
    expect(await record(hall.secretary)).toMatchObject({ value: { lines: [] } });
    expect(await record(hall.chair)).toMatchObject({
      value: { lines: [{ personId: named.personId }] },
    });
  });

  test('a message of it that is moderated later stays with the named', async () => {
    await saidInside();
    const messageId = (await snapshotFor(named)).messages.messages[0]?.id;
    accepted(await run('messages.moderate', { messageId, state: 'hidden' }));
    const events = await readEvents(scratch.db, hall.meetingId, 0);
    const told = events.filter(({ name }) => name === 'messages.changed').at(-1)?.onlyFor;
    expect(told).toEqual([hall.chair.personId]);
  });

  test('whoever was away all the time gets the meeting anew, with the votes of the meantime', async () => {
    const voteId = await prepare(scratch, hall);
    const seq = (await readEvents(scratch.db, hall.meetingId, 0)).length;
    await begin();
    accepted(await run('voting.open', { voteId }));
    accepted(await run('voting.close', { voteId, method: 'ballots' }));
    await end();
    const { snapshot } = await subscribe(channel.reader(outsider.personId, 'participant'), seq);
    expect(snapshot?.voting.votes).toMatchObject([{ id: voteId, status: 'announced' }]);
  });
});
