import { expect, test } from 'vitest';
import { itemNumbers } from './numbering.ts';

test('sub-items are numbered below their item and do not count among the items', () => {
  const items = [
    { id: 'a', parentId: null },
    { id: 'b', parentId: null },
    { id: 'b1', parentId: 'b' },
    { id: 'b2', parentId: 'b' },
    { id: 'c', parentId: null },
  ];
  expect([...itemNumbers(items)].sort()).toEqual([
    ['a', '1'],
    ['b', '2'],
    ['b1', '2.1'],
    ['b2', '2.2'],
    ['c', '3'],
  ]);
});
