import { dossierItems } from '../agenda/queries.ts';
import { isRollOf } from '../attendance/queries.ts';
import { agenciesById, documentTypesByCode } from '../catalogues/queries.ts';
import { takeUpload } from '../files/requests.ts';
import {
  type Command,
  definePreparationCommand,
  type PreparationContext,
} from '../kernel/define-command.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import { mayTry } from './access.ts';
import * as contract from './contract.ts';
import { actorIn, announce, carryOutStep, paperFor } from './paper-at.ts';
import { withFacts } from './papers.ts';
import { loadLineage } from './store.ts';
import { afterReplacement, mayAddTo } from './workflow-rules.ts';
import { deletePaper, insertPaper, insertStep, type NewPaper, nextRank } from './workflow-store.ts';

type Context = PreparationContext;

/** Whether the catalogues know what is said of a paper; what is archived may stay, not come anew. */
export async function checkFacts(
  { tx }: Pick<Context, 'tx'>,
  facts: Pick<contract.DocumentFacts, 'typeCode' | 'agencyId'>,
  kept: Partial<Pick<contract.DocumentFacts, 'typeCode' | 'agencyId'>> = {},
): Promise<Result<null, 'documents.unknown-type' | 'documents.unknown-agency'>> {
  const type = (await documentTypesByCode(tx)).get(facts.typeCode);
  if (facts.typeCode !== kept.typeCode && (!type || type.archived)) {
    return fail('documents.unknown-type');
  }
  if (facts.agencyId === null || facts.agencyId === kept.agencyId) return ok(null);
  const agency = (await agenciesById(tx)).get(facts.agencyId);
  return agency && !agency.archived ? ok(null) : fail('documents.unknown-agency');
}

/** Rolls that a paper is given to are rolls of its meeting. */
export async function checkRolls(
  { tx, meetingId }: Pick<Context, 'tx' | 'meetingId'>,
  access: contract.DocumentAccess,
): Promise<Result<null, 'documents.unknown-roll'>> {
  for (const { subject } of access ?? []) {
    if (subject.kind !== 'roll') continue;
    if (!(await isRollOf(tx, meetingId, subject.rollId))) return fail('documents.unknown-roll');
  }
  return ok(null);
}

function take({ tx, viewer, now }: Context, uploadId: string) {
  return takeUpload(tx, { uploadId, ownerId: viewer.personId, now });
}

/** A new version comes into being as a draft, and those who work on the paper hear of it. */
async function bringIn(context: Context, paper: NewPaper): Promise<void> {
  await insertPaper(context.tx, paper);
  const step = { documentId: paper.id, status: 'draft', reason: null } as const;
  await insertStep(context.tx, { ...step, byPersonId: context.viewer.personId, at: context.now });
  await announce(context, paper.id, null);
}

type AddCode = (typeof contract.addDocuments.errors)[number];

async function itemsForAdding(context: Context) {
  const items = await dossierItems(context.tx, [context.meetingId]);
  return new Map(items.map((item) => [item.id, item]));
}

const add = definePreparationCommand(contract.addDocuments, {
  access: mayTry,
  async run(context, { papers }): Promise<Result<{ documentIds: string[] }, AddCode>> {
    const { tx, meetingId, viewer, now } = context;
    const { actor, meetingOver } = await actorIn(context);
    const items = await itemsForAdding(context);
    let rank = await nextRank(tx, meetingId);
    const documentIds: string[] = [];
    for (const { uploadId, itemId, secrecy, access, watermark, ...facts } of papers) {
      const item = itemId === null ? null : items.get(itemId);
      if (item === undefined) return fail('documents.unknown-item');
      if (!mayAddTo(item, actor)) return fail('documents.not-yours');
      if (meetingOver) return fail('documents.meeting-over');
      if (secrecy !== 'none') return fail('documents.state-secret');
      const known = await checkFacts(context, facts);
      if (!known.ok) return known;
      const given = await checkRolls(context, access);
      if (!given.ok) return given;
      const file = await take(context, uploadId);
      if (!file.ok) return file;
      const id = context.newId();
      await bringIn(context, {
        ...{ id, meetingId, itemId, lineageId: id, version: 1, facts, file: fileOf(file.value) },
        ...{ access, watermark, rank, createdBy: viewer.personId, at: now },
        preparingUnitId: item?.preparingUnitId ?? viewer.unitId,
      });
      documentIds.push(id);
      rank += 1;
    }
    return ok({ documentIds });
  },
});

const fileOf = (file: NewPaper['file']): NewPaper['file'] => {
  const { fileSha256, fileName, pdfSha256, pages, sizeBytes } = file;
  return { fileSha256, fileName, pdfSha256, pages, sizeBytes };
};

type ReplaceCode = (typeof contract.replaceDocument.errors)[number];

const replace = definePreparationCommand(contract.replaceDocument, {
  access: mayTry,
  async run(
    context,
    { documentId, uploadId, secrecy },
  ): Promise<Result<{ documentId: string }, ReplaceCode>> {
    const found = await paperFor(context, documentId, 'replace');
    if (!found.ok) return found;
    if (secrecy !== 'none') return fail('documents.state-secret');
    const file = await take(context, uploadId);
    if (!file.ok) return file;
    const { known } = found.value;
    const { view, agencyId, documentDate, note, access, watermark, rank } = known.paper;
    const { itemId, lineageId, docNumber, subject, version } = view;
    const id = context.newId();
    await bringIn(context, {
      ...{ id, meetingId: context.meetingId, itemId, lineageId, version: version + 1 },
      facts: { typeCode: view.kind, docNumber, subject, agencyId, documentDate, note },
      file: fileOf(file.value),
      ...{ access, watermark, rank, createdBy: context.viewer.personId, at: context.now },
      preparingUnitId: known.paper.preparingUnitId,
    });
    const status = afterReplacement(view.status);
    if (status !== view.status) await carryOutStep(context, known, status);
    return ok({ documentId: id });
  },
});

const remove = definePreparationCommand(contract.removeDocument, {
  access: mayTry,
  async run(context, { documentId }) {
    const found = await paperFor(context, documentId, 'remove');
    if (!found.ok) return found;
    const { known } = found.value;
    await deletePaper(context.tx, documentId);
    await announce(context, documentId, known);
    // The version whose place this draft had taken before it was ever issued counts again.
    const left = (await loadLineage(context.tx, known.paper.view.lineageId)).at(-1);
    if (left?.view.status !== 'superseded' || left.issuedAt !== null) return ok(null);
    const [before] = await withFacts(context.tx, [left]);
    if (before) await carryOutStep(context, before, 'draft');
    return ok(null);
  },
});

export const addCommands: readonly Command[] = [add, replace, remove];
