import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { MessageView } from './contract.ts';
import { type Draft, decideModerate, decideSend, readersOf, type SendFacts } from './rules.ts';

const now = new Date('2026-12-10T02:00:00.000Z');
const facts: SendFacts = {
  ...{ moderator: false, open: true, toAll: 'off', recipientKnown: true },
  ...{ recent: [], itemId: null, now },
};
const draft: Draft = {
  ...{ id: 'm', fromPersonId: 'an', audience: 'moderators', toPersonId: null, body: 'Xin ý kiến' },
};
const sent = (change: Partial<Draft>, known: Partial<SendFacts> = {}) =>
  decideSend({ ...draft, ...change }, { ...facts, ...known });

describe('writing', () => {
  test('to chair and secretary is for everybody, while the meeting goes on', () => {
    expect(sent({})).toMatchObject({ ok: true, value: { state: 'shown' } });
    expect(sent({}, { open: false })).toMatchObject({ code: 'messages.not-in-session' });
  });

  test('to one person is for chair and secretary, and to somebody of the meeting', () => {
    const to = { audience: 'person', toPersonId: 'binh' } as const;
    expect(sent(to)).toMatchObject({ code: 'messages.not-to-a-person' });
    expect(sent(to, { moderator: true })).toMatchObject({
      ok: true,
      value: { toPersonId: 'binh' },
    });
    expect(sent(to, { moderator: true, recipientKnown: false })).toMatchObject({
      code: 'messages.unknown-person',
    });
  });

  test.each([
    ['off', false, 'messages.not-to-all'],
    ['moderated', false, 'held'],
    ['open', false, 'shown'],
    ['off', true, 'shown'],
    ['moderated', true, 'shown'],
  ] as const)(
    'to all where that is %s, by chair or secretary: %s, is %s',
    (toAll, moderator, outcome) => {
      const decided = sent({ audience: 'everyone' }, { toAll, moderator });
      expect(decided.ok ? decided.value.state : decided.code).toBe(outcome);
    },
  );

  test('more than ten times a minute has to wait, and is told how long', () => {
    const recent = Array.from(
      { length: 10 },
      (_, index) => new Date(now.getTime() - 50_000 + index),
    );
    expect(sent({}, { recent: recent.slice(1) }).ok).toBe(true);
    expect(sent({}, { recent })).toMatchObject({
      code: 'messages.too-many',
      params: { retryAfterSeconds: 10 },
    });
  });
});

describe('letting through and hiding', () => {
  const held: MessageView = {
    ...{ ...draft, audience: 'everyone', toPersonId: null, itemId: null },
    ...{ state: 'held', sentAt: now.toISOString() },
  };

  test('change what is shown, once', () => {
    expect(decideModerate(held, 'shown')).toMatchObject({ ok: true, value: { state: 'shown' } });
    expect(decideModerate({ ...held, state: 'hidden' }, 'hidden')).toMatchObject({
      code: 'messages.moderated-meanwhile',
    });
    expect(decideModerate(null, 'shown')).toMatchObject({ code: 'messages.unknown-message' });
  });
});

test('a message that is not shown is known to its writer, chair and secretary alone', () => {
  const audience = fc.constantFrom('moderators' as const, 'person' as const, 'everyone' as const);
  const state = fc.constantFrom('held' as const, 'shown' as const, 'hidden' as const);
  fc.assert(
    fc.property(audience, state, (to, is) => {
      const toPersonId = to === 'person' ? 'binh' : null;
      const message = { fromPersonId: 'an', audience: to, toPersonId, state: is };
      const readers = readersOf(message, ['chair', 'an']);
      const insiders = ['chair', 'an'];
      if (is !== 'shown' || to === 'moderators') expect(readers).toEqual(insiders);
      else expect(readers).toEqual(to === 'everyone' ? null : [...insiders, 'binh']);
    }),
  );
});
