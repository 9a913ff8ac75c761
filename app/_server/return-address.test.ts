import { describe, expect, it } from 'vitest';
import { returnAddress } from './return-address.ts';

describe('the address to come back to', () => {
  it.each([
    ['/meetings/0190/live', '/meetings/0190/live'],
    ['/meetings?stage=past&page=2', '/meetings?stage=past&page=2'],
  ])('%s is kept', (asked, kept) => {
    expect(returnAddress(asked)).toBe(kept);
  });

  it.each([
    undefined,
    '',
    '/',
    '/sign-in?returnTo=/sign-in',
    'https://elsewhere.example/',
    '//elsewhere.example/',
    '/\\elsewhere.example/',
    '/\t/elsewhere.example/',
    '/.//elsewhere.example/',
    'javascript:alert(1)',
  ])('%j leads to the list of meetings', (asked) => {
    expect(returnAddress(asked)).toBe('/meetings');
  });
});
