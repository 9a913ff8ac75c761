import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Snapshot } from '../../server/sync/protocol.ts';
import type { LiveEvent, SubscribeAnswer } from './feed-events.ts';
import { FeedFollower } from './feed-follower.ts';
import { reduce } from './reduce.ts';
import { between, emptyMeeting, eventFrom } from './testing/meeting-log.ts';

type Step =
  | { do: 'append'; kind: number; n: number }
  | { do: 'send'; from: number; to: number }
  | { do: 'answer' }
  | { do: 'break' }
  | { do: 'connect' }
  | { do: 'resync' }
  | { do: 'heartbeat' };

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ do: fc.constant('append'), kind: fc.nat(3), n: fc.nat(20) }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant('send'), from: fc.nat(30), to: fc.nat(30) }),
  },
  { weight: 3, arbitrary: fc.constant<Step>({ do: 'answer' }) },
  { weight: 1, arbitrary: fc.constant<Step>({ do: 'break' }) },
  { weight: 1, arbitrary: fc.constant<Step>({ do: 'connect' }) },
  { weight: 1, arbitrary: fc.constant<Step>({ do: 'resync' }) },
  { weight: 1, arbitrary: fc.constant<Step>({ do: 'heartbeat' }) },
) as fc.Arbitrary<Step>;

/** A server with a log, and a line that loses, repeats, delays and reorders what it carries. */
class UnreliableLine {
  readonly log: LiveEvent[] = [];
  shown: Snapshot | null = null;
  private open: { since: number | null; give(answer: SubscribeAnswer): void }[] = [];
  readonly follower = new FeedFollower({
    subscribe: (since) => new Promise((give) => this.open.push({ since, give })),
    changed: (present) => {
      this.shown = present;
    },
    told: () => {},
    caughtUp: () => {},
    refused: () => {},
  });

  get end(): number {
    return this.log.length;
  }

  whole(): Snapshot {
    return reduce(emptyMeeting, between(this.log, 0, this.end));
  }

  answer(): void {
    const asked = this.open.shift();
    if (!asked) return;
    const media = { available: false, endpoints: [] };
    const known = { presence: { online: [] }, media, marks: null };
    const start = asked.since ?? this.end;
    asked.give({
      ok: true,
      snapshot: asked.since === null ? this.whole() : null,
      events: between(this.log, start, this.end),
      serverTime: '2026-12-10T02:00:00.000Z',
      ...known,
    });
  }

  take(step: Step): void {
    if (step.do === 'append') this.log.push(eventFrom(this.end + 1, step.kind, step.n));
    if (step.do === 'send') {
      const from = Math.min(step.from, step.to, this.end);
      const to = Math.min(Math.max(step.from, step.to), this.end);
      this.follower.events(between(this.log, from, to));
    }
    if (step.do === 'answer') this.answer();
    if (step.do === 'break') this.follower.disconnected();
    if (step.do === 'connect') this.follower.connected();
    if (step.do === 'resync') this.follower.resync();
    if (step.do === 'heartbeat') this.follower.heartbeat(this.end);
  }

  get waiting(): boolean {
    return this.open.length > 0;
  }
}

const settled = () => new Promise<void>((resolve) => setImmediate(resolve));

async function drain(line: UnreliableLine): Promise<void> {
  while (line.waiting) {
    line.answer();
    await settled();
  }
}

test('any interleaving of snapshot, backfill and live messages ends in the state of the whole log', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 60 }), async (steps) => {
      const line = new UnreliableLine();
      line.follower.connected();
      for (const one of steps) {
        line.take(one);
        await settled();
      }
      // Once the line holds, two heartbeats are enough to notice a lost end.
      line.follower.connected();
      await drain(line);
      line.follower.heartbeat(line.end);
      line.follower.heartbeat(line.end);
      await drain(line);
      expect(line.shown).toEqual(line.whole());
    }),
    { numRuns: 150 },
  );
});

test('a lost end of the log is noticed by the second heartbeat', async () => {
  const line = new UnreliableLine();
  line.follower.connected();
  await drain(line);
  line.take({ do: 'append', kind: 3, n: 0 });
  line.follower.heartbeat(1);
  expect(line.waiting).toBe(false);
  line.follower.heartbeat(1);
  expect(line.waiting).toBe(true);
  await drain(line);
  expect(line.shown?.meetings.meeting.status).toBe('in-session');
});

test('what was read stays while a snapshot is asked for anew', async () => {
  const line = new UnreliableLine();
  line.take({ do: 'append', kind: 1, n: 4 });
  line.follower.connected();
  await drain(line);
  line.follower.disconnected();
  line.follower.connected();
  line.follower.resync();
  expect(line.shown?.documents.shown?.page).toBe(5);
});
