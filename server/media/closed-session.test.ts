import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ClosedFacts } from './closed-rules.ts';
import { type MediaFacts, mediaPlan } from './media-plan.ts';

const cleared = '2026-12-10T02:00:00.000Z';
const before = '2026-12-10T01:00:00.000Z';
const after = '2026-12-10T02:10:00.000Z';

const closed = (over: Partial<ClosedFacts> = {}): ClosedFacts => ({
  ...{ memberIds: ['in1', 'in2'], hallId: 'hall', roomClearedAt: null, atSites: [] },
  ...over,
});

const planOf = (closedFacts: ClosedFacts | null, over: Partial<MediaFacts> = {}) =>
  mediaPlan({
    ...{ floor: null, openedSiteIds: ['hall', 'sat'], siteOfSpeaker: new Map() },
    ...{ siteIds: ['hall', 'sat'], participantIds: ['in1', 'in2', 'out'] },
    ...{ remoteIds: ['in1', 'out'], displayIds: ['wall'] },
    viewers: ['person:in2/tablet', 'person:out/tablet', 'display:wall/screen'],
    closed: closedFacts,
    ...over,
  });

const takingPart = (plan: ReturnType<typeof mediaPlan>) =>
  [...plan]
    .filter(([, { publish, subscribe }]) => publish.length + subscribe.length > 0)
    .map(([identity]) => identity);

describe('in a closed session', () => {
  test('whoever is not named hears and sees nothing, and a display neither', () => {
    expect(takingPart(planOf(closed({ roomClearedAt: cleared })))).toEqual([
      'site:hall',
      'site:sat',
      'person:in1',
      'person:in2',
      'person:in2/tablet',
    ]);
  });

  test('everybody keeps a line in the table, so that nobody is thrown out', () => {
    expect([...planOf(closed()).keys()]).toEqual([...planOf(null).keys()]);
  });

  test('a site is out where somebody is checked in who is not named', () => {
    const atSites = [
      { personId: 'in1', siteId: 'sat', since: before },
      { personId: 'out', siteId: 'sat', since: before },
    ];
    const plan = planOf(closed({ roomClearedAt: cleared, atSites }));
    expect(takingPart(plan)).not.toContain('site:sat');
    const named = planOf(closed({ roomClearedAt: cleared, atSites: atSites.slice(0, 1) }));
    expect(takingPart(named)).toContain('site:sat');
  });

  test('the hall is out until the chair has cleared it, whoever is in it', () => {
    const atSites = [{ personId: 'in1', siteId: 'hall', since: before }];
    expect(takingPart(planOf(closed({ atSites })))).not.toContain('site:hall');
    expect(takingPart(planOf(closed({ atSites, roomClearedAt: cleared })))).toContain('site:hall');
  });

  test('those who left the hall when it was cleared may stay on the roll; nobody comes in after', () => {
    const left = { personId: 'out', siteId: 'hall', since: before };
    const cameBack = { ...left, since: after };
    const plan = (one: typeof left) => planOf(closed({ roomClearedAt: cleared, atSites: [one] }));
    expect(takingPart(plan(left))).toContain('site:hall');
    expect(takingPart(plan(cameBack))).not.toContain('site:hall');
  });

  test('after the end everybody is back', () => {
    expect(takingPart(planOf(null))).toHaveLength(8);
  });

  test('whatever else is true, nobody who is not named gets anything', () => {
    const people = ['a', 'b', 'c', 'd'];
    const some = fc.uniqueArray(fc.constantFrom(...people));
    fc.assert(
      fc.property(some, some, some, (memberIds, participantIds, remoteIds) => {
        const viewers = [...people.map((id) => `person:${id}/x`), 'display:wall/screen'];
        const plan = planOf(closed({ memberIds }), { participantIds, remoteIds, viewers });
        for (const identity of takingPart(plan)) {
          const personId = /^person:([a-d])/.exec(identity)?.[1];
          if (personId) expect(memberIds).toContain(personId);
          else expect(identity).toBe('site:sat');
        }
      }),
    );
  });
});
