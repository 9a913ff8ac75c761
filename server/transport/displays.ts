import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import type { DisplayDesk } from '../displays/desk.ts';
import type { Pairing } from '../displays/pairing.ts';
import type { PairedDisplay } from '../displays/queries.ts';
import { pageWidths } from '../files/contract.ts';
import type { ReadingDesk } from '../files/reading-desk.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import { answerJson, sendAnswer } from './answers.ts';
import { type DisplayCredentials, displayCookie, displaySecret } from './display-credentials.ts';
import { isSameOrigin } from './request-body.ts';

export interface DisplayRoutes {
  credentials: DisplayCredentials;
  pairing: Pairing;
  desk: DisplayDesk;
  ticketFor(display: PairedDisplay): Promise<Result<unknown, string>>;
  pageOf: ReadingDesk['pageOnDisplay'];
  secureCookie: boolean;
}

const pageAddress = z.object({
  documentId: z.uuid(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  page: z.coerce.number().int().min(1).max(100_000),
  width: z.coerce.number().pipe(z.literal(pageWidths)),
});

/** `/api/displays/…`: pairing for whoever asks, all else for paired screens, which hold no session. */
export function displays(routes: DisplayRoutes) {
  return async (request: IncomingMessage, response: ServerResponse, path: string) => {
    const { origin, host } = request.headers;
    if (!isSameOrigin(origin, host)) return sendAnswer(response, fail('forbidden'));
    const name = path.slice('/api/displays/'.length);
    const posted = request.method === 'POST';
    if (name === 'pairing' && posted) return pair(routes, request, response);
    const display = await routes.credentials.displayOf(request.headers);
    if (!display) return sendAnswer(response, fail('unauthenticated'));
    if (name === 'seating' && posted) {
      return sendAnswer(response, await routes.desk.seating(display));
    }
    if (name === 'screen-code' && posted) {
      return sendAnswer(response, await routes.desk.screenCode(display));
    }
    if (name === 'ticket' && posted) {
      const admitted = await routes.desk.mayWatch(display);
      const ticket = admitted ? await routes.ticketFor(display) : fail('media.unavailable');
      return sendAnswer(response, ticket);
    }
    if (name.startsWith('pages/') && !posted) return sendPage(routes, display, name, response);
    return answerJson(response, 404, fail('not-found'));
  };
}

async function pair(routes: DisplayRoutes, request: IncomingMessage, response: ServerResponse) {
  const address = request.socket.remoteAddress ?? '';
  const paired = await routes.pairing(displaySecret(request.headers), address);
  if (paired === 'too-many') return answerJson(response, 429, fail('busy'));
  if (paired.fresh !== null) {
    response.setHeader('set-cookie', displayCookie(paired.fresh, routes.secureCookie));
  }
  sendAnswer(response, ok(paired.answer));
}

/** `pages/<document>/<sha256>/page-<number>-<width>.webp` */
async function sendPage(
  { desk, pageOf }: DisplayRoutes,
  display: PairedDisplay,
  name: string,
  response: ServerResponse,
): Promise<void> {
  const [, documentId, sha256, page, width] =
    /^pages\/([^/]+)\/([^/]+)\/page-(\d{1,6})-(\d{1,5})\.webp$/.exec(name) ?? [];
  const asked = pageAddress.safeParse({ documentId, sha256, page, width });
  const paper = asked.success ? await desk.paper(display, asked.data) : null;
  const image = asked.success && paper ? await pageOf(display, paper, asked.data) : null;
  if (!image) {
    response.writeHead(404, { 'cache-control': 'no-store' }).end();
    return;
  }
  // Not kept: what was shown to the hall once may be withdrawn, and the screen stays.
  response.writeHead(200, {
    'content-type': 'image/webp',
    'content-length': image.length,
    'cache-control': 'private, max-age=60',
    'x-content-type-options': 'nosniff',
    vary: 'Cookie',
  });
  response.end(image);
}
