import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Grants } from './contract.ts';
import { GrantTable, mayPublish, mayReceive, NO_GRANTS } from './grants.ts';

const SPEAK: Grants = { publish: ['microphone', 'camera'], subscribe: ['audio', 'video'] };
const WATCH: Grants = { publish: [], subscribe: ['video'] };

const anyGrants: fc.Arbitrary<Grants> = fc.record({
  publish: fc.subarray(['microphone', 'camera', 'screen'] as const),
  subscribe: fc.subarray(['audio', 'video'] as const),
});
const anyTable = fc
  .dictionary(fc.constantFrom('an', 'binh', 'chi', 'dung'), anyGrants)
  .map((table) => Object.entries(table).map(([identity, grants]) => ({ identity, grants })));

describe('grants', () => {
  it('are none unless given', () => {
    const table = new GrantTable();
    expect(table.get('room', 'an')).toEqual(NO_GRANTS);
    expect(mayPublish(NO_GRANTS, 'microphone')).toBe(false);
    expect(mayReceive(NO_GRANTS, 'microphone')).toBe(false);
  });

  it('of pictures give no sound', () => {
    expect(mayReceive(WATCH, 'camera')).toBe(true);
    expect(mayReceive(WATCH, 'screen')).toBe(true);
    expect(mayReceive(WATCH, 'microphone')).toBe(false);
  });

  it('of one room say nothing about another', () => {
    const table = new GrantTable();
    table.set('room-1', 'an', SPEAK);
    expect(table.get('room-2', 'an')).toEqual(NO_GRANTS);
  });

  it('are gone with the room', () => {
    const table = new GrantTable();
    table.set('room', 'an', SPEAK);
    table.forget('room');
    expect(table.get('room', 'an')).toEqual(NO_GRANTS);
  });

  it('after a replacement are exactly the new table, and every change is named', () => {
    fc.assert(
      fc.property(anyTable, anyTable, (before, after) => {
        const table = new GrantTable();
        table.replace('room', before);
        const identities = ['an', 'binh', 'chi', 'dung'];
        const old = new Map(identities.map((identity) => [identity, table.get('room', identity)]));
        const changes = table.replace('room', after);
        for (const identity of identities) {
          const expected = after.find((entry) => entry.identity === identity)?.grants ?? NO_GRANTS;
          expect(table.get('room', identity)).toEqual(expected);
          const changed = JSON.stringify(old.get(identity)) !== JSON.stringify(expected);
          expect(changes.some((change) => change.identity === identity)).toBe(changed);
        }
      }),
    );
  });
});
