import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meetingStatuses } from '../../../../server/meetings/contract.ts';
import { hrefOf, readFilter, shownScopes, shownStatuses } from './list-filter.ts';

const searchParams = (href: string) =>
  Object.fromEntries(new URL(href, 'http://here.invalid').searchParams);

const day = fc
  .date({
    min: new Date('2000-01-01T00:00:00.000Z'),
    max: new Date('2099-12-31T00:00:00.000Z'),
    noInvalidDate: true,
  })
  .map((date) => date.toISOString().slice(0, 10));

describe('the filter of meetings', () => {
  it('comes back from the address as it went in', () => {
    const filter = fc.record({
      scope: fc.constantFrom(...shownScopes),
      text: fc.string({ unit: 'grapheme', maxLength: 50 }).map((text) => text.trim()),
      stage: fc.constantFrom(...shownStatuses),
      status: fc.option(fc.constantFrom(...meetingStatuses)),
      from: fc.option(day),
      to: fc.option(day),
      hostUnitId: fc.option(fc.uuid()),
      roomId: fc.option(fc.uuid()),
      page: fc.integer({ min: 1, max: 100_000 }),
    });
    fc.assert(
      fc.property(filter, (given) => {
        expect(readFilter(searchParams(hrefOf(given)))).toEqual(given);
      }),
    );
  });

  it('shows everything from the first page where the address says nothing, or nonsense', () => {
    const nowhere = { status: null, from: null, to: null, hostUnitId: null, roomId: null };
    const everything = { scope: 'mine', text: '', stage: 'all', ...nowhere, page: 1 };
    expect(readFilter({})).toEqual(everything);
    const nonsense = { scope: 'all', text: ['a', 'b'], stage: 'secret', page: '-3', from: 'gone' };
    expect(readFilter({ ...nonsense, status: 'lost', roomId: '7' })).toEqual(everything);
    expect(hrefOf(readFilter({}))).toBe('/meetings');
  });
});
