import {
  type Command,
  definePreparationCommand,
  type PreparationContext,
} from '../kernel/define-command.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import { mayTry } from './access.ts';
import { stopShowingPaper } from './carry-out.ts';
import * as contract from './contract.ts';
import { numberFor } from './numbering.ts';
import { carryOutStep, type PaperAtHand, paperFor } from './paper-at.ts';
import { type KnownPaper, withFacts } from './papers.ts';
import { loadLineage, loadPapers } from './store.ts';

const submit = definePreparationCommand(contract.submitDocument, {
  access: mayTry,
  async run(context, { documentId }) {
    const found = await paperFor(context, documentId, 'submit');
    if (!found.ok) return found;
    await carryOutStep(context, found.value.known, 'submitted');
    return ok(null);
  },
});

const approve = definePreparationCommand(contract.approveDocument, {
  access: mayTry,
  async run(context, { documentId }) {
    const found = await paperFor(context, documentId, 'approve');
    if (!found.ok) return found;
    await carryOutStep(context, found.value.known, 'approved');
    return ok(null);
  },
});

const giveBack = definePreparationCommand(contract.returnDocument, {
  access: mayTry,
  async run(context, { documentId, reason }) {
    const found = await paperFor(context, documentId, 'return');
    if (!found.ok) return found;
    await carryOutStep(context, found.value.known, 'returned', reason);
    return ok(null);
  },
});

const withdraw = definePreparationCommand(contract.withdrawDocument, {
  access: mayTry,
  async run(context, { documentId, reason }) {
    const found = await paperFor(context, documentId, 'withdraw');
    if (!found.ok) return found;
    await stopShowingPaper(context, documentId);
    await carryOutStep(context, found.value.known, 'withdrawn', reason);
    return ok(null);
  },
});

/** The papers that were named, or every approved one that this person may issue. */
async function toIssue(context: PreparationContext, documentIds: readonly string[] | null) {
  const ids =
    documentIds ??
    (await loadPapers(context.tx, context.meetingId))
      .filter(({ view }) => view.status === 'approved')
      .map(({ view }) => view.id);
  const found: PaperAtHand[] = [];
  for (const id of new Set(ids)) {
    const paper = await paperFor(context, id, 'issue');
    if (paper.ok) found.push(paper.value);
    else if (documentIds) return paper;
  }
  return found.length > 0 ? ok(found) : fail('documents.nothing-to-issue');
}

/** The version that was given out until now gives its place to this one. */
async function supersedeEarlier(context: PreparationContext, known: KnownPaper): Promise<void> {
  const { id, lineageId } = known.paper.view;
  const lineage = await loadLineage(context.tx, lineageId);
  const earlier = lineage.filter(({ view }) => view.id !== id && view.status === 'issued');
  for (const before of await withFacts(context.tx, earlier)) {
    await stopShowingPaper(context, before.paper.view.id);
    await carryOutStep(context, before, 'superseded');
  }
}

async function issueOne(
  context: PreparationContext,
  { known, hostUnitId }: PaperAtHand,
  takeNumber: boolean,
): Promise<void> {
  if (takeNumber && known.paper.view.docNumber === '') {
    await numberFor(context, known.paper, hostUnitId);
  }
  await carryOutStep(context, known, 'issued');
  await supersedeEarlier(context, known);
}

const issue = definePreparationCommand(contract.issueDocuments, {
  access: mayTry,
  async run(context, { documentIds, takeNumbers }): Promise<Result<{ issued: number }, Code>> {
    const found = await toIssue(context, documentIds);
    if (!found.ok) return found;
    for (const paper of found.value) await issueOne(context, paper, takeNumbers);
    return ok({ issued: found.value.length });
  },
});
type Code = (typeof contract.issueDocuments.errors)[number];

export const stepCommands: readonly Command[] = [submit, approve, giveBack, withdraw, issue];
