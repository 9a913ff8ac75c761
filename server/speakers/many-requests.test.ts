import fc from 'fast-check';
import { expect, test } from 'vitest';
import { waitingRequests } from '../../app/_sync/speaking-order.ts';
import { upsert } from '../../app/_sync/upsert.ts';
import type { SpeakingOrder, SpeakRequestView } from './contract.ts';
import { byOrder, waitingList } from './order.ts';
import { placed } from './placing-rules.ts';
import { placingAs, requestLine } from './testing/samples.ts';

const many = 3_000;
const ids = (lines: readonly SpeakRequestView[]) => lines.map(({ id }) => id);

/** Everybody of a large meeting asks; a change is what one event carries. */
function everybodyAsks(order: SpeakingOrder): SpeakRequestView[][] {
  const facts = placingAs(order, {
    spoken: new Set(Array.from({ length: many / 2 }, (_, n) => `p${n * 2}`)),
    units: new Map(Array.from({ length: many }, (_, n) => [`p${n}`, n % 40])),
    people: new Map(Array.from({ length: many }, (_, n) => [`p${n}`, (n * 7919) % many])),
  });
  let lines: SpeakRequestView[] = [];
  return Array.from({ length: many }, (_, n) => {
    const requestedAt = new Date(Date.UTC(2026, 11, 10, 2) + n).toISOString();
    const id = ((n * 104_729) % 1_000_003).toString(16);
    const line = requestLine({ id, personId: `p${n}`, requestedAt });
    const changed = placed(lines, line, facts);
    const [only] = changed;
    if (changed.length === 1 && only) lines.push(only);
    else lines = upsert(lines, changed, ({ id }) => id);
    lines.sort(byOrder);
    return changed;
  });
}

test.each(['asked', 'never-spoken', 'unit'] as const)(
  'three thousand requests stand in one order on every screen: %s',
  (order) => {
    const changes = everybodyAsks(order);
    const upserted = (all: SpeakRequestView[], lines: SpeakRequestView[]) =>
      upsert(all, lines, ({ id }) => id);
    const followed = changes
      .slice(-50)
      .reduce(upserted, upserted([], changes.slice(0, -50).flat()));
    const server = ids(waitingList(followed));
    expect(server).toHaveLength(many);
    const snapshot = fc.sample(fc.shuffledSubarray(followed, { minLength: many }), 5);
    for (const screen of snapshot) expect(ids(waitingRequests(screen))).toEqual(server);
    // A line makes room for itself: an event seldom carries more than the line that is new.
    const carried = changes.reduce((sum, lines) => sum + lines.length, 0);
    expect(carried).toBeLessThan(many * 3);
  },
  60_000,
);
