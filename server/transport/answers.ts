import type { ServerResponse } from 'node:http';
import type { Answer } from '../kernel/run-command.ts';

const statusOf: Record<string, number> = {
  'invalid-input': 400,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  internal: 500,
};

export function answerJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
  });
  response.end(JSON.stringify(body));
}

export function sendAnswer(response: ServerResponse, answer: Answer): void {
  answerJson(response, answer.ok ? 200 : (statusOf[answer.code] ?? 409), answer);
}
