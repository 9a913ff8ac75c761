import * as z from 'zod';

/** One request of a channel: what is asked and what is answered, both as schemas. */
export interface Method<
  Request extends z.ZodType = z.ZodType,
  Reply extends z.ZodType = z.ZodType,
> {
  name: string;
  request: Request;
  reply: Reply;
}

export function method<Request extends z.ZodType, Reply extends z.ZodType>(
  name: string,
  request: Request,
  reply: Reply,
): Method<Request, Reply> {
  return { name, request, reply };
}

export const requestMessage = z.object({
  id: z.number().int().nonnegative(),
  method: z.string().max(64),
  data: z.unknown(),
});

export const replyMessage = z.discriminatedUnion('ok', [
  z.object({ id: z.number().int().nonnegative(), ok: z.literal(true), data: z.unknown() }),
  z.object({ id: z.number().int().nonnegative(), ok: z.literal(false), error: z.string() }),
]);

export type ReplyMessage = z.infer<typeof replyMessage>;

/** The answer to a request that reached nothing or was refused; `code` is from the contract. */
export class RpcError extends Error {
  readonly code: string;

  constructor(code: string, message = code) {
    super(message);
    this.name = 'RpcError';
    this.code = code;
  }
}
