import type { Tx } from '../../db/client.ts';
import { itemsOf } from '../agenda/queries.ts';
import { rollMembers } from '../attendance/queries.ts';
import { isModerator } from '../kernel/viewer.ts';
import { peopleOf } from '../meetings/queries.ts';
import { unitOf } from '../organisation/queries.ts';
import { mayBeOnDisplay, maySee, type PaperFacts, type PaperReader } from './access.ts';
import { loadPaper, type StoredPaper } from './store.ts';

/** A paper and the facts that decide who may see it. */
export interface KnownPaper {
  paper: StoredPaper;
  facts: PaperFacts;
}

/** Puts the facts to papers of one meeting: one query for the agenda, one for each roll named. */
export async function withFacts(
  tx: Tx,
  meetingId: string,
  papers: readonly StoredPaper[],
): Promise<KnownPaper[]> {
  const items = new Map((await itemsOf(tx, meetingId)).map((item) => [item.id, item]));
  const members = new Map<string, string[]>();
  for (const rollId of new Set(papers.flatMap(({ onlyRollId }) => onlyRollId ?? []))) {
    members.set(rollId, await rollMembers(tx, rollId));
  }
  return papers.map((paper) => {
    const { onlyRollId, preparingUnitId, view } = paper;
    const presenterIds = (view.itemId && items.get(view.itemId)?.presenterIds) || [];
    const onlyMembers = onlyRollId === null ? null : (members.get(onlyRollId) ?? []);
    return { paper, facts: { status: view.status, onlyMembers, presenterIds, preparingUnitId } };
  });
}

/** A paper of this meeting; null also for a paper of another one. */
export async function knownPaper(
  tx: Tx,
  meetingId: string,
  documentId: string,
): Promise<KnownPaper | null> {
  const paper = await loadPaper(tx, documentId);
  if (paper?.meetingId !== meetingId) return null;
  const [known] = await withFacts(tx, meetingId, [paper]);
  return known ?? null;
}

export async function readerOf(
  tx: Tx,
  person: { personId: string; moderator: boolean },
): Promise<PaperReader> {
  return { ...person, unitId: await unitOf(tx, person.personId) };
}

/** Who hears of a paper that is shown: null for everybody, else the people who may see it. */
export async function audienceOf(
  tx: Tx,
  meetingId: string,
  { facts }: KnownPaper,
): Promise<string[] | null> {
  if (mayBeOnDisplay(facts)) return null;
  const people = await peopleOf(tx, meetingId);
  return people
    .filter((person) => maySee(facts, { ...person, moderator: isModerator(person) }))
    .map(({ personId }) => personId);
}
