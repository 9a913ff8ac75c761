import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Sessions } from './sessions.ts';

/** Enough for a fast line, little enough for a slow one; nothing that can be compressed on the way. */
const sampleBytes = 1_000_000;
const largestBytes = 2_000_000;
const sample = randomBytes(sampleBytes);

const noStore = { 'cache-control': 'no-store' };

/**
 * `/api/line-check`, for measuring a line before a meeting, by people who have signed in: GET gives
 * a million bytes, POST takes as many as the caller has (two million at most), HEAD tells the
 * server's time in ms as `x-server-time`.
 */
export function lineCheck({ sessions }: { sessions: Sessions }) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (!(await sessions.viewerOf(request.headers))) {
      response.writeHead(401, noStore).end();
      return;
    }
    if (request.method === 'HEAD') {
      response.writeHead(204, { ...noStore, 'x-server-time': String(Date.now()) }).end();
      return;
    }
    if (request.method === 'GET') {
      const headers = { 'content-type': 'application/octet-stream', ...noStore };
      response.writeHead(200, { ...headers, 'content-length': sampleBytes }).end(sample);
      return;
    }
    let taken = 0;
    for await (const chunk of request) {
      taken += Buffer.from(chunk).length;
      if (taken > largestBytes) {
        response.writeHead(413, { ...noStore, connection: 'close' }).end();
        return;
      }
    }
    response.writeHead(204, noStore).end();
  };
}
