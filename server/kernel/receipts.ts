import { z } from 'zod';
import type { Tx } from '../../db/client.ts';
import { oneOf } from '../../db/one-of.ts';
import { commandReceipt } from '../../db/schema/kernel.ts';
import { fail, ok } from './result.ts';
import type { Answer, CommandRequest } from './run-command.ts';

/** A request with what its receipt will know of the input. */
export type Received = CommandRequest & { inputHash: string };

const storedAnswer = z.object({ value: z.unknown() });

/** The first answers to those of these commands that have been carried out before, by their ids. */
export async function earlierAnswers(
  tx: Tx,
  requests: readonly Received[],
): Promise<ReadonlyMap<string, Answer>> {
  const ids = requests.map(({ commandId }) => commandId);
  const rows = await tx.select().from(commandReceipt).where(oneOf(commandReceipt.commandId, ids));
  const byId = new Map(rows.map((row) => [row.commandId, row]));
  return new Map(
    requests.flatMap((request) => {
      const row = byId.get(request.commandId.toLowerCase());
      if (!row) return [];
      const same =
        row.actorId === request.viewer?.personId &&
        row.name === request.name &&
        row.inputHash === request.inputHash;
      const answer: Answer = same
        ? ok(storedAnswer.parse(row.answer).value)
        : fail('command-id-reused');
      return [[request.commandId, answer]];
    }),
  );
}

/** Keeps the answers, so that repeating a command changes nothing. */
export async function saveReceipts(
  tx: Tx,
  carriedOut: readonly { request: Received; value: unknown }[],
  at: Date,
): Promise<void> {
  const rows = carriedOut.flatMap(({ request, value }) => {
    const { commandId, name, inputHash, viewer } = request;
    if (!viewer) return [];
    const answer = { value: value ?? null };
    return [{ commandId, actorId: viewer.personId, name, inputHash, answer, at }];
  });
  if (rows.length > 0) await tx.insert(commandReceipt).values(rows);
}
