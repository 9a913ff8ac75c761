import { expect, test } from 'vitest';
import { gather } from './gather.ts';

/** Work that waits until it is let through, and remembers what was done together. */
function heldWork() {
  const groups: string[][] = [];
  const doors: (() => void)[] = [];
  const work = async (items: readonly string[]) => {
    groups.push([...items]);
    await new Promise<void>((open) => doors.push(open));
    if (items.includes('bad')) throw new Error('bad');
    return items.map((item) => item.toUpperCase());
  };
  const letThrough = async () => {
    doors.shift()?.();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { groups, work, letThrough };
}

const keysOf = (item: string) => [item.charAt(0)];

test('what comes while earlier work is under way is done together', async () => {
  const { groups, work, letThrough } = heldWork();
  const { ask } = gather({ lanes: 1, most: 3, keysOf, work });
  const answers = Promise.all(['a', 'b', 'c', 'd', 'e'].map(ask));
  expect(groups).toEqual([['a']]);
  await letThrough();
  expect(groups).toEqual([['a'], ['b', 'c', 'd']]);
  await letThrough();
  await letThrough();
  expect(groups.at(-1)).toEqual(['e']);
  expect(await answers).toEqual(['A', 'B', 'C', 'D', 'E']);
});

test('items of one key are done apart and in order, also when others overtake them', async () => {
  const { groups, work, letThrough } = heldWork();
  const { ask } = gather({ lanes: 1, most: 10, keysOf, work });
  const answers = Promise.all(['x', 'a1', 'a2', 'b1', 'a3'].map(ask));
  for (let round = 0; round < 4; round += 1) await letThrough();
  expect(groups).toEqual([['x'], ['a1', 'b1'], ['a2'], ['a3']]);
  expect(await answers).toEqual(['X', 'A1', 'A2', 'B1', 'A3']);
});

test('one that fails does not spoil the others of its group', async () => {
  const { work, letThrough } = heldWork();
  const { ask, isIdle } = gather({ lanes: 1, most: 10, keysOf, work });
  const answers = Promise.allSettled(['x', 'a', 'bad', 'c'].map(ask));
  for (let round = 0; round < 5; round += 1) await letThrough();
  expect((await answers).map(({ status }) => status)).toEqual([
    'fulfilled',
    'fulfilled',
    'rejected',
    'fulfilled',
  ]);
  expect(isIdle()).toBe(true);
});

test('no more goes on at the same time than there are lanes', async () => {
  const { groups, work, letThrough } = heldWork();
  const { ask } = gather({ lanes: 2, most: 1, keysOf, work });
  const answers = Promise.all(['a', 'b', 'c'].map(ask));
  expect(groups).toEqual([['a'], ['b']]);
  await letThrough();
  expect(groups).toEqual([['a'], ['b'], ['c']]);
  await letThrough();
  await letThrough();
  expect(await answers).toEqual(['A', 'B', 'C']);
});
