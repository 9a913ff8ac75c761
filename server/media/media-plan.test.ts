import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FloorView } from '../speakers/contract.ts';
import { type MediaFacts, mediaPlan } from './media-plan.ts';

const floor = (over: Partial<FloorView>): FloorView => ({
  requestId: 'r',
  personId: 'p1',
  itemId: null,
  siteId: null,
  state: 'speaking',
  microphone: 'open',
  grantedAt: '2026-12-10T02:00:00.000Z',
  limitSeconds: 300,
  deadline: '2026-12-10T02:05:00.000Z',
  remainingMs: null,
  ...over,
});

const facts = (over: Partial<MediaFacts>): MediaFacts => ({
  floor: null,
  speakerSiteId: null,
  siteIds: ['hall', 'sat'],
  participantIds: ['p1', 'p2', 'p3'],
  remoteIds: ['p1', 'p2'],
  viewers: [],
  ...over,
});

const heardIn = (plan: ReturnType<typeof mediaPlan>) =>
  [...plan].filter(([, grants]) => grants.publish.includes('microphone')).map(([id]) => id);

describe('media plan', () => {
  test('without the floor nobody may send sound', () => {
    expect(heardIn(mediaPlan(facts({})))).toEqual([]);
  });

  test('a remote speaker is heard from the own device', () => {
    expect(heardIn(mediaPlan(facts({ floor: floor({}) })))).toEqual(['person:p1']);
  });

  test('a speaker in a room is heard through the endpoint of the site', () => {
    const inRoom = { floor: floor({ personId: 'p3', siteId: 'sat' }) };
    expect(heardIn(mediaPlan(facts({ ...inRoom, speakerSiteId: 'sat' })))).toEqual(['site:sat']);
  });

  test.each([null, 'hall'])('a room that its speaker has left (now at %s) is silent', (now) => {
    const left = { floor: floor({ personId: 'p3', siteId: 'sat' }), speakerSiteId: now };
    expect(heardIn(mediaPlan(facts(left)))).toEqual([]);
  });

  test.each(['awaiting-consent', 'closed'] as const)('%s means no sound', (microphone) => {
    expect(heardIn(mediaPlan(facts({ floor: floor({ microphone }) })))).toEqual([]);
  });

  test('a device in the hall receives pictures and never sound', () => {
    const plan = mediaPlan(facts({ viewers: ['person:p3/tablet', 'display:p2/wall'] }));
    expect(plan.get('person:p3/tablet')).toEqual({ publish: [], subscribe: ['video'] });
    expect(plan.get('display:p2/wall')).toEqual({ publish: [], subscribe: ['video'] });
  });

  test('a device of somebody who is not of the meeting gets nothing', () => {
    expect(mediaPlan(facts({ viewers: ['person:stranger/x'] })).has('person:stranger/x')).toBe(
      false,
    );
  });

  test('whatever the meeting, at most one endpoint may send sound', () => {
    const ids = fc.uniqueArray(fc.constantFrom('p1', 'p2', 'p3', 'p4'));
    const anyFloor = fc.option(
      fc.record({
        personId: fc.constantFrom('p1', 'p2', 'p5'),
        siteId: fc.option(fc.constantFrom('hall', 'sat', 'elsewhere')),
        microphone: fc.constantFrom(
          'open' as const,
          'closed' as const,
          'awaiting-consent' as const,
        ),
      }),
    );
    const anySite = fc.constantFrom(null, 'hall', 'sat', 'elsewhere');
    fc.assert(
      fc.property(
        ids,
        ids,
        anyFloor,
        anySite,
        (participantIds, remoteIds, given, speakerSiteId) => {
          const about = { participantIds, remoteIds, speakerSiteId, floor: given && floor(given) };
          const plan = mediaPlan(facts(about));
          expect(heardIn(plan).length).toBeLessThanOrEqual(1);
        },
      ),
    );
  });
});
