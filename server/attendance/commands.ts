import type { Tx } from '../../db/client.ts';
import {
  type BatchContext,
  type BatchRequest,
  type Command,
  defineRowsCommand,
} from '../kernel/define-command.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import { participantsOf, sessionOf } from '../meetings/queries.ts';
import { sitesOf } from '../sites/queries.ts';
import { mayCheckIn, mayTakePart } from './access.ts';
import { checkIn as checkInContract, leave as leaveContract } from './contract.ts';
import { publishAttendance } from './requests.ts';
import { decideCheckIn, decideLeave, type Place, type SiteFacts } from './rules.ts';
import { addEntries, lockPeople, type NewEntry, type Standing, standings } from './store.ts';

async function siteFacts(tx: Tx, meetingId: string): Promise<SiteFacts> {
  const sites = await sitesOf(tx, meetingId);
  return {
    siteIds: sites.map(({ id }) => id),
    hostSiteId: sites.find(({ siteRole }) => siteRole === 'host')?.id ?? null,
    individualSiteId: sites.find(({ siteRole }) => siteRole === 'individual')?.id ?? null,
  };
}

/** What a request is decided by: the invitation of the person it is about, and the last entry. */
interface PersonFacts {
  invited: { personId: string; invitedSiteId: string | null } | null;
  current: Standing | null;
}

/**
 * Decides requests that came in together, one after the other: the next may be about the same
 * person as the one before. Writes an entry where there is one to write, and answers since when the
 * person stands there.
 */
async function decideEach<Input extends { personId: string }, Code extends string>(
  { tx, meetingId, now, enqueue }: BatchContext,
  requests: readonly BatchRequest<Input>[],
  decide: (request: BatchRequest<Input>, facts: PersonFacts) => Result<Place | null, Code>,
): Promise<Result<{ at: string }, Code>[]> {
  const people = [...new Set(requests.map(({ input }) => input.personId))].sort();
  const participants = await participantsOf(tx, meetingId, people);
  await lockPeople(tx, meetingId, people);
  const standing = await standings(tx, meetingId, people);
  const entries: NewEntry[] = [];
  const answers = requests.map((request) => {
    const { personId } = request.input;
    const participant = participants.get(personId);
    const invited = participant ? { personId, invitedSiteId: participant.siteId } : null;
    const current = standing.get(personId) ?? null;
    const decided = decide(request, { invited, current });
    if (!decided.ok) return decided;
    if (!decided.value) return ok({ at: current?.at ?? now.toISOString() });
    const by = request.viewer.personId;
    const byPersonId = by === personId ? null : by;
    entries.push({ meetingId, personId, ...decided.value, at: now, byPersonId });
    standing.set(personId, { ...decided.value, at: now.toISOString() });
    return ok({ at: now.toISOString() });
  });
  await addEntries(tx, entries);
  if (entries.length > 0) enqueue(publishAttendance(meetingId));
  return answers;
}

const checkIn = defineRowsCommand(checkInContract, {
  access: mayTakePart,
  async run(context, requests) {
    const { tx, meetingId } = context;
    const { inSession } = await sessionOf(tx, meetingId);
    const sites = await siteFacts(tx, meetingId);
    return decideEach(context, requests, ({ viewer, input }, { invited, current }) => {
      const { presence, siteId } = input;
      // Whoever takes part from an own device is at no room, whichever site the request names.
      const room = presence === 'present-remote' ? null : siteId;
      if (!invited || !mayCheckIn(viewer, invited, room)) {
        return fail('attendance.not-for-others');
      }
      return decideCheckIn(current, { presence, siteId }, { inSession, sites });
    });
  },
});

const leave = defineRowsCommand(leaveContract, {
  access: mayTakePart,
  run: (context, requests) =>
    decideEach(context, requests, ({ viewer }, { invited, current }) => {
      if (!invited || !mayCheckIn(viewer, invited, current?.siteId ?? null)) {
        return fail('attendance.not-for-others');
      }
      return decideLeave(current);
    }),
});

export const attendanceCommands: readonly Command[] = [checkIn, leave];
