import { dossierItems } from '../agenda/queries.ts';
import { type Command, definePreparationCommand } from '../kernel/define-command.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import { mayTry } from './access.ts';
import { checkFacts, checkRolls } from './add-commands.ts';
import { stopShowingPaper } from './carry-out.ts';
import * as contract from './contract.ts';
import { movedOrder } from './order-rules.ts';
import { announce, paperFor } from './paper-at.ts';
import { withFacts } from './papers.ts';
import { loadLineage, loadPapers } from './store.ts';
import { mayAddTo } from './workflow-rules.ts';
import { saveAccess, saveFacts, saveOrder } from './workflow-store.ts';

const edit = definePreparationCommand(contract.editDocument, {
  access: mayTry,
  async run(
    context,
    { documentId, facts },
  ): Promise<Result<null, (typeof contract.editDocument.errors)[number]>> {
    const found = await paperFor(context, documentId, 'edit');
    if (!found.ok) return found;
    const { known } = found.value;
    const kept = { typeCode: known.paper.view.kind, agencyId: known.paper.agencyId };
    const checked = await checkFacts(context, facts, kept);
    if (!checked.ok) return checked;
    await saveFacts(context.tx, documentId, facts, context.now);
    await announce(context, documentId, known);
    return ok(null);
  },
});

const move = definePreparationCommand(contract.moveDocument, {
  access: mayTry,
  async run(context, { documentId, itemId, beforeId }) {
    const { tx, meetingId } = context;
    const found = await paperFor(context, documentId, 'move');
    if (!found.ok) return found;
    const { known, actor } = found.value;
    const { lineageId } = known.paper.view;
    if (itemId !== known.paper.view.itemId) {
      const items = await dossierItems(tx, [meetingId]);
      const item = itemId === null ? null : items.find(({ id }) => id === itemId);
      if (item === undefined) return fail('documents.unknown-item');
      if (!mayAddTo(item, actor)) return fail('documents.not-yours');
    }
    const before = await withFacts(tx, await loadLineage(tx, lineageId));
    const papers = (await loadPapers(tx, meetingId)).map(({ view, rank }) => ({ ...view, rank }));
    await saveOrder(tx, meetingId, movedOrder(papers, { lineageId, itemId, beforeId }));
    for (const version of before) await announce(context, version.paper.view.id, version);
    return ok(null);
  },
});

const setAccess = definePreparationCommand(contract.setAccess, {
  access: mayTry,
  async run(
    context,
    { documentId, access, watermark },
  ): Promise<Result<null, (typeof contract.setAccess.errors)[number]>> {
    const found = await paperFor(context, documentId, 'set-access');
    if (!found.ok) return found;
    const given = await checkRolls(context, access);
    if (!given.ok) return given;
    const { tx } = context;
    const { lineageId } = found.value.known.paper.view;
    const before = await withFacts(tx, await loadLineage(tx, lineageId));
    for (const { paper } of before) await stopShowingPaper(context, paper.view.id);
    await saveAccess(tx, lineageId, access, watermark);
    for (const version of before) await announce(context, version.paper.view.id, version);
    return ok(null);
  },
});

export const editCommands: readonly Command[] = [edit, move, setAccess];
