import { expect, test } from 'vitest';
import { hashOf, paperWanted, placeIn } from './place.ts';

const id = '6f1c1d0e-0f6b-4c53-9d0a-0a2f6a0b1c2d';

test('a place is found again in its address', () => {
  expect(placeIn(hashOf({ paperId: id, page: 7 }))).toEqual({ paperId: id, page: 7 });
});

test.each(['', '#', '#x/1', `#${id}`, `#${id}/-1`])('%j is no place', (hash) => {
  expect(placeIn(hash)).toBeNull();
});

test('the paper that was asked for is known from where one wanted to go', () => {
  const to = encodeURIComponent(`/meetings/${id}/documents/${id}`);
  expect(paperWanted(`?to=${to}`)).toBe(id);
  expect(paperWanted(`?to=${encodeURIComponent(`/meetings/${id}/documents`)}`)).toBeNull();
});
