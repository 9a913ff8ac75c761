import { EventEmitter, once } from 'node:events';
import { expect, test } from 'vitest';
import { afterWhatIsRead, asRead } from './reading-order.ts';

test('neighbours wait for the page that is read, though they asked before it', async () => {
  const order: string[] = [];
  const neighbour = afterWhatIsRead().then(() => order.push('neighbour'));
  const page = new EventEmitter();
  const shown = asRead(once(page, 'here')).then(() => order.push('read'));
  await Promise.resolve();
  expect(order).toEqual([]);
  page.emit('here');
  await Promise.all([neighbour, shown]);
  expect(order).toEqual(['read', 'neighbour']);
});

test('a page that cannot be had does not hold up its neighbours', async () => {
  const page = new EventEmitter();
  const failed = expect(asRead(once(page, 'here'))).rejects.toThrow('gone');
  page.emit('error', new Error('gone'));
  await failed;
  await expect(afterWhatIsRead()).resolves.toBeUndefined();
});
