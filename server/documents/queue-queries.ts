import { dossierItems, meetingsOfPreparingUnit } from '../agenda/queries.ts';
import { holidayDays } from '../catalogues/queries.ts';
import {
  type AccountReadContext,
  defineAccountQuery,
  type Query,
} from '../kernel/define-command.ts';
import { ok } from '../kernel/result.ts';
import { type DossierMeeting, meetingsAhead, meetingsToLead } from '../meetings/queries.ts';
import { unitFacts, unitOf, unitsOfDuty } from '../organisation/queries.ts';
import { anyAccount } from './access.ts';
import { papersDueAt } from './due.ts';
import { type KnownPaper, withFacts } from './papers.ts';
import { ordinalsOf } from './plan-query.ts';
import {
  approvalQueue,
  type PreparingMeeting,
  preparingMeetings,
  type QueuedPaper,
} from './review-contract.ts';
import { loadPapersOf, type StoredPaper } from './store.ts';
import { loadSteps } from './workflow-store.ts';

const pageSize = 20;
const onPage = <Entry>(all: readonly Entry[], page: number) =>
  all.slice((page - 1) * pageSize, page * pageSize);

const ofMeeting = ({ meetingId, title, startsAt }: DossierMeeting) => {
  return { meetingId, meetingTitle: title, startsAt: startsAt.toISOString() };
};

/** Papers that wait, those of the next meeting first, in the order of its dossier. */
async function waitingPapers({ tx }: AccountReadContext, meetings: readonly DossierMeeting[]) {
  const ids = meetings.map(({ meetingId }) => meetingId);
  const order = new Map(ids.map((id, index) => [id, index]));
  const place = ({ meetingId }: StoredPaper) => order.get(meetingId) ?? 0;
  const papers = await loadPapersOf(tx, ids, ['submitted']);
  return papers.sort((a, b) => place(a) - place(b));
}

async function toQueued(
  { tx }: AccountReadContext,
  papers: readonly KnownPaper[],
  meetings: readonly DossierMeeting[],
): Promise<QueuedPaper[]> {
  const byId = new Map(meetings.map((meeting) => [meeting.meetingId, meeting]));
  const steps = await loadSteps(
    tx,
    papers.map(({ paper }) => paper.view.id),
  );
  return papers.flatMap(({ paper, itemTitle }) => {
    const meeting = byId.get(paper.meetingId);
    const submitted = steps.findLast(
      ({ documentId, status }) => documentId === paper.view.id && status === 'submitted',
    );
    if (!meeting) return [];
    return {
      ...{ ...paper.view, ...ofMeeting(meeting), itemTitle, preparingUnit: paper.preparingUnit },
      submittedBy: submitted?.by ?? null,
      submittedAt: (submitted?.at ?? paper.changedAt)?.toISOString() ?? null,
    };
  });
}

const queue = defineAccountQuery(approvalQueue, {
  access: anyAccount,
  async run(context, { page }) {
    const { tx, viewer } = context;
    const approverOf = await unitsOfDuty(tx, viewer.personId, 'approver');
    const meetings = await meetingsToLead(tx, viewer.personId, approverOf);
    const waiting = await waitingPapers(context, meetings);
    const papers = await withFacts(tx, onPage(waiting, page));
    const submitted = meetings.filter(({ status }) => status === 'submitted');
    return ok({
      meetings: submitted.map((one) => ({ ...ofMeeting(one), hostUnit: one.hostUnit })),
      papers: await toQueued(context, papers, meetings),
      total: waiting.length,
      pageSize,
    });
  },
});

/** Of each paper the version that counts now: the newest one. */
function newestOnly(papers: readonly StoredPaper[]): StoredPaper[] {
  const newest = new Map<string, StoredPaper>();
  for (const paper of papers) {
    const { lineageId, version } = paper.view;
    if (version > (newest.get(lineageId)?.view.version ?? 0)) newest.set(lineageId, paper);
  }
  return papers.filter((paper) => newest.get(paper.view.lineageId) === paper);
}

async function toPreparing(
  { tx }: AccountReadContext,
  unitId: string,
  meetings: readonly DossierMeeting[],
): Promise<PreparingMeeting[]> {
  const ids = meetings.map(({ meetingId }) => meetingId);
  const items = await dossierItems(tx, ids);
  const papers = newestOnly(await loadPapersOf(tx, ids));
  const holidays = await holidayDays(tx);
  return meetings.map((meeting) => {
    const agenda = items.filter(({ meetingId }) => meetingId === meeting.meetingId);
    const ordinals = ordinalsOf(agenda);
    const own = agenda
      .filter(({ preparingUnitId }) => preparingUnitId === unitId)
      .map(({ id, title, paperOnly }) => {
        const mine = papers.filter(({ view }) => view.itemId === id);
        return {
          ...{ itemId: id, title, ordinal: ordinals.get(id) ?? '' },
          missing: mine.length === 0 && !paperOnly,
          papers: mine.map(({ view, statusReason }) => ({ ...view, statusReason })),
        };
      });
    const returned = (item: (typeof own)[number]) =>
      item.papers.some(({ status }) => status === 'returned' || status === 'draft');
    return {
      ...{ ...ofMeeting(meeting), items: own },
      dueAt: papersDueAt(meeting, holidays),
      open: own.filter((item) => item.missing || returned(item)).length,
    };
  });
}

const preparing = defineAccountQuery(preparingMeetings, {
  access: anyAccount,
  async run(context, { page }) {
    const { tx, viewer } = context;
    const unitId = await unitOf(tx, viewer.personId);
    if (unitId === null) return ok({ unit: '', meetings: [], total: 0, pageSize });
    const meetings = await meetingsAhead(tx, await meetingsOfPreparingUnit(tx, unitId));
    return ok({
      unit: (await unitFacts(tx, unitId))?.name ?? '',
      meetings: await toPreparing(context, unitId, onPage(meetings, page)),
      total: meetings.length,
      pageSize,
    });
  },
});

export const queueQueries: readonly Query[] = [queue, preparing];
