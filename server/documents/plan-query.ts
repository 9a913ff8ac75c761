import type { Tx } from '../../db/client.ts';
import { type DossierItem, dossierItems } from '../agenda/queries.ts';
import { rollNames } from '../attendance/queries.ts';
import { agenciesById, documentTypesByCode, holidayDays } from '../catalogues/queries.ts';
import { fileFacts } from '../files/queries.ts';
import {
  definePreparationQuery,
  type PreparationReadContext,
  type Query,
} from '../kernel/define-command.ts';
import { ok } from '../kernel/result.ts';
import { dossierMeeting, participantRows } from '../meetings/queries.ts';
import { mayTry, type PaperReader, type Rights, rightsOf } from './access.ts';
import { countComments } from './comment-store.ts';
import { papersDueAt } from './due.ts';
import { actorIn } from './paper-at.ts';
import { type KnownPaper, withFacts } from './papers.ts';
import {
  documentActions,
  documentsPlan,
  type PlanChoices,
  type PlanItem,
  type PlanPaper,
} from './review-contract.ts';
import { loadPapers } from './store.ts';
import { actionsOf, mayAddTo } from './workflow-rules.ts';

interface Seen {
  known: KnownPaper;
  rights: Rights;
  newest: boolean;
}

/** `3`, `3.1`: as items are counted on the agenda. */
export function ordinalsOf(items: readonly DossierItem[]): ReadonlyMap<string, string> {
  const ordinals = new Map<string, string>();
  const counts = new Map<string | null, number>();
  for (const { id, parentId } of items) {
    const count = (counts.get(parentId) ?? 0) + 1;
    counts.set(parentId, count);
    const parent = parentId === null ? undefined : ordinals.get(parentId);
    ordinals.set(id, parent === undefined ? String(count) : `${parent}.${count}`);
  }
  return ordinals;
}

function seenBy(papers: readonly KnownPaper[], actor: PaperReader, now: Date): Seen[] {
  const last = new Map<string, number>();
  for (const { paper } of papers) {
    const { lineageId, version } = paper.view;
    last.set(lineageId, Math.max(version, last.get(lineageId) ?? 0));
  }
  return papers.flatMap((known) => {
    const rights = rightsOf(known.facts, actor, now);
    const newest = last.get(known.paper.view.lineageId) === known.paper.view.version;
    return rights ? [{ known, rights, newest }] : [];
  });
}

/** Of each paper the newest version that is seen, and the issued one while a draft follows it. */
function listed(seen: readonly Seen[]): Seen[] {
  const newest = new Map<string, number>();
  for (const { known } of seen) {
    const { lineageId, version } = known.paper.view;
    newest.set(lineageId, Math.max(version, newest.get(lineageId) ?? 0));
  }
  return seen.filter(({ known }) => {
    const { lineageId, version, status } = known.paper.view;
    return newest.get(lineageId) === version || status === 'issued';
  });
}

async function toPlanPapers(
  { tx }: PreparationReadContext,
  seen: readonly Seen[],
  actor: PaperReader,
  meetingOver: boolean,
): Promise<PlanPaper[]> {
  const shown = listed(seen);
  const shas = shown.map(({ known }) => known.paper.fileSha256 ?? known.paper.view.sha256);
  const files = await fileFacts(tx, shas);
  const comments = await countComments(
    tx,
    seen.map(({ known }) => known.paper.view.id),
  );
  return shown.map(({ known, rights, newest }) => {
    const { paper, facts } = known;
    const { view, agencyId, documentDate, note, fileName, access, watermark } = paper;
    const lineage = seen.filter((other) => other.known.paper.view.lineageId === view.lineageId);
    const counted = lineage.map((other) => comments.get(other.known.paper.view.id) ?? 0);
    const file = files.get(paper.fileSha256 ?? view.sha256);
    const step = { paper: facts, newest, meetingOver };
    return {
      ...view,
      ...{ preparingUnit: paper.preparingUnit, agencyId, documentDate, note, fileName },
      conversion: file?.conversion ?? (view.sha256 === '' ? 'failed' : 'not-needed'),
      statusReason: rights.insider ? paper.statusReason : null,
      changedAt: paper.changedAt?.toISOString() ?? null,
      issuedAt: paper.issuedAt?.toISOString() ?? null,
      versions: lineage.length,
      comments: counted.reduce((sum, count) => sum + count, 0),
      given: rights.insider ? { access, watermark } : null,
      rights: { download: rights.download, print: rights.print, until: rights.until },
      actions: actionsOf(documentActions, step, actor),
    };
  });
}

async function itemsWith(tx: Tx, meetingId: string, papers: PlanPaper[], actor: PaperReader) {
  const items = await dossierItems(tx, [meetingId]);
  const ordinals = ordinalsOf(items);
  const whole: PlanItem = {
    ...{ id: null, title: '', ordinal: '', presenterIds: [], preparingUnit: null },
    ...{ paperOnly: false, missing: false, mayAdd: mayAddTo(null, actor) },
    papers: papers.filter(({ itemId }) => !items.some(({ id }) => id === itemId)),
  };
  const ofItems = items.map((item): PlanItem => {
    const own = papers.filter(({ itemId }) => itemId === item.id);
    const { id, title, presenterIds, preparingUnit, paperOnly } = item;
    const missing = item.preparingUnitId !== null && !paperOnly && own.length === 0;
    return {
      ...{ id, title, presenterIds, preparingUnit, paperOnly, papers: own },
      ...{ ordinal: ordinals.get(id) ?? '', missing, mayAdd: mayAddTo(item, actor) },
    };
  });
  return [whole, ...ofItems];
}

async function choicesFor(tx: Tx, meetingId: string): Promise<PlanChoices> {
  const types = [...(await documentTypesByCode(tx)).values()];
  const agencies = [...(await agenciesById(tx))].filter(([, { archived }]) => !archived);
  const people = await participantRows(tx, meetingId);
  return {
    types: types.flatMap(({ code, name, archived }) => (archived ? [] : [{ code, name }])),
    agencies: agencies.map(([id, { name }]) => ({ id, name })),
    rolls: await rollNames(tx, meetingId),
    people: people.map(({ personId, name, unit }) => ({ id: personId, name, unit })),
  };
}

const plan = definePreparationQuery(documentsPlan, {
  access: mayTry,
  async run(context) {
    const { tx, meetingId, now } = context;
    const { actor, meetingOver } = await actorIn(context);
    const meeting = await dossierMeeting(tx, meetingId);
    if (!meeting) throw new Error(`no meeting ${meetingId}`);
    const seen = seenBy(await withFacts(tx, await loadPapers(tx, meetingId)), actor, now);
    const papers = await toPlanPapers(context, seen, actor, meetingOver);
    const items = await itemsWith(tx, meetingId, papers, actor);
    const open = meetingOver ? items.map((item) => ({ ...item, mayAdd: false })) : items;
    const writes =
      open.some(({ mayAdd }) => mayAdd) || papers.some(({ actions }) => actions.includes('edit'));
    return ok({
      // Who brings no paper of their own is not told what others have not brought.
      items: open.map((item) => ({ ...item, missing: item.missing && item.mayAdd })),
      choices: writes ? await choicesFor(tx, meetingId) : null,
      issuable: papers.filter(({ actions }) => actions.includes('issue')).length,
      leads: actor.plans,
      dueAt: papersDueAt(meeting, await holidayDays(tx)),
    });
  },
});

export const planQueries: readonly Query[] = [plan];
