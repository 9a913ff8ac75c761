import { expect, test } from 'vitest';
import { nextVersion } from './rules.ts';

test.each([
  ['the next one is written on the newest', { newest: 2, retired: false }, 2, { value: 3 }],
  ['on an older one it is refused', { newest: 3, retired: false }, 2, { code: 'newer-version' }],
  [
    'on one that is to come it is refused',
    { newest: 1, retired: false },
    2,
    { code: 'newer-version' },
  ],
  ['out of use there is no next one', { newest: 2, retired: true }, 2, { code: 'retired' }],
  ['of what is not there, neither', null, 1, { code: 'unknown' }],
])('a version: %s', (_what, known, seen, expected) => {
  const code = 'code' in expected ? { code: `ruleprofiles.${expected.code}` } : expected;
  expect(nextVersion(known, seen)).toMatchObject(code);
});
