import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import { fail } from '../kernel/result.ts';
import type { Answer, CommandRequest } from '../kernel/run-command.ts';
import type { QueryRequest } from '../kernel/run-query.ts';
import { answerJson, sendAnswer } from './answers.ts';
import { isSameOrigin, readJson } from './request-body.ts';
import type { Sessions } from './sessions.ts';

export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

export type PathHandler = (
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
) => Promise<void>;

export interface HttpDependencies {
  runCommand(request: CommandRequest): Promise<Answer>;
  runQuery(request: QueryRequest): Promise<Answer>;
  sessions: Sessions;
  /** Pages and files of what is read. */
  serveReading: PathHandler;
  serveInvitation: PathHandler;
  /** Pairing of hall screens, and what paired ones ask. */
  serveDisplays: PathHandler;
  /** The service worker for reading without network. */
  serveWorker: Handler;
  takeUpload: Handler;
  servePrintPack: PathHandler;
  serveRollCall: PathHandler;
  /** Ballots of secret votes, by nobody. */
  takeBallot: Handler;
  /** Measuring of a line before a meeting. */
  checkLine: Handler;
  /** Calendars behind secret addresses. */
  serveCalendar: PathHandler;
  /** The local authority's certificate, where HTTPS is made by the product. */
  serveAuthority: Handler | null;
  isHealthy(): Promise<boolean>;
  pages: Handler;
}

const commandBody = z.object({ commandId: z.string(), input: z.unknown() });
const queryBody = z.object({ input: z.unknown() });

/** Parses a request and hands it on. Rules are elsewhere. */
export function createHttpHandler(deps: HttpDependencies): Handler {
  const runApi = async (request: IncomingMessage, kind: string, name: string): Promise<Answer> => {
    if (!isSameOrigin(request.headers.origin, request.headers.host)) return fail('forbidden');
    const body = await readJson(request, name);
    const viewer = await deps.sessions.viewerOf(request.headers);
    if (kind === 'queries') {
      const parsed = queryBody.safeParse(body);
      if (!parsed.success) return fail('invalid-input', { field: 'input' });
      return deps.runQuery({ name, input: parsed.data.input, viewer });
    }
    const parsed = commandBody.safeParse(body);
    if (!parsed.success) return fail('invalid-input', { field: 'commandId' });
    const origin = { address: request.socket.remoteAddress ?? '' };
    return deps.runCommand({ ...parsed.data, name, viewer, origin });
  };

  return async (request, response) => {
    const path = (request.url ?? '/').split('?')[0] ?? '/';
    const api = /^\/api\/(commands|queries)\/([a-z.-]{1,80})$/.exec(path);
    if (api) {
      if (request.method !== 'POST') return answerJson(response, 405, fail('not-found'));
      return sendAnswer(response, await runApi(request, api[1] ?? '', api[2] ?? ''));
    }
    if (path.startsWith('/api/readings/')) return deps.serveReading(request, response, path);
    if (path.startsWith('/api/displays/')) return deps.serveDisplays(request, response, path);
    if (path.startsWith('/api/invitations/')) return deps.serveInvitation(request, response, path);
    if (/^\/api\/meetings\/[^/]+\/print-pack\.pdf$/.test(path))
      return deps.servePrintPack(request, response, path);
    if (/^\/api\/meetings\/[^/]+\/roll-call\.(xlsx|pdf)$/.test(path))
      return deps.serveRollCall(request, response, path);
    if (path === '/api/ballots') return deps.takeBallot(request, response);
    if (path === '/api/line-check') return deps.checkLine(request, response);
    if (/^\/api\/uploads(\/|$)/.test(path)) return deps.takeUpload(request, response);
    if (path.startsWith('/calendar/')) return deps.serveCalendar(request, response, path);
    if (path === '/sw.js') return deps.serveWorker(request, response);
    if (path === '/ca.crt' && deps.serveAuthority) return deps.serveAuthority(request, response);
    if (path === '/healthz') {
      const healthy = await deps.isHealthy();
      return answerJson(response, healthy ? 200 : 503, { healthy });
    }
    // Pages learn the caller's address from here and from nobody else.
    request.headers['x-forwarded-for'] = request.socket.remoteAddress ?? '';
    return deps.pages(request, response);
  };
}
