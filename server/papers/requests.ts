import { z } from 'zod';
import type { Tx } from '../../db/client.ts';
import type { EffectRequest } from '../kernel/effects.ts';
import { type PaperModel, paperModel, registerKind } from './contract.ts';
import { docNumber } from './model.ts';
import { insertPapers } from './paper-store.ts';
import { countUp, saveNumber } from './register-store.ts';
import { registerYear } from './words-of-time.ts';

export { symbolOf } from './model.ts';
/** A paper as a .docx file at once, for lists that are made anew whenever they are asked for. */
export { asWordDocument as wordPaper } from './word-document.ts';

/**
 * Takes the next number of a unit's register of this kind in the year of `now` (in Vietnam), within
 * the caller's transaction: rolled back, the number was never given. Others who number papers of the
 * same kind wait for the end of the transaction, so it is taken as late as possible.
 */
export async function takeNumber(
  tx: Tx,
  asked: {
    unitId: string;
    /** `invitation`, or the code of a document type. */
    kind: string;
    /** Of kind and agency: `GM-SKHCN`. */
    symbol: string;
    now: Date;
    subject: string;
    paperId?: string | null;
    documentId?: string | null;
    personId: string;
  },
): Promise<{ number: number; docNumber: string; year: number }> {
  const { unitId, symbol, now, subject, paperId, documentId, personId } = asked;
  const key = { unitId, kind: registerKind.parse(asked.kind), year: registerYear(now) };
  const number = await countUp(tx, key);
  const given = { number, docNumber: docNumber(number, symbol), year: key.year };
  await saveNumber(tx, {
    ...key,
    ...given,
    subject,
    paperId,
    documentId,
    byPersonId: personId,
    at: now,
  });
  return given;
}

const effectRequest = z.object({
  name: z.string(),
  input: z.record(z.string(), z.unknown()),
  key: z.string().nullable(),
});

export const renderInput = z.object({ paperId: z.uuid(), whenReady: effectRequest.nullable() });
export const renderName = 'papers.render';

interface Asking {
  tx: Tx;
  now: Date;
  newId(): string;
  enqueue(request: EffectRequest): void;
}

/** A paper to be made. */
export interface PaperRequest {
  /** Chosen beforehand where something else has to name it. */
  paperId?: string;
  kind: string;
  meetingId: string | null;
  unitId: string;
  model: PaperModel;
  whenReady?: Omit<EffectRequest, 'notBefore'>;
}

/**
 * Has papers made: .docx and PDF are there soon after the commit (`paperFile` tells). `whenReady` is
 * asked for together with the paper becoming ready, such as the sending of it. Answers their ids in
 * the same order.
 */
export async function requestPapers(
  context: Asking,
  papers: readonly PaperRequest[],
): Promise<string[]> {
  const rows = papers.map(({ paperId = context.newId(), whenReady: _, model, ...rest }) => {
    return { ...rest, paperId, model: paperModel.parse(model) };
  });
  await insertPapers(context.tx, rows, context.now);
  const ids = rows.map(({ paperId }) => paperId);
  for (const [index, paperId] of ids.entries()) {
    const input = { paperId, whenReady: papers[index]?.whenReady ?? null };
    context.enqueue({ name: renderName, input, key: `paper:${paperId}` });
  }
  return ids;
}
