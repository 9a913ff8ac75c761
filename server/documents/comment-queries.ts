import writeXlsxFile from 'write-excel-file/node';
import {
  definePreparationQuery,
  type PreparationReadContext,
  type Query,
} from '../kernel/define-command.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import { mayTry, rightsOf } from './access.ts';
import { commentSheet } from './comment-sheet.ts';
import { loadComments, loadOpenings, type StoredComment } from './comment-store.ts';
import { actorIn, paperFor } from './paper-at.ts';
import { preparerAsReader, withFacts } from './papers.ts';
import { documentComments, documentOpenings, exportComments } from './review-contract.ts';
import { loadLineage, loadPapers, type StoredPaper } from './store.ts';
import { versionsSeen } from './version-queries.ts';

const comments = definePreparationQuery(documentComments, {
  access: mayTry,
  async run(context, { documentId }) {
    const seen = await versionsSeen(context, documentId);
    if (seen.length === 0) return fail('documents.unknown-document');
    const { actor, meetingOver } = await actorIn(context);
    const versions = new Map(seen.map(({ paper: { view } }) => [view.id, view.version]));
    const found = await loadComments(context.tx, [...versions.keys()]);
    return ok({
      comments: found.map(({ personId, at, ...comment }) => ({
        ...{ ...comment, at: at.toISOString(), version: versions.get(comment.documentId) ?? 1 },
        mayRemove: actor.plans || personId === context.viewer.personId,
      })),
      mayComment: !meetingOver,
    });
  },
});

async function papersToExport(
  context: PreparationReadContext,
  documentId: string | null,
): Promise<StoredPaper[]> {
  if (documentId !== null) {
    return (await versionsSeen(context, documentId)).map(({ paper }) => paper);
  }
  const { tx, meetingId, viewer, now } = context;
  const papers = await withFacts(tx, await loadPapers(tx, meetingId));
  const reader = await preparerAsReader(tx, viewer);
  return papers.filter(({ facts }) => rightsOf(facts, reader, now)).map(({ paper }) => paper);
}

/** Comments stand by paper and page, as the presenter goes through them. */
function inOrder(papers: readonly StoredPaper[], found: readonly StoredComment[]) {
  const byPage = (a: StoredComment, b: StoredComment) =>
    (a.page ?? 0) - (b.page ?? 0) || a.at.getTime() - b.at.getTime();
  return papers.flatMap((paper) =>
    found
      .filter(({ documentId }) => documentId === paper.view.id)
      .sort(byPage)
      .map((comment) => ({ paper, comment })),
  );
}

type ExportCode = (typeof exportComments.errors)[number];

const exported = definePreparationQuery(exportComments, {
  access: mayTry,
  async run(
    context,
    { documentId },
  ): Promise<Result<{ fileName: string; base64: string }, ExportCode>> {
    const papers = await papersToExport(context, documentId);
    if (papers.length === 0 && documentId !== null) return fail('documents.unknown-document');
    const found = await loadComments(
      context.tx,
      papers.map(({ view }) => view.id),
    );
    if (found.length === 0) return fail('documents.no-comments');
    const { rows, columns } = commentSheet(inOrder(papers, found));
    const file = await writeXlsxFile(rows, { columns, sheet: 'Góp ý' }).toBuffer();
    return ok({ fileName: 'gop-y.xlsx', base64: file.toString('base64') });
  },
});

const openingsPageSize = 50;

const openings = definePreparationQuery(documentOpenings, {
  access: mayTry,
  async run(context, { documentId, page }): Promise<Result<Openings, OpeningsCode>> {
    const found = await paperFor(context, documentId, 'see-openings');
    if (!found.ok) return fail('documents.unknown-document');
    const lineage = await loadLineage(context.tx, found.value.known.paper.view.lineageId);
    const versions = new Map(lineage.map(({ view }) => [view.id, view.version]));
    const asked = { page, pageSize: openingsPageSize };
    const loaded = await loadOpenings(context.tx, [...versions.keys()], asked);
    return ok({
      ...{ people: loaded.people, total: loaded.total, pageSize: openingsPageSize },
      openings: loaded.openings.map(({ documentId: id, at, ...opening }) => {
        return { ...opening, at: at.toISOString(), version: versions.get(id) ?? 1 };
      }),
    });
  },
});
type OpeningsCode = (typeof documentOpenings.errors)[number];
type Openings = ReturnType<typeof documentOpenings.output.parse>;

export const commentQueries: readonly Query[] = [comments, exported, openings];
