import { expect, test } from 'vitest';
import type { SpeakersPart, SpeakRequestView } from './contract.ts';
import { waitingList } from './order.ts';
import { decideRequest } from './request-rules.ts';
import { decideGrant, decideReturn } from './rules.ts';
import { asAsked, at, floorWith, now, placingAs, requestLine } from './testing/samples.ts';

const placing = placingAs('asked');
const line = (id: string, order: number, over: Partial<SpeakRequestView> = {}) =>
  requestLine({ id, personId: `of ${id}`, order, requestedAt: at(-order), ...over });
const called = line('r1', 1, { state: 'called', calledAt: at(0), siteId: 'hall' });

const state = (over: Partial<SpeakersPart> = {}): SpeakersPart => ({
  requests: [called, line('r2', 2), line('r3', 3)],
  floor: floorWith({ requestId: 'r1', personId: 'of r1' }),
  policy: asAsked,
  openedSiteIds: [],
  ...over,
});
const later = new Date(now.getTime() + 20_000);

test('a line called by mistake waits again where it waited, with the time spoken so far', () => {
  expect(decideReturn(state(), 'r1', later, placing)).toEqual({
    ok: true,
    value: {
      lines: [
        { cause: 'spoken', requests: [] },
        {
          cause: 'returned',
          requests: [
            { ...called, state: 'waiting', calledAt: null, siteId: null, spokenMs: 20_000 },
          ],
        },
      ],
      floor: { floor: null, cause: 'returned', previousPersonId: 'of r1' },
    },
  });
});

test('called again, it counts on from there', () => {
  const again = line('r1', 1, { spokenMs: 20_000 });
  const decided = decideGrant(
    state({ requests: [again], floor: null }),
    {
      ...{ newRequestId: 'new', personId: 'of r1', requestId: 'r1' },
      ...{ limitSeconds: null, seenRequestId: null },
    },
    {
      ...{ inSession: true, currentItemId: 'item', now: later },
      ...{ present: true, siteId: null, consentNeeded: false },
    },
    placing,
  );
  expect(decided).toMatchObject({ value: { floor: { floor: { spokenMs: 20_000 } } } });
});

test('whoever asks meanwhile does not take its place', () => {
  const asked = decideRequest(
    state(),
    {
      ...{ id: 'new', personId: 'p9', kind: 'point-of-order', topic: '' },
      ...{ toPersonId: null, parentId: null },
    },
    {
      ...{ inSession: true, currentItemId: 'item', now: later },
      ...{ present: true, toParticipant: false, parent: null },
    },
    placing,
  );
  const returned = decideReturn(state(), 'r1', later, placing);
  if (!asked.ok || !returned.ok) throw new Error('refused');
  const lines = new Map(state().requests.map((one) => [one.id, one]));
  for (const { requests } of [...asked.value.lines, ...returned.value.lines]) {
    for (const one of requests) lines.set(one.id, one);
  }
  expect(waitingList([...lines.values()]).map(({ id }) => id)).toEqual(['new', 'r1', 'r2', 'r3']);
});

test('whoever was called unasked does not come to wait', () => {
  const unasked = { ...called, requestedAt: at(0) };
  expect(decideReturn(state({ requests: [unasked] }), 'r1', later, placing)).toMatchObject({
    value: { lines: [{}, { requests: [{ id: 'r1', state: 'withdrawn', spokenMs: 20_000 }] }] },
  });
});

test('a floor that has gone on to another is not taken back', () => {
  expect(decideReturn(state(), 'r2', later, placing)).toMatchObject({ code: 'speakers.no-floor' });
});
