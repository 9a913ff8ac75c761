import { sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { Tx } from '../../db/client.ts';

/** Work that runs after the commit of the command which asked for it, at least once. */
export interface Effect<Schema extends z.ZodType = z.ZodType> {
  name: string;
  input: Schema;
  run(input: z.output<Schema>): Promise<void>;
}

/**
 * A request for an effect. Those with the same key that have not begun yet become one, and those
 * with the same key never run at the same time.
 */
export interface EffectRequest {
  name: string;
  input: Record<string, unknown>;
  key: string | null;
  /** Those of one lane never run at the same time, whatever their keys; the key where it is left out. */
  lane?: string;
  /** Not before this moment; at once where it is left out. A later request replaces the moment. */
  notBefore?: Date;
}

export function defineEffect<Schema extends z.ZodType>(effect: Effect<Schema>): Effect {
  return {
    name: effect.name,
    input: effect.input,
    run: async (input) => effect.run(effect.input.parse(input)),
  };
}

/** Adds the request as a row of the job queue, in the transaction of the command. */
export async function enqueueEffect(tx: Tx, request: EffectRequest): Promise<void> {
  await tx.execute(sql`
    select graphile_worker.add_job(
      ${request.name}, ${JSON.stringify(request.input)}::json,
      queue_name => ${request.lane ?? request.key}, job_key => ${request.key}, max_attempts => 12,
      run_at => ${request.notBefore?.toISOString() ?? null}::timestamptz)`);
}
