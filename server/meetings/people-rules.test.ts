import { describe, expect, it } from 'vitest';
import { meetingRoles } from '../kernel/viewer.ts';
import { givenRoles } from './people-contract.ts';
import { decideRole, decideTouch, moveBefore } from './people-rules.ts';

it('chair and substitute are not changed or removed here, everybody else is', () => {
  const refused = meetingRoles.filter((role) => !decideTouch(role).ok);
  expect(refused).toEqual(['chair', 'substitute']);
});

describe('another role', () => {
  const delegate = { role: 'delegate', fromOutside: false, onRolls: 0 } as const;

  it('is any that is given here, for whoever stands on no roll', () => {
    expect(givenRoles.filter((role) => decideRole(delegate, role).ok)).toEqual(givenRoles);
  });

  it('without a vote waits until the person is off the rolls', () => {
    const member = { ...delegate, onRolls: 2 };
    const refused = givenRoles.filter((role) => !decideRole(member, role).ok);
    expect(refused).toEqual(['siteOperator', 'guest']);
    expect(decideRole(member, 'guest')).toMatchObject({ params: { rolls: 2 } });
  });

  it('is none for a guest from outside', () => {
    const outsider = { role: 'guest', fromOutside: true, onRolls: 0 } as const;
    expect(givenRoles.filter((role) => decideRole(outsider, role).ok)).toEqual(['guest']);
  });
});

it.each([
  ['c', 'a', 'c a b'],
  ['a', null, 'b c a'],
  ['a', 'c', 'b a c'],
  ['b', 'b', undefined],
  ['gone', null, undefined],
  ['a', 'gone', undefined],
])('%s before %s: %s', (id, beforeId, expected) => {
  expect(moveBefore(['a', 'b', 'c'], id, beforeId)?.join(' ')).toBe(expected);
});
