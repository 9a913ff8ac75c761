import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import { z } from 'zod';
import type { Answer } from '../../server/kernel/run-command.ts';
import type { Viewer } from '../../server/kernel/viewer.ts';
import type { BoxAnswer } from '../../server/secretballots/contract.ts';
import { boxAnswer } from '../../server/secretballots/contract.ts';
import { ballots } from '../../server/transport/ballots.ts';
import { createHttpHandler } from '../../server/transport/http.ts';
import { listen } from '../../server/transport/listen.ts';
import type { ScratchProduct } from './scratch.ts';

const port = z.object({ port: z.number() });
const answered = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({
    ok: z.literal(false),
    code: z.string(),
    params: z.record(z.string(), z.union([z.string(), z.number()])),
  }),
]);

/** Commands, queries and the box by HTTP; a person's cookie is the person's id. */
export async function ballotServer(
  { product }: ScratchProduct,
  people: readonly Viewer[],
  onFailure: (error: unknown) => void = () => undefined,
) {
  const known = new Map(people.map((viewer) => [viewer.personId, viewer]));
  const nothing = async (_request: unknown, response: ServerResponse) => {
    response.writeHead(404).end();
  };
  const handler = createHttpHandler({
    ...product,
    sessions: { viewerOf: async ({ cookie }) => known.get(cookie ?? '') ?? null },
    takeBallot: ballots({ box: product.ballotBox }),
    ...{ serveReading: nothing, serveInvitation: nothing, serveDisplays: nothing },
    ...{ serveWorker: nothing, takeUpload: nothing, servePrintPack: nothing },
    ...{ serveRollCall: nothing, checkLine: nothing, serveCalendar: nothing, pages: nothing },
    serveAuthority: null,
    isHealthy: async () => true,
  });
  const server = createServer((request, response) => {
    handler(request, response).catch((error: unknown) => {
      onFailure(error);
      response.destroy();
    });
  });
  await listen(server, '127.0.0.1', 0);
  const origin = `http://127.0.0.1:${port.parse(server.address()).port}`;
  const postJson = (path: string, body: string, cookie?: string, headers = {}) =>
    fetch(`${origin}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(cookie && { cookie }), ...headers },
      body,
    });
  return {
    origin,
    /** Sends whatever to a command, as whoever (null: nobody). */
    async post(
      name: string,
      body: unknown,
      viewer: Viewer | null,
      headers: Record<string, string> = {},
    ): Promise<Answer> {
      const text = typeof body === 'string' ? body : JSON.stringify(body);
      const response = await postJson(`/api/commands/${name}`, text, viewer?.personId, headers);
      return answered.parse(await response.json());
    },
    async command(name: string, input: unknown, { personId }: Viewer): Promise<Answer> {
      const body = JSON.stringify({ commandId: crypto.randomUUID(), input });
      const response = await postJson(`/api/commands/${name}`, body, personId);
      return answered.parse(await response.json());
    },
    /** Puts what may be a ballot into the box, as nobody. */
    async box(body: string): Promise<{ answer: BoxAnswer; response: Response }> {
      const response = await postJson('/api/ballots', body);
      return { answer: boxAnswer.parse(await response.json()), response };
    },
    async close(): Promise<void> {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

export type BallotServer = Awaited<ReturnType<typeof ballotServer>>;
