import { randomUUID } from 'node:crypto';
import { expect, vi } from 'vitest';
import { showingOf } from '../../server/documents/queries.ts';
import { canonicalJson } from '../../server/kernel/canonical.ts';
import { readEvents } from '../../server/kernel/event-log.ts';
import type { MeetingRole, Viewer } from '../../server/kernel/viewer.ts';
import { createFeed } from '../../server/sync/feed.ts';
import type { SubscribeAnswer } from '../../server/sync/protocol.ts';
import type { FeedChannel, Subscriber } from '../../server/sync/subscriber.ts';
import { unpackAnswer } from '../../server/sync/unpacking.ts';
import type { Hall } from './hall.ts';
import type { ScratchProduct } from './scratch.ts';

/** What is a matter of timing and not of rights. */
const untold = new Set(['presence', 'heartbeat']);

/** One device and everything that it was told, a line for each thing. */
export interface GoldenReader {
  name: string;
  lines: string[];
  subscriber: Subscriber;
  rooms: Set<string>;
  last: number;
  resyncs: number;
}

/** Ids as names: those that are known, and all others by the order in which they come up. */
export function nameIds(known: ReadonlyMap<string, string>) {
  const names = new Map(known);
  const nameOf = (id: string) => {
    const name = names.get(id) ?? `id ${names.size - known.size + 1}`;
    names.set(id, name);
    return `<${name}>`;
  };
  return (text: string) =>
    text
      .replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, nameOf)
      .replaceAll(/[0-9a-f]{64}/g, '<hash>')
      .replaceAll(/"code":"[0-9A-Z-]+"/g, '"code":"<code>"');
}

/** Lists whose order may be that of ids, which are other ones each time. */
const byId = new Set(['entries', 'memberIds', 'requests', 'sites']);

/** One line of a record: ids by their names, and what has no order of its own in one. */
function lineOf(told: (text: string) => string, value: unknown): string {
  const put = JSON.stringify(value, (key, inner: unknown) =>
    byId.has(key) && Array.isArray(inner)
      ? inner.toSorted((a, b) => told(canonicalJson(a)).localeCompare(told(canonicalJson(b)), 'en'))
      : inner,
  );
  return told(canonicalJson(JSON.parse(put)));
}

const patience = { timeout: 10_000 };

const partNames = (snapshot: object) => Object.keys(snapshot).sort();

export function goldenFeed(scratch: ScratchProduct, hall: Hall, told: (text: string) => string) {
  const readers: GoldenReader[] = [];
  const { meetingId } = hall;

  const send: FeedChannel['send'] = (rooms, except, name, message) => {
    if (untold.has(name)) return;
    const within = (reader: GoldenReader, names: readonly string[]) =>
      names.some((one) => reader.rooms.has(one));
    for (const reader of readers) {
      if (!within(reader, rooms) || within(reader, except)) continue;
      if (name === 'resync') reader.resyncs += 1;
      if ('events' in message) tellEvents(reader, message);
      else reader.lines.push(`${name} ${lineOf(told, message)}`);
    }
  };
  const tellEvents = (
    reader: GoldenReader,
    { events, to }: Extract<SubscribeAnswer, { ok: true }>['events'],
  ) => {
    reader.last = to;
    for (const { seq, name, payload } of events) {
      reader.lines.push(`${seq} ${name} ${lineOf(told, payload)}`);
    }
  };

  const feed = createFeed({
    db: scratch.db,
    registry: scratch.product.registry,
    channel: { send, sendPassing: send },
    mediaState: () => ({
      available: true,
      endpoints: [{ identity: `site:${hall.siteIds.hall}`, tracks: [], link: 'good' }],
    }),
    openVote: async () => null,
    progressOf: async (voteId) => ({ voteId, cast: 1, issued: null, electorate: 3 }),
    showing: (id) => showingOf(scratch.db, id, scratch.clock.now()),
    placeTaken: () => undefined,
    now: scratch.clock.now,
    onError: (error) => void scratch.reported.push(error),
  });

  const subscribe = async (reader: GoldenReader, when: string) => {
    const answer = await unpackAnswer(await feed.subscribe(meetingId, null, reader.subscriber));
    if (!answer.ok || !answer.snapshot) throw new Error(`${reader.name} could not subscribe`);
    const { head: _head, ...snapshot } = answer.snapshot;
    reader.lines.push(`snapshot ${when}`);
    for (const part of partNames(snapshot)) {
      const value: unknown = Reflect.get(snapshot, part);
      reader.lines.push(`  ${part} ${lineOf(told, value)}`);
    }
    reader.lines.push(`  (media) ${lineOf(told, answer.media)}`);
    tellEvents(reader, answer.events);
  };

  return {
    feed,
    readers,
    async join(name: string, who: Viewer | null, role: MeetingRole | null): Promise<void> {
      const moderates = role === 'chair' || role === 'secretary';
      const rooms = new Set([`own ${name}`]);
      const window = { windowId: name, deviceName: 'Máy', siteId: null, takeOver: false };
      const subscriber: Subscriber = {
        personId: who?.personId ?? randomUUID(),
        role,
        reader: who === null ? 'display' : moderates ? 'moderator' : 'participant',
        as: who === null ? 'display' : 'room',
        takingPart: who === null ? null : window,
        ownRoom: `own ${name}`,
        takenOver: () => undefined,
        letGo: () => undefined,
        join: (names) => names.forEach((one) => void rooms.add(one)),
      };
      const reader = { name, lines: [], subscriber, rooms, last: 0, resyncs: 0 };
      readers.push(reader);
      await subscribe(reader, 'at first');
    },
    /** A heading in every reader's record, once everything before it has arrived. */
    async step(heading: string): Promise<void> {
      feed.wake(meetingId);
      const seq = (await readEvents(scratch.db, meetingId, 0)).length;
      await vi.waitFor(
        () => expect(readers.filter(({ last }) => last < seq)).toEqual([]),
        patience,
      );
      for (const { lines } of readers) lines.push('', `# ${heading}`);
    },
    /** Everybody who was told to takes the meeting anew, as a window does. */
    async takeAnew(when: string, count: number): Promise<void> {
      feed.wake(meetingId);
      const asked = () => readers.filter(({ resyncs }) => resyncs > 0);
      await vi.waitFor(() => expect(asked().length).toBe(count), patience);
      for (const reader of asked()) {
        reader.resyncs = 0;
        await subscribe(reader, when);
      }
    },
    /** Something that is not in the log: waits until somebody was told. */
    async untilTold(name: string, ask: () => void, to: string): Promise<void> {
      const reader = readers.find((one) => one.name === to);
      const count = () => reader?.lines.filter((line) => line.startsWith(`${name} `)).length ?? 0;
      const before = count();
      ask();
      await vi.waitFor(() => expect(count()).toBe(before + 1), patience);
    },
  };
}
