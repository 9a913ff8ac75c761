import type { Tx } from '../../db/client.ts';
import { dossierItems } from '../agenda/queries.ts';
import { rollMembers } from '../attendance/queries.ts';
import { type ClosedSession, closedSessionsOf } from '../deliberation/queries.ts';
import { isModerator, type MeetingRole, type PreparationViewer } from '../kernel/viewer.ts';
import { dossierMeeting, peopleOf } from '../meetings/queries.ts';
import { dutiesAt } from '../organisation/queries.ts';
import { mayBeOnDisplay, type PaperFacts, type PaperReader, rightsOf } from './access.ts';
import { loadPaper, type StoredPaper } from './store.ts';

/** A paper and the facts that decide who may see it. */
export interface KnownPaper {
  paper: StoredPaper;
  facts: PaperFacts;
  itemTitle: string | null;
}

const rollsOf = ({ access }: StoredPaper): string[] =>
  (access ?? []).flatMap(({ subject }) => (subject.kind === 'roll' ? [subject.rollId] : []));

/** Puts the facts to papers: one query for the agendas, one for each roll named. */
export async function withFacts(tx: Tx, papers: readonly StoredPaper[]): Promise<KnownPaper[]> {
  const meetingIds = [...new Set(papers.map(({ meetingId }) => meetingId))];
  const items = new Map((await dossierItems(tx, meetingIds)).map((item) => [item.id, item]));
  const closed = await closedSessionsOf(tx, meetingIds);
  const members = new Map<string, string[]>();
  for (const rollId of new Set(papers.flatMap(rollsOf))) {
    members.set(rollId, await rollMembers(tx, rollId));
  }
  return papers.map((paper) => {
    const { preparingUnitId, view, access, issuedAt } = paper;
    const item = view.itemId === null ? undefined : items.get(view.itemId);
    const units = [preparingUnitId, item?.preparingUnitId].flatMap((id) => id ?? []);
    const facts: PaperFacts = {
      status: view.status,
      wasIssued: issuedAt !== null,
      rules: access,
      rollMembers: members,
      presenterIds: item?.presenterIds ?? [],
      preparingUnitIds: units,
      namedOnly: namedFor(item, closed.get(paper.meetingId)),
    };
    return { paper, facts, itemTitle: item?.title ?? null };
  });
}

type Item = Awaited<ReturnType<typeof dossierItems>>[number];

/** Whom a closed session leaves the papers of an item to: also of its parts and what is joined with it. */
function namedFor(item: Item | undefined, closed: ClosedSession | undefined): string[] | null {
  if (!item || !closed) return null;
  const about = [item.id, item.parentId, item.joinedWithId];
  return about.includes(closed.itemId) ? closed.memberIds : null;
}

/** A paper of this meeting; null also for a paper of another one. */
export async function knownPaper(
  tx: Tx,
  meetingId: string,
  documentId: string,
): Promise<KnownPaper | null> {
  const paper = await loadPaper(tx, documentId);
  if (paper?.meetingId !== meetingId) return null;
  const [known] = await withFacts(tx, [paper]);
  return known ?? null;
}

/** Somebody who takes part, seen from the meeting itself. */
export function participantAsReader(person: {
  personId: string;
  role: MeetingRole;
  unitId: string | null;
}): PaperReader {
  const approves = person.role === 'chair';
  return { ...person, plans: isModerator(person), approves, keepsRecords: false };
}

/** Somebody who prepares the meeting or takes part, with the duties for its host unit. */
export async function preparerAsReader(tx: Tx, viewer: PreparationViewer): Promise<PaperReader> {
  const { personId, unitId, role, plans, approves, meetingId } = viewer;
  const meeting = await dossierMeeting(tx, meetingId);
  const duties = meeting && (await dutiesAt(tx, personId, meeting.hostUnitId));
  const keepsRecords = duties?.has('recordsClerk') ?? false;
  return { personId, unitId, role, plans, approves, keepsRecords };
}

/** Who of the meeting may see a paper at this moment. */
export async function readersOf(
  tx: Tx,
  meetingId: string,
  { facts }: KnownPaper,
  now: Date,
): Promise<string[]> {
  const people = await peopleOf(tx, meetingId);
  return people
    .filter((person) => rightsOf(facts, participantAsReader(person), now) !== null)
    .map(({ personId }) => personId);
}

/** Who hears of a paper that is shown: null for everybody, else the people who may see it. */
export async function audienceOf(
  tx: Tx,
  meetingId: string,
  known: KnownPaper,
  now: Date,
): Promise<string[] | null> {
  return mayBeOnDisplay(known.facts, now) ? null : readersOf(tx, meetingId, known, now);
}
