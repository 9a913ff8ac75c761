import { once } from 'node:events';
import { createServer } from 'node:http';
import { z } from 'zod';
import type { Viewer } from '../../server/kernel/viewer.ts';
import { listen } from '../../server/transport/listen.ts';
import { printPacks } from '../../server/transport/print-packs.ts';
import { readings } from '../../server/transport/readings.ts';
import { uploads } from '../../server/transport/uploads.ts';
import type { ScratchProduct } from './scratch.ts';

const port = z.object({ port: z.number() });

/** The routes of files on a port of their own. Whoever is `known` signs in with the person's id as cookie. */
export async function filesServer({ product }: ScratchProduct) {
  const people = new Map<string, Viewer>();
  const sessions = {
    viewerOf: async ({ cookie }: { cookie?: string }) => people.get(cookie ?? '') ?? null,
  };
  const { desk, arrivals, packs } = product.files;
  const serve = {
    readings: readings({ sessions, desk }),
    uploads: uploads({ sessions, arrivals }),
    packs: printPacks({ sessions, packs }),
  };
  const failures: unknown[] = [];
  const server = createServer((request, response) => {
    const path = (request.url ?? '').split('?')[0] ?? '';
    const answered = path.startsWith('/api/uploads')
      ? serve.uploads(request, response)
      : path.startsWith('/api/readings')
        ? serve.readings(request, response, path)
        : serve.packs(request, response, path);
    answered.catch((error: unknown) => {
      failures.push(error);
      response.destroy();
    });
  });
  await listen(server, '127.0.0.1', 0);
  const origin = `http://127.0.0.1:${port.parse(server.address()).port}`;
  return {
    origin,
    failures,
    signIn(viewer: Viewer): void {
      people.set(viewer.personId, viewer);
    },
    get: (path: string, viewer: Viewer | null, headers: Record<string, string> = {}) =>
      fetch(`${origin}${path}`, {
        headers: { ...headers, ...(viewer && { cookie: viewer.personId }) },
      }),
    async close(): Promise<void> {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
