import { describe, expect, test } from 'vitest';
import type { SearchHit } from '../../../../server/files/contract.ts';
import { hrefOf, readAddress, readingHref } from './search-address.ts';

const id = '6a2f41a3-c54c-4e50-8d9c-1f6f1d2f7b10';
const hit: SearchHit = {
  ...{ source: 'document', id, title: 'Tờ trình', docNumber: '215/TTr-SKHCN', page: 4, pages: 2 },
  ...{ meetingId: id, meetingTitle: 'Họp', snippet: [], titleSegments: [] },
};

describe('the address of a search', () => {
  test('comes back as it was', () => {
    const asked = { text: 'họp & bàn', source: 'personal' as const, meeting: id, page: 3 };
    const query = Object.fromEntries(new URL(hrefOf(asked), 'http://here.invalid').searchParams);
    expect(readAddress(query)).toEqual(asked);
  });

  test('says nothing where it says something wrong', () => {
    const wrong = { text: ['a'], source: 'other', meeting: '1', page: '-2' };
    expect(hrefOf(readAddress(wrong))).toBe('/search');
  });
});

test('a hit opens at its page with the words marked', () => {
  expect(readingHref(hit, 'phòng họp')).toBe(
    `/meetings/${id}/documents/${id}?page=4&find=ph%C3%B2ng+h%E1%BB%8Dp`,
  );
  const own = { ...hit, source: 'personal' as const, meetingId: null, page: null };
  expect(readingHref(own, 'họp')).toBe(`/library/read/personal/${id}`);
});
