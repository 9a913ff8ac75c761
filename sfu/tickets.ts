import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import type { ClientErrorCode } from './contract.ts';
import { RpcError } from './rpc.ts';

const LIFETIME_SECONDS = 60;

const claims = z.object({
  room: z.string(),
  identity: z.string(),
  epoch: z.string(),
  /** Milliseconds since 1970. */
  expiresAt: z.number(),
  jti: z.string(),
});

function refuse(code: ClientErrorCode): never {
  throw new RpcError(code);
}

function parseClaims(body: string): z.infer<typeof claims> {
  try {
    return claims.parse(JSON.parse(Buffer.from(body, 'base64url').toString('utf8')));
  } catch {
    return refuse('ticket-invalid');
  }
}

/**
 * Issues and redeems tickets of this run of the server. A ticket says who may enter which room,
 * and nothing about rights; it is signed, lives a minute and works once.
 */
export class TicketOffice {
  readonly #secret: string;
  readonly #epoch: string;
  readonly #now: () => number;
  /** Redeemed tickets, until they would have expired anyway. */
  readonly #used = new Map<string, number>();

  constructor(secret: string, epoch: string, now: () => number = Date.now) {
    this.#secret = secret;
    this.#epoch = epoch;
    this.#now = now;
  }

  issue(room: string, identity: string): string {
    const expiresAt = this.#now() + LIFETIME_SECONDS * 1000;
    const body = Buffer.from(
      JSON.stringify({ room, identity, epoch: this.#epoch, expiresAt, jti: randomUUID() }),
    ).toString('base64url');
    return `${body}.${this.#sign(body).toString('base64url')}`;
  }

  /** Throws an `RpcError` with a `ticket-…` code unless the ticket may be used now. */
  redeem(token: string): { room: string; identity: string } {
    const [body, signature, ...rest] = token.split('.');
    if (!body || !signature || rest.length > 0) return refuse('ticket-invalid');
    const given = Buffer.from(signature, 'base64url');
    const expected = this.#sign(body);
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) {
      return refuse('ticket-invalid');
    }
    const ticket = parseClaims(body);
    if (ticket.epoch !== this.#epoch) return refuse('ticket-epoch');
    if (ticket.expiresAt <= this.#now()) return refuse('ticket-expired');
    this.#forgetExpired();
    if (this.#used.has(ticket.jti)) return refuse('ticket-used');
    this.#used.set(ticket.jti, ticket.expiresAt);
    return { room: ticket.room, identity: ticket.identity };
  }

  #sign(body: string): Buffer {
    return createHmac('sha256', this.#secret).update(body).digest();
  }

  #forgetExpired(): void {
    for (const [jti, expiresAt] of this.#used) {
      // Insertion order is expiry order, so the first living one ends the walk.
      if (expiresAt > this.#now()) return;
      this.#used.delete(jti);
    }
  }
}
