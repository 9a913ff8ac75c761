import { expect, test } from 'vitest';
import { mayCheckIn } from './access.ts';

const operator = { personId: 'operator', role: 'siteOperator', siteId: 'annex' } as const;
const delegate = { personId: 'delegate', role: 'delegate', siteId: 'annex' } as const;
const neighbour = { personId: 'neighbour', invitedSiteId: 'annex' };
const stranger = { personId: 'stranger', invitedSiteId: 'host' };

test.each([
  { who: 'oneself', viewer: delegate, person: { personId: 'delegate', invitedSiteId: null } },
  { who: 'the operator of the own site', viewer: operator, person: neighbour },
  { who: 'the chair', viewer: { ...delegate, role: 'chair' as const }, person: stranger },
  { who: 'the secretary', viewer: { ...delegate, role: 'secretary' as const }, person: stranger },
])('$who may check a person in', ({ viewer, person }) => {
  expect(mayCheckIn(viewer, person, 'annex')).toBe(true);
});

test.each([
  { who: 'a delegate for a neighbour', viewer: delegate, person: neighbour, site: 'annex' },
  { who: 'an operator for another site', viewer: operator, person: stranger, site: 'annex' },
  { who: 'an operator elsewhere', viewer: operator, person: neighbour, site: 'host' },
  { who: 'an operator without a room', viewer: operator, person: neighbour, site: null },
  {
    who: 'an operator without a site, for people without one',
    viewer: { ...operator, siteId: null },
    person: { personId: 'somebody', invitedSiteId: null },
    site: null,
  },
])('$who may not', ({ viewer, person, site }) => {
  expect(mayCheckIn(viewer, person, site)).toBe(false);
});
