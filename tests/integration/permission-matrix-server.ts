import { once } from 'node:events';
import { createServer } from 'node:http';
import { z } from 'zod';
import type { Viewer } from '../../server/kernel/viewer.ts';
import { createHttpHandler } from '../../server/transport/http.ts';
import { lineCheck } from '../../server/transport/line-check.ts';
import { listen } from '../../server/transport/listen.ts';
import { printPacks } from '../../server/transport/print-packs.ts';
import { readings } from '../../server/transport/readings.ts';
import { rollCalls } from '../../server/transport/roll-calls.ts';
import { uploads } from '../../server/transport/uploads.ts';
import type { ScratchProduct } from './scratch.ts';

const port = z.object({ port: z.number() });

/** What came back, as far as somebody could tell two answers apart. */
export interface Seen {
  status: number;
  type: string | null;
  caching: string | null;
  bytes: Buffer;
}

/**
 * The product's own HTTP handler on a port of its own, without pages. A cookie carries the person's
 * id; whoever is not in `people` has not signed in.
 */
export async function wholeServer({ product }: ScratchProduct, people: Map<string, Viewer>) {
  const sessions = {
    viewerOf: async ({ cookie }: { cookie?: string }) => people.get(cookie ?? '') ?? null,
  };
  const { desk, arrivals, packs } = product.files;
  const nothing = async (
    _request: unknown,
    response: { writeHead(status: number): unknown; end(): unknown },
  ) => {
    response.writeHead(404);
    response.end();
  };
  const handler = createHttpHandler({
    ...product,
    sessions,
    serveReading: readings({ sessions, desk }),
    takeBallot: nothing,
    checkLine: lineCheck({ sessions }),
    servePrintPack: printPacks({ sessions, packs }),
    serveRollCall: rollCalls({ sessions, records: product.rollCalls }),
    takeUpload: uploads({ sessions, arrivals }),
    serveWorker: nothing,
    serveInvitation: nothing,
    serveDisplays: nothing,
    serveCalendar: nothing,
    serveAuthority: null,
    isHealthy: async () => true,
    pages: nothing,
  });
  const failures: unknown[] = [];
  const server = createServer((request, response) => {
    handler(request, response).catch((error: unknown) => {
      failures.push(error);
      response.destroy();
    });
  });
  await listen(server, '127.0.0.1', 0);
  const origin = `http://127.0.0.1:${port.parse(server.address()).port}`;
  const ask = async (
    path: string,
    viewer: Viewer | null,
    init: RequestInit = {},
  ): Promise<Seen> => {
    const headers = { ...init.headers, ...(viewer && { cookie: viewer.personId }) };
    const answer = await fetch(`${origin}${path}`, { ...init, headers });
    return {
      status: answer.status,
      type: answer.headers.get('content-type'),
      caching: answer.headers.get('cache-control'),
      bytes: Buffer.from(await answer.arrayBuffer()),
    };
  };
  const post = (kind: 'queries' | 'commands', name: string, body: object, viewer: Viewer | null) =>
    ask(`/api/${kind}/${name}`, viewer, { method: 'POST', body: JSON.stringify(body) });
  return {
    failures,
    get: (path: string, viewer: Viewer | null) => ask(path, viewer),
    query: (name: string, input: object, viewer: Viewer | null) =>
      post('queries', name, { input }, viewer),
    command: (name: string, input: object, viewer: Viewer | null) =>
      post('commands', name, { commandId: crypto.randomUUID(), input }, viewer),
    async close(): Promise<void> {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

export type WholeServer = Awaited<ReturnType<typeof wholeServer>>;
