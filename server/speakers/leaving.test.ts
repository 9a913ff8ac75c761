import { expect, test } from 'vitest';
import type { SpeakersPart } from './contract.ts';
import {
  asAsked,
  at,
  floorWith,
  now,
  placingAs,
  requestLine,
  voiceWith,
} from './testing/samples.ts';
import { decideLeave } from './voice-rules.ts';

const line = (id: string, personId: string) =>
  requestLine({ id, personId, state: 'called', calledAt: at(0) });

const exchange: SpeakersPart = {
  requests: [
    ...[line('r0', 'p0'), line('r1', 'p1'), line('r2', 'p2')],
    ...[requestLine({ id: 'r3', personId: 'p1', order: 1 }), requestLine({ id: 'r4', order: 2 })],
  ],
  floor: floorWith({
    limitSeconds: 180,
    deadline: at(180),
    runningSince: null,
    voices: [
      voiceWith({
        ...{ personId: 'p1', requestId: 'r1', role: 'partner' },
        held: { limitSeconds: 300, remainingMs: 120_000 },
      }),
      voiceWith({ personId: 'p2', requestId: 'r2', role: 'interjection' }),
    ],
  }),
  policy: asAsked,
  openedSiteIds: ['annex'],
};
const later = new Date(now.getTime() + 30_000);
const leaves = (personId: string) => decideLeave(exchange, personId, later, placingAs('asked'));

test('a partner who leaves takes away the own voice; the floor goes on with its own time', () => {
  const change = leaves('p1');
  expect(change).toMatchObject({
    lines: [
      { cause: 'withdrawn', requests: [{ id: 'r3', state: 'withdrawn' }] },
      { cause: 'spoken', requests: [{ id: 'r1', state: 'spoken', spokenMs: 30_000 }] },
    ],
    floor: {
      cause: 'exchange-ended',
      previousPersonId: 'p1',
      floor: { personId: 'p0', limitSeconds: 300, deadline: at(150), voices: [{ personId: 'p2' }] },
    },
  });
  expect(change.openedSiteIds).toBeUndefined();
});

test('an interjector who leaves takes away the own voice', () => {
  expect(leaves('p2').floor).toMatchObject({
    cause: 'interjection-ended',
    floor: { personId: 'p0', voices: [{ personId: 'p1' }] },
  });
});

test('with whoever has the floor all of it ends', () => {
  expect(leaves('p0')).toMatchObject({ floor: { floor: null, cause: 'ended' }, openedSiteIds: [] });
});

test('whoever is not heard leaves the floor as it is', () => {
  expect(leaves('p')).toEqual({
    lines: [{ cause: 'withdrawn', requests: [expect.objectContaining({ id: 'r4' })] }],
  });
});
