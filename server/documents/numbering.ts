import { documentTypesByCode } from '../catalogues/queries.ts';
import type { PreparationContext } from '../kernel/define-command.ts';
import { unitFacts } from '../organisation/queries.ts';
import { takeNumber } from '../papers/requests.ts';
import type { StoredPaper } from './store.ts';
import { saveNumber } from './workflow-store.ts';

/** Takes the next number of the host unit's register for this kind of paper, and puts it on it. */
export async function numberFor(
  { tx, viewer, now }: PreparationContext,
  paper: StoredPaper,
  hostUnitId: string,
): Promise<void> {
  const { id, kind, subject } = paper.view;
  const type = (await documentTypesByCode(tx)).get(kind);
  const unit = await unitFacts(tx, hostUnitId);
  const symbol = [type?.symbol, unit?.symbol].filter(Boolean).join('-');
  const taken = await takeNumber(tx, {
    ...{ unitId: hostUnitId, kind, symbol, now, subject, documentId: id },
    personId: viewer.personId,
  });
  await saveNumber(tx, id, taken.docNumber);
}
