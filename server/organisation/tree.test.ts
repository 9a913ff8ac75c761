import { expect, it } from 'vitest';
import { unitTree } from './tree.ts';

const unit = (id: string, parentId: string | null, rank: number) => ({
  id,
  name: `Phòng ${id}`,
  parentId,
  rank,
});

it('units stand under their parent, in order, wherever they are in the list', () => {
  const tree = unitTree([unit('c', 'a', 2), unit('b', 'a', 1), unit('a', null, 0)]);
  expect(tree.map(({ id }) => id)).toEqual(['a']);
  expect(tree[0]?.children.map(({ id }) => id)).toEqual(['b', 'c']);
});

it('a unit whose parent is missing is not lost', () => {
  const tree = unitTree([unit('a', null, 0), unit('b', 'gone', 1)]);
  expect(tree.map(({ id }) => id)).toEqual(['a', 'b']);
});

it('equal ranks are ordered by name, by the Vietnamese alphabet', () => {
  const named = ['Đoàn Thanh niên', 'Văn phòng', 'Chi cục'].map((name, index) => ({
    id: String(index),
    name,
    parentId: null,
    rank: 0,
  }));
  expect(unitTree(named).map(({ name }) => name)).toEqual([
    'Chi cục',
    'Đoàn Thanh niên',
    'Văn phòng',
  ]);
});
