import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ballotCode } from './ballot-code.ts';

test('a code has eight characters that nobody takes for one another', () => {
  fc.assert(
    fc.property(fc.uuid({ version: 4 }), (id) => {
      expect(ballotCode(id)).toMatch(/^[2-9A-HJ-NP-Z]{8}$/);
    }),
  );
});

test('the code holds all of its 40 bits: ids that differ there have other codes', () => {
  const codes = Array.from({ length: 40 }, (_, bit) => {
    const first = (1n << BigInt(bit)).toString(16).padStart(10, '0');
    return ballotCode(`${first.slice(0, 8)}-${first.slice(8)}00-4000-8000-000000000000`);
  });
  expect(new Set(codes).size).toBe(40);
});
