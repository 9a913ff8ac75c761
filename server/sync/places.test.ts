import { describe, expect, test } from 'vitest';
import type { EndpointKind } from '../media/contract.ts';
import { createPlaces, type PlaceSeeker } from './places.ts';

const now = new Date('2026-12-10T02:00:00.000Z');

function seeker(
  personId: string,
  windowId: string,
  change: { as?: EndpointKind; siteId?: string; takeOver?: boolean } = {},
): PlaceSeeker {
  const { as = 'remote', siteId = null, takeOver = false } = change;
  return { personId, as, takingPart: { windowId, deviceName: windowId, siteId, takeOver } };
}

describe('a place from afar', () => {
  test('is held by one window of a person, and another one is told which', () => {
    const places = createPlaces();
    expect(places.claim(seeker('an', 'desk'), now)).toEqual({ ok: true, ousted: null });
    expect(places.claim(seeker('an', 'tablet'), now)).toEqual({
      ok: false,
      elsewhere: { deviceName: 'desk', since: now.toISOString(), personId: 'an' },
    });
    expect(places.claim(seeker('binh', 'tablet'), now)).toMatchObject({ ok: true });
  });

  test('goes to another window by a tap, which names the one that had it', () => {
    const places = createPlaces();
    const desk = seeker('an', 'desk');
    const tablet = seeker('an', 'tablet', { takeOver: true });
    places.claim(desk, now);
    expect(places.claim(tablet, now)).toEqual({ ok: true, ousted: desk });
    // What the old one lets go of later is not the new one's place.
    places.release(desk);
    expect(places.claim(desk, now)).toMatchObject({ ok: false });
    places.release(tablet);
    expect(places.claim(desk, now)).toEqual({ ok: true, ousted: null });
  });

  test('is had again without asking by the window that was reloaded', () => {
    const places = createPlaces();
    const before = seeker('an', 'desk');
    places.claim(before, now);
    expect(places.claim(seeker('an', 'desk'), now)).toEqual({ ok: true, ousted: before });
  });
});

describe('a site', () => {
  test('has one endpoint, whoever runs it', () => {
    const places = createPlaces();
    const atSat = { as: 'site' as const, siteId: 'sat' };
    places.claim(seeker('an', 'box', atSat), now);
    expect(places.claim(seeker('binh', 'box', atSat), now)).toMatchObject({
      elsewhere: { personId: 'an' },
    });
    expect(places.claim(seeker('binh', 'box', { ...atSat, siteId: 'hall' }), now).ok).toBe(true);
  });
});

test('in a room, and before joining, as many windows as like', () => {
  const places = createPlaces();
  const looking = { ...seeker('an', 'desk'), takingPart: null };
  for (const one of [seeker('an', 'a', { as: 'room' }), seeker('an', 'b', { as: 'room' })]) {
    expect(places.claim(one, now)).toEqual({ ok: true, ousted: null });
  }
  expect(places.claim(looking, now).ok).toBe(true);
  expect(places.claim(seeker('an', 'c'), now).ok).toBe(true);
});
