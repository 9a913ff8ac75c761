import { describe, expect, it } from 'vitest';
import { type Abilities, verdictOn } from './abilities.ts';

const everything: Abilities = { secure: true, devices: 'on', storage: true, passkeys: true };

describe('why something is off in a browser', () => {
  it.each<[string, Partial<Abilities>, string]>([
    ['nothing is', {}, 'allGood'],
    ['plain HTTP', { secure: false, devices: 'off', storage: false, passkeys: false }, 'insecure'],
    ['a certificate clicked through', { storage: false, passkeys: false }, 'untrusted'],
    ['a camera forbidden by hand', { devices: 'blocked' }, 'limited'],
    ['an old browser', { passkeys: false }, 'limited'],
  ])('%s', (_why, off, verdict) => {
    expect(verdictOn({ ...everything, ...off })).toBe(verdict);
  });
});
