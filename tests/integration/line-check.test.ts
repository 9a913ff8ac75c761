import { createServer } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lineCheck } from '../../server/transport/line-check.ts';
import { listen } from '../../server/transport/listen.ts';

const somebody = { accountId: 'a', personId: 'p', systemAdmin: false };
const sessions = {
  viewerOf: async (headers: { cookie?: string }) => (headers.cookie === 'known' ? somebody : null),
};
const handler = lineCheck({ sessions });
const server = createServer((request, response) => void handler(request, response));
let address = '';
const known = { cookie: 'known' };

beforeAll(async () => {
  await listen(server, '127.0.0.1', 0);
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('no port');
  address = `http://127.0.0.1:${bound.port}/api/line-check`;
});
afterAll(() => void server.close());

test('a line is measured both ways, and the server’s time is told', async () => {
  const down = await fetch(address, { headers: known });
  expect((await down.arrayBuffer()).byteLength).toBe(1_000_000);
  expect(down.headers.get('cache-control')).toBe('no-store');

  const body = new Uint8Array(1_000_000);
  expect((await fetch(address, { method: 'POST', headers: known, body })).status).toBe(204);

  const before = Date.now();
  const time = await fetch(address, { method: 'HEAD', headers: known });
  const told = Number(time.headers.get('x-server-time'));
  expect(told).toBeGreaterThanOrEqual(before);
  expect(told).toBeLessThanOrEqual(Date.now());
});

test('more than is needed is not taken, and strangers are given nothing', async () => {
  const body = new Uint8Array(2_000_001);
  const tooMuch = await fetch(address, { method: 'POST', headers: known, body }).then(
    ({ status }) => status,
    // The connection may be closed while the rest is still being sent.
    () => 413,
  );
  expect(tooMuch).toBe(413);
  for (const method of ['GET', 'HEAD', 'POST']) {
    expect((await fetch(address, { method })).status).toBe(401);
  }
});
