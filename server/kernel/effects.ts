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

/** Adds requests as rows of the job queue, in the transaction of the command. */
export async function enqueueEffects(tx: Tx, requests: readonly EffectRequest[]): Promise<void> {
  if (requests.length === 0) return;
  const rows = requests.map(({ name, input, key, notBefore }) => {
    return { name, input, key, at: notBefore?.toISOString() ?? null };
  });
  await tx.execute(sql`
    select graphile_worker.add_job(
      name, input, queue_name => key, job_key => key, max_attempts => 12, run_at => at)
    from json_to_recordset(${JSON.stringify(rows)}::json)
      as request(name text, input json, key text, at timestamptz)`);
}

/** The same for one. */
export function enqueueEffect(tx: Tx, request: EffectRequest): Promise<void> {
  return enqueueEffects(tx, [request]);
}
