import { expect, test } from 'vitest';
import { messageGate } from './message-gate.ts';

/** A promise that is kept when it is told to. */
function later<Value>() {
  let keep: (value: Value) => void = () => undefined;
  const promise = new Promise<Value>((resolve) => {
    keep = resolve;
  });
  return { promise, keep };
}

test('messages pass at once while nothing is unpacked', () => {
  const told: string[] = [];
  messageGate().pass(() => told.push('presence'));
  expect(told).toEqual(['presence']);
});

test('messages that come while an answer is unpacked are taken after it, in their order', async () => {
  const gate = messageGate();
  const unpacking = later<string>();
  const told: string[] = [];
  const answered = gate.shutDuring(unpacking.promise).then(async (answer) => {
    await Promise.resolve();
    told.push(answer);
  });
  gate.pass(() => told.push('one came'));
  gate.pass(() => told.push('one went'));
  expect(told).toEqual([]);
  unpacking.keep('the list');
  await answered;
  await expect.poll(() => told).toEqual(['the list', 'one came', 'one went']);
  gate.pass(() => told.push('at once'));
  expect(told.at(-1)).toBe('at once');
});

test('an answer that cannot be unpacked holds nothing back', async () => {
  const gate = messageGate();
  const told: string[] = [];
  const failing = gate.shutDuring(Promise.reject(new Error('torn'))).catch(() => told.push('torn'));
  gate.pass(() => told.push('presence'));
  await failing;
  await expect.poll(() => told).toEqual(['torn', 'presence']);
});

test('of two answers the later one is waited for, too', async () => {
  const gate = messageGate();
  const first = later<string>();
  const second = later<string>();
  const told: string[] = [];
  void gate.shutDuring(first.promise).then((answer) => told.push(answer));
  void gate.shutDuring(second.promise).then((answer) => told.push(answer));
  gate.pass(() => told.push('presence'));
  first.keep('first');
  await expect.poll(() => told).toEqual(['first']);
  second.keep('second');
  await expect.poll(() => told).toEqual(['first', 'second', 'presence']);
});
