import type { Tx } from '../../db/client.ts';
import type { BatchContext, BatchRequest } from '../kernel/define-command.ts';
import { ok, type Result } from '../kernel/result.ts';
import { openingOf, participantsOf } from '../meetings/queries.ts';
import { sitesOf } from '../sites/queries.ts';
import type { Means } from './contract.ts';
import { publishAttendance } from './requests.ts';
import type { Opening, Place, SiteFacts } from './rules.ts';
import { addEntries, lockPeople, type NewEntry, type Standing, standings } from './store.ts';

export async function siteFacts(tx: Tx, meetingId: string): Promise<SiteFacts> {
  const sites = await sitesOf(tx, meetingId);
  return {
    siteIds: sites.map(({ id }) => id),
    hostSiteId: sites.find(({ siteRole }) => siteRole === 'host')?.id ?? null,
    individualSiteId: sites.find(({ siteRole }) => siteRole === 'individual')?.id ?? null,
  };
}

export async function openingFacts(tx: Tx, meetingId: string): Promise<Opening> {
  const opening = await openingOf(tx, meetingId);
  if (!opening) throw new Error(`no meeting ${meetingId}`);
  return opening;
}

/** What a request is decided by: the invitation of the person it is about, and the last entry. */
export interface PersonFacts {
  invited: { personId: string; invitedSiteId: string | null } | null;
  current: Standing | null;
}

/** An entry to be made, with what the record says beside the place. */
export interface Written extends Place {
  means?: Means;
  codeWindow?: number | null;
  reason?: string | null;
}

/**
 * Decides requests that came in together, one after the other: the next may be about the same
 * person as the one before. Writes an entry where there is one to write, and answers since when and
 * where the person stands.
 */
export async function decideEach<Input, Code extends string>(
  { tx, meetingId, now, enqueue }: BatchContext,
  requests: readonly BatchRequest<Input>[],
  about: (request: BatchRequest<Input>) => string,
  decide: (request: BatchRequest<Input>, facts: PersonFacts) => Result<Written | null, Code>,
): Promise<Result<Standing, Code>[]> {
  const people = [...new Set(requests.map(about))].sort();
  const participants = await participantsOf(tx, meetingId, people);
  await lockPeople(tx, meetingId, people);
  const standing = await standings(tx, meetingId, people);
  const entries: NewEntry[] = [];
  const answers = requests.map((request): Result<Standing, Code> => {
    const personId = about(request);
    const participant = participants.get(personId);
    const invited = participant ? { personId, invitedSiteId: participant.siteId } : null;
    const current = standing.get(personId) ?? null;
    const decided = decide(request, { invited, current });
    if (!decided.ok) return decided;
    if (!decided.value) {
      if (!current) throw new Error(`nothing is known of ${personId}`);
      return ok(current);
    }
    const by = request.viewer.personId;
    const byPersonId = by === personId ? null : by;
    const means: Means = byPersonId ? 'clerk' : 'tap';
    entries.push({ means, ...decided.value, meetingId, personId, at: now, byPersonId });
    const { state, siteId } = decided.value;
    const stands = { state, siteId, at: now.toISOString() };
    standing.set(personId, stands);
    return ok(stands);
  });
  await addEntries(tx, entries);
  if (entries.length > 0) enqueue(publishAttendance(meetingId));
  return answers;
}
