import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  codeOf,
  decideTry,
  endOfWindow,
  pinFrom,
  recognise,
  triesWithinMs,
  windowMs,
  windowOf,
} from './code-rules.ts';

const secret = 'a secret of the meeting';
const meetingId = 'meeting';
const now = new Date('2026-12-10T01:00:10.000Z');
const facts = {
  ...{ meetingId, secret, now },
  siteIds: ['hall', 'annex'],
  pins: [{ siteId: 'annex', pin: '042917' }],
};
const shown = (siteId: string, at = now) => codeOf(secret, { meetingId, siteId }, windowOf(at));
const later = (ms: number) => new Date(now.getTime() + ms);

describe('the code of a screen', () => {
  test('says at which site somebody is', () => {
    const codeWindow = windowOf(now);
    expect(recognise(shown('hall'), facts)).toEqual({ siteId: 'hall', means: 'qr', codeWindow });
    expect(recognise(shown('annex'), facts)).toMatchObject({ siteId: 'annex' });
  });

  test('counts while it is shown and for one window more', () => {
    const code = shown('hall');
    const end = endOfWindow(windowOf(now)).getTime() - now.getTime();
    expect(recognise(code, { ...facts, now: later(end + windowMs - 1) })).not.toBeNull();
    expect(recognise(code, { ...facts, now: later(end + windowMs) })).toBeNull();
    expect(recognise(code, { ...facts, now: later(-windowMs) })).toBeNull();
  });

  test('is worth nothing in another meeting, or made with another secret', () => {
    expect(recognise(shown('hall'), { ...facts, meetingId: 'other' })).toBeNull();
    expect(recognise(shown('hall'), { ...facts, secret: 'other' })).toBeNull();
    expect(recognise(shown('elsewhere'), facts)).toBeNull();
  });

  test('is not found by chance', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 100 }), (text) => {
        fc.pre(text.replace(/\s/g, '') !== '042917');
        expect(recognise(text, facts)).toBeNull();
      }),
    );
  });
});

describe('the PIN of a room', () => {
  test('is recognised as it is typed, in groups too', () => {
    const found = { siteId: 'annex', means: 'pin', codeWindow: null };
    expect(recognise('042917', facts)).toEqual(found);
    expect(recognise(' 042 917 ', facts)).toEqual(found);
    expect(recognise('42917', facts)).toBeNull();
  });

  test('has six digits and is that of no other room', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (key, seed) => {
        const pin = pinFrom(key, seed, []);
        expect(pin).toMatch(/^\d{6}$/);
        expect(pinFrom(key, seed, [pin])).not.toBe(pin);
      }),
    );
  });
});

describe('wrong codes', () => {
  const failures = [0, 1, 2, 3, 4].map((minute) => later(minute * 1_000));

  test('five in five minutes and no more; the pause ends when the first is forgotten', () => {
    const at = later(10_000);
    expect(decideTry('code', failures.slice(1), at)).toEqual({ ok: true, value: null });
    expect(decideTry('code', failures, at)).toMatchObject({
      code: 'attendance.too-many-tries',
      params: { minutes: 5 },
    });
    expect(decideTry('code', failures, later(triesWithinMs - 1))).toMatchObject({ ok: false });
    expect(decideTry('code', failures, later(triesWithinMs))).toMatchObject({ ok: true });
  });

  test('are not looked at where the meeting uses none', () => {
    expect(decideTry('tap', [], now)).toMatchObject({ code: 'attendance.not-by-code' });
  });
});
