import { randomUUID } from 'node:crypto';
import http from 'node:http';
import { z } from 'zod';
import type { CommandName, InputOf } from '../../server/transport/contract.ts';

const answer = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), code: z.string() }),
]);

export interface Sender {
  origin: string;
  cookie: string;
  agent: http.Agent;
}

/** What was sent was answered, and not carried out. */
export class CommandRefused extends Error {
  constructor(
    readonly command: string,
    readonly code: string,
  ) {
    super(`${command} was refused: ${code}`);
  }
}

/** Sends a command as a browser does; its value. Throws CommandRefused where it is refused. */
export async function postCommand<Name extends CommandName>(
  { origin, cookie, agent }: Sender,
  name: Name,
  input: InputOf<Name>,
  commandId: string = randomUUID(),
): Promise<unknown> {
  const body = JSON.stringify({ commandId, input });
  const text = await new Promise<string>((resolve, reject) => {
    const request = http.request(`${origin}/api/commands/${name}`, {
      method: 'POST',
      agent,
      headers: {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
        origin,
        cookie,
      },
    });
    request.on('error', reject);
    request.on('response', (response) => {
      let received = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => {
        received += chunk;
      });
      response.on('error', reject);
      response.on('end', () => resolve(received));
    });
    request.end(body);
  });
  const parsed = answer.parse(JSON.parse(text));
  if (!parsed.ok) throw new CommandRefused(name, parsed.code);
  return parsed.value;
}
