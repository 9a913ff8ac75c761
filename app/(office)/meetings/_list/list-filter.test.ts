import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hrefOf, readFilter, shownStatuses } from './list-filter.ts';

const searchParams = (href: string) =>
  Object.fromEntries(new URL(href, 'http://here.invalid').searchParams);

describe('the filter of my meetings', () => {
  it('comes back from the address as it went in', () => {
    const filter = fc.record({
      text: fc.string({ unit: 'grapheme', maxLength: 50 }).map((text) => text.trim()),
      status: fc.constantFrom(...shownStatuses),
      page: fc.integer({ min: 1, max: 100_000 }),
    });
    fc.assert(
      fc.property(filter, (given) => {
        expect(readFilter(searchParams(hrefOf(given)))).toEqual(given);
      }),
    );
  });

  it('shows everything from the first page where the address says nothing, or nonsense', () => {
    const everything = { text: '', status: 'all', page: 1 };
    expect(readFilter({})).toEqual(everything);
    expect(readFilter({ text: ['a', 'b'], status: 'secret', page: '-3' })).toEqual(everything);
    expect(hrefOf(readFilter({}))).toBe('/meetings');
  });
});
