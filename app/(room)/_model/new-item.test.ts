import { expect, test } from 'vitest';
import { newItem, readNewItem } from './new-item.ts';

test('an item needs a title and whole minutes', () => {
  expect(readNewItem({ ...newItem, title: ' Việc khác ', minutes: ' 20 ' })).toEqual({
    ok: true,
    item: { title: 'Việc khác', minutes: 20, presenterIds: [], rollId: null },
  });
  expect(readNewItem({ ...newItem, title: '  ', minutes: '0' })).toEqual({
    ok: false,
    wrong: ['title', 'minutes'],
  });
});

test.each(['', '0', '1441', '2,5', '-3', '1e2', 'mười'])(
  '%j is no length of an item',
  (minutes) => {
    expect(readNewItem({ ...newItem, title: 'x', minutes })).toMatchObject({ wrong: ['minutes'] });
  },
);
