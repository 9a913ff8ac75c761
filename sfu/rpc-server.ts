import type { Logger } from 'pino';
import type { z } from 'zod';
import { type Method, type ReplyMessage, RpcError, requestMessage } from './rpc.ts';

export type Handler<Context> = (context: Context, data: unknown) => Promise<unknown>;

/** Binds a method of the contract to its implementation; the request is parsed here. */
export function handler<Context, Request extends z.ZodType, Reply extends z.ZodType>(
  method: Method<Request, Reply>,
  run: (context: Context, data: z.output<Request>) => Promise<z.input<Reply>> | z.input<Reply>,
): Handler<Context> {
  return async (context, data) => {
    const parsed = method.request.safeParse(data);
    if (!parsed.success) throw new RpcError('malformed', parsed.error.message);
    return run(context, parsed.data);
  };
}

/**
 * Answers one message. Returns null where the message is no request at all, which the channel
 * takes as a breach of protocol.
 */
export async function answer<Context>(
  handlers: Readonly<Record<string, Handler<Context>>>,
  context: Context,
  text: string,
  log: Logger,
): Promise<ReplyMessage | null> {
  const parsed = requestMessage.safeParse(parseJson(text));
  if (!parsed.success) return null;
  const { id, method, data } = parsed.data;
  const run = Object.hasOwn(handlers, method) ? handlers[method] : undefined;
  if (!run) return { id, ok: false, error: 'malformed' };
  try {
    return { id, ok: true, data: await run(context, data) };
  } catch (error) {
    if (error instanceof RpcError) {
      log.debug({ method, code: error.code, detail: error.message }, 'request refused');
      return { id, ok: false, error: error.code };
    }
    log.warn({ method, err: error }, 'request failed');
    return { id, ok: false, error: 'internal' };
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
