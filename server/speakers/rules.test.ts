import { describe, expect, test } from 'vitest';
import type { Result } from '../kernel/result.ts';
import type { SpeakersChange } from './change-rules.ts';
import type { FloorView, SpeakersPart, SpeakRequestView } from './contract.ts';
import { decideConsent, decideExtend, decidePause, decideResume } from './floor-rules.ts';
import { type Ask, decideMove, decideRequest, decideWithdraw } from './request-rules.ts';
import { decideEnd, decideGrant, decideReturn, type Grant } from './rules.ts';
import {
  asAsked,
  at,
  floorWith,
  now,
  placingAs,
  requestLine,
  voiceWith,
} from './testing/samples.ts';
import { decideMute } from './voice-rules.ts';

const waiting = (id: string, personId: string, order: number) =>
  requestLine({ id, personId, order });

const speaking = floorWith({});

const state = (over: Partial<SpeakersPart> = {}): SpeakersPart => ({
  requests: [waiting('r1', 'p1', 1024), waiting('r2', 'p2', 2048)],
  floor: null,
  policy: asAsked,
  openedSiteIds: [],
  ...over,
});

const placing = placingAs('asked');
const session = { inSession: true, currentItemId: 'item', now };
const none = { toPersonId: null, parentId: null };
const ask: Ask = { id: 'new', personId: 'p9', kind: 'speech', topic: 'Về nguồn kinh phí', ...none };
const asking = { ...session, present: true, toParticipant: false, parent: null };
const self = (personId: string) => ({ personId, moderator: false });
const chair = { personId: 'chair', moderator: true };

describe('asking for the floor', () => {
  test('puts the person last', () => {
    const decided = decideRequest(state(), ask, asking, placing);
    expect(decided).toMatchObject({
      ok: true,
      value: { lines: [{ cause: 'asked', requests: [{ id: 'new', order: 1050624 }] }] },
    });
  });

  test.each([
    ['the meeting is not in session', { inSession: false }, ask, 'speakers.not-in-session'],
    ['the person has not checked in', { present: false }, ask, 'speakers.not-present'],
    ['the person waits already', {}, { ...ask, personId: 'p1' }, 'speakers.already-waiting'],
  ])('is refused where %s', (_why, facts, asked, code) => {
    const decided = decideRequest(state(), asked, { ...asking, ...facts }, placing);
    expect(decided).toMatchObject({ ok: false, code });
  });

  test('is refused to whoever has the floor', () => {
    const held = state({ floor: { ...speaking, personId: 'p9' } });
    const decided = decideRequest(held, ask, asking, placing);
    expect(decided).toMatchObject({ ok: false, code: 'speakers.has-floor' });
  });
});

describe('withdrawing', () => {
  test('is for oneself, and for the chair', () => {
    expect(decideWithdraw(state(), 'r1', self('p1'))).toMatchObject({
      ok: true,
      value: { lines: [{ cause: 'withdrawn', requests: [{ id: 'r1', state: 'withdrawn' }] }] },
    });
    expect(decideWithdraw(state(), 'r1', self('p2'))).toMatchObject({
      code: 'speakers.not-yours',
    });
    expect(decideWithdraw(state(), 'r1', chair).ok).toBe(true);
  });

  test('is refused once the person was called', () => {
    const called = state({ requests: [{ ...waiting('r1', 'p1', 1), state: 'called' }] });
    expect(decideWithdraw(called, 'r1', self('p1'))).toMatchObject({
      code: 'speakers.not-waiting',
    });
  });
});

describe('moving', () => {
  test('is refused for a line that does not wait, as is a target that does not', () => {
    expect(decideMove(state(), 'gone', null)).toMatchObject({ code: 'speakers.not-waiting' });
    expect(decideMove(state(), 'r1', 'gone')).toMatchObject({ code: 'speakers.not-waiting' });
  });

  test('before itself changes nothing', () => {
    expect(decideMove(state(), 'r1', 'r1')).toEqual({
      ok: true,
      value: { lines: [] },
    });
  });
});

describe('giving the floor', () => {
  const grant: Grant = {
    newRequestId: 'new',
    personId: 'p2',
    requestId: null,
    limitSeconds: null,
    seenRequestId: null,
  };
  const remote = { present: true, siteId: null, consentNeeded: true };

  test('calls the waiting line and starts the time', () => {
    const decided = decideGrant(state(), grant, { ...session, ...remote }, placing);
    expect(decided).toMatchObject({
      ok: true,
      value: {
        lines: [{ cause: 'called', requests: [{ id: 'r2', state: 'called' }] }],
        floor: {
          cause: 'granted',
          floor: { requestId: 'r2', deadline: at(300), microphone: 'awaiting-consent' },
        },
      },
    });
  });

  test('needs no consent of somebody in a room and puts the site on stage', () => {
    const inHall = { present: true, siteId: 'hall', consentNeeded: false };
    expect(decideGrant(state(), grant, { ...session, ...inHall }, placing)).toMatchObject({
      value: { floor: { floor: { siteId: 'hall', microphone: 'open' } } },
    });
  });

  test('ends the floor of whoever had it', () => {
    const called: SpeakRequestView = { ...waiting('r0', 'p0', 1), state: 'called' };
    const held = state({ requests: [called, waiting('r2', 'p2', 2)], floor: speaking });
    const decided = decideGrant(
      held,
      { ...grant, seenRequestId: 'r0' },
      { ...session, ...remote },
      placing,
    );
    expect(decided).toMatchObject({
      value: {
        lines: [
          { cause: 'spoken', requests: [{ id: 'r0', state: 'spoken' }] },
          { cause: 'called', requests: [{ id: 'r2', state: 'called' }] },
        ],
        floor: { cause: 'replaced', previousPersonId: 'p0' },
      },
    });
  });

  test('to somebody who did not ask makes a line for the record', () => {
    const decided = decideGrant(
      state(),
      { ...grant, personId: 'p7' },
      { ...session, ...remote },
      placing,
    );
    expect(decided).toMatchObject({
      value: { lines: [{ requests: [{ id: 'new', personId: 'p7' }] }] },
    });
  });

  test.each([
    ['not-in-session', { inSession: false }, {}, null],
    ['not-present', { present: false }, {}, null],
    ['floor-changed', {}, { seenRequestId: 'other' }, null],
    ['has-floor', {}, { personId: 'p0', seenRequestId: 'r0' }, speaking],
  ])('is refused with speakers.%s', (code, facts, asked, floor) => {
    const decided = decideGrant(
      state({ floor }),
      { ...grant, ...asked },
      { ...session, ...remote, ...facts },
      placing,
    );
    expect(decided).toMatchObject({ ok: false, code: `speakers.${code}` });
  });
});

const floorAfter = (decided: Result<SpeakersChange, string>) =>
  (decided.ok && decided.value.floor?.floor) || null;

describe('time and microphone', () => {
  test('consent opens the microphone and starts the time over', () => {
    const floor: FloorView = { ...speaking, microphone: 'awaiting-consent' };
    const later = new Date(now.getTime() + 20_000);
    expect(decideConsent(floor, 'r0', 'p0', later)).toMatchObject({
      value: { floor: { cause: 'consented', floor: { microphone: 'open', deadline: at(320) } } },
    });
    expect(decideConsent(floor, 'r0', 'p1', later)).toMatchObject({ code: 'speakers.not-yours' });
    expect(decideConsent(null, 'r0', 'p0', later)).toMatchObject({ code: 'speakers.no-floor' });
  });

  test('a pause closes the microphone and keeps what is left, overrun too', () => {
    const overrun = new Date(now.getTime() + 310_000);
    expect(decidePause(speaking, 'r0', overrun)).toMatchObject({
      value: {
        floor: {
          floor: { state: 'paused', microphone: 'closed', deadline: null, remainingMs: -10_000 },
        },
      },
    });
  });

  test('resuming gives back what was left', () => {
    const paused: FloorView = {
      ...speaking,
      state: 'paused',
      microphone: 'closed',
      deadline: null,
      remainingMs: 60_000,
    };
    expect(decideResume(paused, 'r0', now, new Set())).toMatchObject({
      value: { floor: { floor: { state: 'speaking', microphone: 'open', deadline: at(60) } } },
    });
    expect(decideResume(paused, 'r0', now, new Set(['p0']))).toMatchObject({
      value: { floor: { floor: { microphone: 'awaiting-consent' } } },
    });
    expect(decidePause(paused, 'r0', now)).toMatchObject({ code: 'speakers.already-paused' });
    expect(decideResume(speaking, 'r0', now, new Set())).toMatchObject({
      code: 'speakers.not-paused',
    });
  });

  test('resuming leaves muted whoever was muted, before the pause or during it', () => {
    const voices = [voiceWith({ microphone: 'muted' }), voiceWith({ personId: 'p8' })];
    const paused = floorAfter(decidePause(floorWith({ voices }), 'r0', now));
    expect(paused?.voices).toMatchObject([{ microphone: 'muted' }, { microphone: 'closed' }]);
    const muted = floorAfter(decideMute(paused, 'p0', now));
    expect(floorAfter(decideResume(muted, 'r0', now, new Set()))).toMatchObject({
      microphone: 'muted',
      voices: [{ microphone: 'muted' }, { microphone: 'open' }],
    });
  });

  test('an extension moves the deadline', () => {
    expect(decideExtend(speaking, 'r0', 60, now)).toMatchObject({
      value: { floor: { floor: { deadline: at(360), limitSeconds: 360 } } },
    });
  });

  test('the speaker and the chair end the floor, nobody else', () => {
    const held = state({
      floor: speaking,
      requests: [{ ...waiting('r0', 'p0', 1), state: 'called' }],
    });
    expect(decideEnd(held, 'r0', self('p0'), now, placing)).toMatchObject({
      value: {
        lines: [{ cause: 'spoken', requests: [{ state: 'spoken', spokenMs: 0, endedAt: at(0) }] }],
        floor: { floor: null, cause: 'ended' },
      },
    });
    expect(decideEnd(held, 'r0', chair, now, placing).ok).toBe(true);
    expect(decideEnd(held, 'r0', self('p1'), now, placing)).toMatchObject({
      code: 'speakers.not-yours',
    });
    expect(decideEnd(held, 'other', chair, now, placing)).toMatchObject({
      code: 'speakers.no-floor',
    });
  });
});

describe('sites that were opened beside the floor', () => {
  const called: SpeakRequestView = { ...waiting('r0', 'p0', 1), state: 'called' };
  const requests = [called, waiting('r2', 'p2', 2)];
  const beside = state({ requests, floor: speaking, openedSiteIds: ['annex'] });
  const given = { newRequestId: 'new', personId: 'p2', requestId: null, limitSeconds: null };
  const inHall = { ...session, present: true, siteId: 'hall', consentNeeded: false };
  const closed = { ok: true, value: { openedSiteIds: [] } };

  test('close with it, whether it ends, is taken back or goes to somebody else', () => {
    expect(decideEnd(beside, 'r0', chair, now, placing)).toMatchObject(closed);
    expect(decideReturn(beside, 'r0', now, placing)).toMatchObject(closed);
    const next = decideGrant(beside, { ...given, seenRequestId: 'r0' }, inHall, placing);
    expect(next).toMatchObject(closed);
  });

  test('stay open where they were opened before anybody had it', () => {
    const before = state({ openedSiteIds: ['annex'] });
    const first = decideGrant(before, { ...given, seenRequestId: null }, inHall, placing);
    expect(first).toMatchObject({ ok: true });
    expect(first.ok && first.value.openedSiteIds).toBeUndefined();
  });
});
