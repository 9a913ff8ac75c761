import { z } from 'zod';

const databaseError = z.object({ code: z.string(), constraint: z.string().optional() });

/** Codes after which the same transaction may well succeed: serialization failure, deadlock. */
const passing = new Set(['40001', '40P01']);

function isPassing(error: unknown): boolean {
  const cause = error instanceof Error && error.cause ? error.cause : error;
  const parsed = databaseError.safeParse(cause);
  if (!parsed.success) return false;
  // Two equal commands at once: the second finds the first one's receipt on its next try.
  const sameCommand =
    parsed.data.code === '23505' && parsed.data.constraint === 'command_receipt_pkey';
  return sameCommand || passing.has(parsed.data.code);
}

/** Runs the transaction, and up to three times again where it failed for a passing reason. */
export async function retryTransaction<Value>(transaction: () => Promise<Value>): Promise<Value> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await transaction();
    } catch (error) {
      if (attempt > 3 || !isPassing(error)) throw error;
    }
  }
}
