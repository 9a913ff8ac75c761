import { expect, it } from 'vitest';
import { readinessOf } from './readiness-rules.ts';

const nothing = {
  ...{ hasChair: false, hasPlace: false, items: 0, people: 0, papers: 0, issued: 0 },
  ...{ participants: 0, invited: 0 },
};

const states = (facts: Partial<typeof nothing>) =>
  Object.fromEntries(readinessOf({ ...nothing, ...facts }).map(({ key, state }) => [key, state]));

it('of an empty meeting everything is missing', () => {
  expect(new Set(Object.values(states({})))).toEqual(new Set(['missing']));
});

it('what is there in part is said to be so', () => {
  expect(states({ papers: 3, issued: 1, participants: 5, invited: 4 })).toMatchObject({
    papers: 'partly',
    invitations: 'partly',
  });
});

it('of a meeting that is ready nothing is missing', () => {
  const ready = { hasChair: true, hasPlace: true, items: 2, people: 5, papers: 3, issued: 3 };
  const lines = states({ ...ready, participants: 7, invited: 7 });
  expect(new Set(Object.values(lines))).toEqual(new Set(['done']));
});
