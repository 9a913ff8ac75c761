import type { Tx } from '../../db/client.ts';
import { pageTexts } from '../files/queries.ts';
import {
  definePreparationQuery,
  type PreparationReadContext,
  type Query,
} from '../kernel/define-command.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import { mayTry, rightsOf } from './access.ts';
import { compareTexts } from './compare.ts';
import { knownPaper, preparerAsReader, withFacts } from './papers.ts';
import { type DocumentVersion, documentDiff, documentVersions } from './review-contract.ts';
import { loadLineage, type StoredPaper } from './store.ts';
import { loadSteps } from './workflow-store.ts';

export interface SeenVersion {
  paper: StoredPaper;
  insider: boolean;
}

/** Every version of a paper that this person may see, the newest first; empty where it is none. */
export async function versionsSeen(
  { tx, meetingId, viewer, now }: PreparationReadContext,
  documentId: string,
): Promise<SeenVersion[]> {
  const reader = await preparerAsReader(tx, viewer);
  const asked = await knownPaper(tx, meetingId, documentId);
  if (!asked || !rightsOf(asked.facts, reader, now)) return [];
  const lineage = await withFacts(tx, await loadLineage(tx, asked.paper.view.lineageId));
  return lineage.reverse().flatMap(({ paper, facts }) => {
    const rights = rightsOf(facts, reader, now);
    return rights ? [{ paper, insider: rights.insider }] : [];
  });
}

const versions = definePreparationQuery(documentVersions, {
  access: mayTry,
  async run(context, { documentId }) {
    const seen = await versionsSeen(context, documentId);
    if (seen.length === 0) return fail('documents.unknown-document');
    const own = seen.filter(({ insider }) => insider).map(({ paper }) => paper.view.id);
    const steps = await loadSteps(context.tx, own);
    const views = seen.map(
      ({ paper: { view, fileName, changedAt, issuedAt } }): DocumentVersion => {
        const taken = steps.filter((step) => step.documentId === view.id);
        return {
          ...{ ...view, fileName, issuedAt: issuedAt?.toISOString() ?? null },
          changedAt: changedAt?.toISOString() ?? null,
          steps: taken.map(({ status, reason, by, at }) => {
            return { status, reason, by, at: at.toISOString() };
          }),
        };
      },
    );
    return ok({ versions: views });
  },
});

async function textOf(tx: Tx, { view }: StoredPaper): Promise<string> {
  if (view.sha256 === '' || view.pages === 0) return '';
  const pages = await pageTexts(tx, view.sha256, { from: 1, to: view.pages });
  return pages.map(({ text }) => text.trim()).join('\n\n');
}

type DiffCode = (typeof documentDiff.errors)[number];

const diff = definePreparationQuery(documentDiff, {
  access: mayTry,
  async run(context, { fromId, toId }): Promise<Result<Diff, DiffCode>> {
    const seen = await versionsSeen(context, toId);
    const from = seen.find(({ paper }) => paper.view.id === fromId)?.paper;
    const to = seen.find(({ paper }) => paper.view.id === toId)?.paper;
    if (!from || !to) return fail('documents.unknown-document');
    const [before, after] = [await textOf(context.tx, from), await textOf(context.tx, to)];
    if (before === '' || after === '') return fail('documents.no-text');
    const compared = compareTexts(before, after);
    if (!compared.ok) return compared;
    return ok({ ...compared.value, from: from.view.version, to: to.view.version });
  },
});

interface Diff {
  from: number;
  to: number;
  parts: { kind: 'same' | 'added' | 'removed'; text: string }[];
  coarse: boolean;
}

export const versionQueries: readonly Query[] = [versions, diff];
