import {
  type Command,
  defineMeetingCommand,
  type MeetingContext,
} from '../kernel/define-command.ts';
import { fail, ok } from '../kernel/result.ts';
import { participantOf, sessionOf } from '../meetings/queries.ts';
import { sitesOf } from '../sites/queries.ts';
import { mayCheckIn, mayTakePart } from './access.ts';
import { checkIn as checkInContract, leave as leaveContract } from './contract.ts';
import { publishAttendance } from './requests.ts';
import { decideCheckIn, decideLeave, type Place, type SiteFacts } from './rules.ts';
import { addEntry, latestOf, lockPerson } from './store.ts';

async function siteFacts({ tx, meetingId }: MeetingContext): Promise<SiteFacts> {
  const sites = await sitesOf(tx, meetingId);
  return {
    siteIds: sites.map(({ id }) => id),
    hostSiteId: sites.find(({ siteRole }) => siteRole === 'host')?.id ?? null,
    individualSiteId: sites.find(({ siteRole }) => siteRole === 'individual')?.id ?? null,
  };
}

/** Writes the entry where there is one to write, and says since when the person stands there. */
async function write(
  context: MeetingContext,
  personId: string,
  place: Place | null,
  since: Date | undefined,
) {
  const { tx, meetingId, now, viewer } = context;
  if (!place) return ok({ at: (since ?? now).toISOString() });
  const byPersonId = viewer.personId === personId ? null : viewer.personId;
  await addEntry(tx, meetingId, personId, { ...place, at: now, byPersonId });
  context.enqueue(publishAttendance(meetingId));
  return ok({ at: now.toISOString() });
}

const checkIn = defineMeetingCommand(checkInContract, {
  access: mayTakePart,
  async run(context, { personId, presence, siteId }) {
    const { tx, meetingId, viewer } = context;
    const person = await participantOf(tx, meetingId, personId);
    const invited = person && { personId, invitedSiteId: person.siteId };
    if (!invited || !mayCheckIn(viewer, invited, siteId)) {
      return fail('attendance.not-for-others');
    }
    const { inSession } = await sessionOf(tx, meetingId);
    const sites = await siteFacts(context);
    await lockPerson(tx, meetingId, personId);
    const current = await latestOf(tx, meetingId, personId);
    const decided = decideCheckIn(current, { presence, siteId }, { inSession, sites });
    return decided.ok ? write(context, personId, decided.value, current?.at) : decided;
  },
});

const leave = defineMeetingCommand(leaveContract, {
  access: mayTakePart,
  async run(context, { personId }) {
    const { tx, meetingId, viewer } = context;
    const person = await participantOf(tx, meetingId, personId);
    await lockPerson(tx, meetingId, personId);
    const current = await latestOf(tx, meetingId, personId);
    const invited = person && { personId, invitedSiteId: person.siteId };
    if (!invited || !mayCheckIn(viewer, invited, current?.siteId ?? null)) {
      return fail('attendance.not-for-others');
    }
    const decided = decideLeave(current);
    return decided.ok ? write(context, personId, decided.value, current?.at) : decided;
  },
});

export const attendanceCommands: readonly Command[] = [checkIn, leave];
