import type { IncomingMessage, ServerResponse } from 'node:http';
import type { BallotBox } from '../secretballots/box.ts';
import { type BoxAnswer, type BoxRefusal, mostBallotBytes } from '../secretballots/contract.ts';
import { isSameOrigin } from './request-body.ts';

const statusOf: Partial<Record<BoxRefusal, number>> = {
  'wrong-form': 400,
  'wrong-token': 403,
  'unknown-vote': 404,
  'too-long': 413,
  busy: 429,
  internal: 500,
};

/**
 * `POST /api/ballots`: ballots of secret votes. No cookie, address or header of whoever sends one is
 * looked at beyond what carries the body, nothing is set, and nothing is written to a log.
 */
export function ballots({ box }: { box: BallotBox }) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (request.method !== 'POST') return answer(response, { ok: false, code: 'wrong-form' });
    if (!isSameOrigin(request.headers.origin, request.headers.host)) {
      return answer(response, { ok: false, code: 'wrong-form' });
    }
    const body = await readBody(request);
    if (body === null) {
      response.setHeader('connection', 'close');
      return answer(response, { ok: false, code: 'too-long' });
    }
    return answer(response, await box.take(body.json));
  };
}

/** Null where it is too long; what says so beforehand is not read at all. */
async function readBody(request: IncomingMessage): Promise<{ json: unknown } | null> {
  if (Number(request.headers['content-length'] ?? 0) > mostBallotBytes) return null;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > mostBallotBytes) return null;
    chunks.push(bytes);
  }
  try {
    const json: unknown = JSON.parse(Buffer.concat(chunks).toString('utf8'));
    return { json };
  } catch {
    return { json: null };
  }
}

function answer(response: ServerResponse, told: BoxAnswer): void {
  const status = told.ok ? 200 : (statusOf[told.code] ?? 409);
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
  });
  response.end(JSON.stringify(told));
}
