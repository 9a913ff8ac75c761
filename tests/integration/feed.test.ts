import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ReaderClass } from '../../server/kernel/audience.ts';
import { happened } from '../../server/kernel/define-event.ts';
import { createRunSystem } from '../../server/kernel/run-system.ts';
import { requestsChanged } from '../../server/speakers/contract.ts';
import { createFeed, type Feed } from '../../server/sync/feed.ts';
import type { EventsMessage } from '../../server/sync/protocol.ts';
import { unpackAnswer } from '../../server/sync/unpacking.ts';
import { type Hall, seedHall } from './hall.ts';
import { memoryChannel, type TestReader } from './memory-channel.ts';
import { type ScratchProduct, scratchProduct } from './scratch.ts';

const runs = process.env.LONG === '1' ? 60 : 8;

let scratch: ScratchProduct;
let hall: Hall;
let feed: Feed;
let channel: ReturnType<typeof memoryChannel>;
/** The vote that is open at the moment. */
let openVote: string | null;

beforeAll(async () => {
  scratch = await scratchProduct({ effects: false });
});
afterAll(() => scratch.drop());
beforeEach(async () => {
  hall = await seedHall(scratch.db, 4);
  open();
});

function open() {
  openVote = null;
  channel = memoryChannel();
  feed = createFeed({
    db: scratch.db,
    registry: scratch.product.registry,
    channel: channel.channel,
    mediaState: () => ({ available: false, endpoints: [] }),
    openVote: async () => openVote,
    progressOf: async (voteId) => ({ voteId, cast: 7, issued: null, electorate: 14 }),
    showing: async () => null,
    placeTaken: () => undefined,
    now: scratch.clock.now,
    onError: (error) => void scratch.reported.push(error),
  });
}

const goTo = async (index: number) => {
  const itemId = hall.itemIds[index % 3];
  const answer = await scratch.run(
    'agenda.go-to-item',
    { meetingId: hall.meetingId, itemId, fromItemId: hall.itemIds[(index + 2) % 3] },
    hall.chair,
  );
  expect(answer.ok).toBe(true);
  feed.wake(hall.meetingId);
};

/** Steps through the agenda from the first item: one event each. */
async function steps(count: number, from = 1) {
  for (let index = from; index < from + count; index += 1) await goTo(index);
}

const reader = (viewer: Hall['chair'], readerClass: ReaderClass = 'participant'): TestReader =>
  channel.reader(viewer.personId, readerClass);

async function subscribe(who: TestReader, since: number | null) {
  const packed = await feed.subscribe(hall.meetingId, since, who.subscriber);
  if (!packed.ok) throw new Error(packed.code);
  // At once, as a window that holds back what comes while it unpacks.
  who.take(packed.events);
  const answer = await unpackAnswer(packed);
  if (!answer.ok) throw new Error(answer.code);
  return answer;
}

/** Every event from `after` on, each once, in order, and no gap between two messages. */
function expectComplete(messages: readonly EventsMessage[], after: number, last: number) {
  let at = after;
  for (const message of messages) {
    expect(message.from).toBe(at);
    at = message.to;
  }
  expect(at).toBe(last);
  const seqs = messages.flatMap(({ events }) => events.map(({ seq }) => seq));
  expect(seqs).toEqual(Array.from({ length: last - after }, (_, index) => after + 1 + index));
}

describe('the feed', () => {
  test('begins with a snapshot and goes on live without a gap', async () => {
    await steps(3);
    const who = reader(hall.guest);
    const { snapshot } = await subscribe(who, null);
    expect(snapshot?.seq).toBe(3);
    expect(snapshot?.agenda.currentItemId).toBe(hall.itemIds[0]);
    await steps(3, 4);
    await expect.poll(() => who.last()).toBe(6);
    expectComplete(who.messages, 3, 6);
  });

  test('gives a reader who comes back what was missed, without a snapshot', async () => {
    await steps(5);
    const who = reader(hall.guest);
    const { snapshot } = await subscribe(who, 2);
    expect(snapshot).toBeNull();
    expectComplete(who.messages, 2, 5);
  });

  test('gives the same from the table as from memory', async () => {
    await steps(4);
    const fromTable = reader(hall.guest);
    await subscribe(fromTable, 0);
    await steps(2, 5);
    const fromMemory = reader(hall.guest);
    await subscribe(fromMemory, 4);
    await expect.poll(() => fromTable.last()).toBe(6);
    expectComplete(fromTable.messages, 0, 6);
    expectComplete(fromMemory.messages, 4, 6);
  });

  test('answers a cursor from the future with a snapshot', async () => {
    await steps(2);
    const { snapshot, events } = await subscribe(reader(hall.guest), 99);
    expect(snapshot?.seq).toBe(2);
    expect(events.to).toBe(2);
  });

  test('shows an event that names people to them, and to others only that time went on', async () => {
    const named = reader(hall.guest);
    const other = reader(hall.secretary, 'moderator');
    await subscribe(named, null);
    await subscribe(other, null);
    const runSystem = createRunSystem({
      ...{ db: scratch.db, clock: scratch.clock },
      registry: scratch.product.registry,
    });
    await runSystem(hall.meetingId, async ({ append }) => {
      append(happened(requestsChanged, { requests: [], cause: 'moved' }, [hall.guest.personId]));
    });
    feed.wake(hall.meetingId);
    await expect.poll(() => [named.last(), other.last()]).toEqual([1, 1]);
    expect(named.messages.at(-1)?.events.map(({ name }) => name)).toEqual([requestsChanged.name]);
    expect(other.messages.at(-1)?.events).toEqual([]);
  });

  test('is silent for a device that has left', async () => {
    const who = reader(hall.guest);
    await subscribe(who, null);
    feed.unsubscribe(hall.meetingId, who.subscriber);
    who.leave();
    await steps(1);
    const witness = reader(hall.chair, 'moderator');
    await subscribe(witness, 0);
    expect(who.last()).toBe(0);
  });

  test('tells how many have voted to whoever comes back, since that is in no event', async () => {
    openVote = crypto.randomUUID();
    await steps(1);
    const who = reader(hall.guest);
    await subscribe(who, 1);
    await expect.poll(() => who.progress).toEqual([7]);
  });

  test('tells how many have voted after the line to the database was lost', async () => {
    const who = reader(hall.guest);
    await subscribe(who, null);
    openVote = crypto.randomUUID();
    feed.wakeAll();
    await expect.poll(() => who.progress).toEqual([7]);
  });

  test('tells everybody to begin anew when the meeting was put back', async () => {
    const who = reader(hall.guest);
    await subscribe(who, null);
    feed.resync(hall.meetingId, 'meeting-reset');
    await expect.poll(() => who.resyncs).toEqual(['meeting-reset']);
  });
});

test('readers who come and go at any moment miss nothing and get nothing twice', async () => {
  const plan = fc.array(
    fc.record({ joinAfter: fc.nat({ max: 12 }), leaveAfter: fc.nat({ max: 12 }) }),
    { minLength: 1, maxLength: 6 },
  );
  await fc.assert(
    fc.asyncProperty(plan, async (readers) => {
      hall = await seedHall(scratch.db, 4);
      open();
      const everybody = readers.map((times) => ({ ...times, who: reader(hall.guest) }));
      const joining: Promise<unknown>[] = [];
      for (let step = 1; step <= 12; step += 1) {
        for (const { joinAfter, leaveAfter, who } of everybody) {
          // Deliberately not awaited: joining runs into the events that are on their way.
          if (step === joinAfter + 1) joining.push(subscribe(who, 0));
          if (step === leaveAfter + 1 && leaveAfter > joinAfter) {
            await Promise.all(joining);
            feed.unsubscribe(hall.meetingId, who.subscriber);
            who.leave();
            const seen = who.last();
            const again = reader(hall.guest);
            Object.assign(again, { messages: [...who.messages] });
            Object.assign(who, again);
            joining.push(subscribe(who, seen));
          }
        }
        await goTo(step);
      }
      await Promise.all(joining);
      for (const { who, joinAfter } of everybody) {
        if (joinAfter >= 12) continue;
        await expect.poll(() => who.last()).toBe(12);
        expectComplete(who.messages, 0, 12);
      }
    }),
    { numRuns: runs, seed: 20261210 },
  );
});
