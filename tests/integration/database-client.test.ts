import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ScratchDatabase, scratchDatabase } from './scratch.ts';

let scratch: ScratchDatabase;

beforeAll(async () => {
  scratch = await scratchDatabase();
});
afterAll(() => scratch.drop());

test('a connection that breaks while it is in use does not bring down the process', async () => {
  const client = await scratch.pool.connect();
  // What the socket of a killed server makes the client say; without a listener it is thrown.
  expect(() => client.emit('error', new Error('write EPIPE'))).not.toThrow();
  client.release(true);
});
