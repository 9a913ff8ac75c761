import type { Tx } from '../../db/client.ts';
import { defineMeetingQuery, type Query } from '../kernel/define-command.ts';
import { ok } from '../kernel/result.ts';
import { commonPart } from '../kernel/snapshot-part.ts';
import {
  isForeignGuest,
  type MeetingRole,
  type MeetingViewer,
  type Viewer,
} from '../kernel/viewer.ts';
import { hostSiteOf } from '../sites/queries.ts';
import { isAdmitted, mayKnowOwnPart } from './access.ts';
import { type MeetingView, meetingsPart, myPart } from './contract.ts';
import {
  loadChair,
  loadMeeting,
  loadMeetingsInSession,
  loadParticipantIds,
  loadParticipants,
  loadParticipation,
  loadParticipations,
  loadPeople,
  loadSession,
  type Participation,
} from './store.ts';

export {
  /** How many meetings are of a type. */
  countOfType as meetingsOfType,
  /** Title and host unit, as told to whoever wants the same room; null where there is none. */
  loadBookedMeeting as bookedMeeting,
} from './booked-store.ts';
/** A meeting as a calendar keeps it, to go with an invitation. */
export { calendarInvitation } from './calendar-entry.ts';
export { personalCalendar } from './calendar-feed.ts';
export {
  type DossierMeeting,
  /** What the dossier has to know of its meeting; null where there is none. */
  loadDossierMeeting as dossierMeeting,
  /** Those of these meetings that are not over. */
  loadMeetingsAhead as meetingsAhead,
  /** Meetings that are not over and that this person approves. */
  loadMeetingsToLead as meetingsToLead,
} from './dossier-store.ts';
export {
  /** Which of these meetings were to end before a moment and are not going on any more. */
  loadOver as meetingsOver,
} from './ending-store.ts';
export {
  /** What an invitation says about its meeting; null where there is none. */
  loadInvitationFacts as invitationFacts,
  /** Meetings that a person was invited to and that have not ended. */
  loadInvitedMeetings as invitedMeetings,
} from './invitation-facts-store.ts';
export {
  /** Whether people may write to all, and whether the meeting is going on; null where there is none. */
  loadMessagesPolicy as messagesPolicyOf,
  /** Chair and secretaries. */
  loadModeratorIds as moderatorIdsOf,
} from './messages-policy-store.ts';
export {
  /** Meetings in which a person has a part, for narrowing a search. */
  loadMeetingsWithPart as meetingsWithPart,
} from './part-store.ts';
export { preparationViewer } from './preparation-viewer.ts';
export {
  /** How a meeting stands and when it ends or ended; null where there is none. */
  loadMeetingEnd as meetingEnd,
  /** Operators with the site that each of them runs. */
  loadSiteOperators as siteOperatorsOf,
} from './screens-store.ts';
export { loadParticipants as participantRows } from './store.ts';

export const meetingsSnapshot = commonPart('meetings', meetingsPart, async (tx, meetingId) => {
  const meeting = await loadMeeting(tx, meetingId);
  if (!meeting) throw new Error(`no meeting ${meetingId}`);
  return { meeting, participants: await loadParticipants(tx, meetingId) };
});

/** Whether the meeting is in session now, and how long a speech lasts where nothing else is said. */
export async function sessionOf(
  tx: Tx,
  meetingId: string,
): Promise<{
  inSession: boolean;
  /** Also while it is interrupted. */
  opened: boolean;
  speechLimitSeconds: number;
  /** When the meeting was to begin. */
  startsAt: Date;
}> {
  const session = await loadSession(tx, meetingId);
  if (!session) throw new Error(`no meeting ${meetingId}`);
  return {
    inSession: session.status === 'in-session',
    opened: session.status === 'in-session' || session.status === 'suspended',
    startsAt: session.startsAt,
    speechLimitSeconds: session.speechLimitSeconds,
  };
}

/** When the meeting is to begin, whether it goes on, and when it really began; null for no meeting. */
export async function openingOf(
  tx: Tx,
  meetingId: string,
): Promise<{ status: MeetingView['status']; startsAt: Date; openedAt: Date | null } | null> {
  const session = await loadSession(tx, meetingId);
  return (
    session && { status: session.status, startsAt: session.startsAt, openedAt: session.openedAt }
  );
}

/**
 * The person as seen from this meeting; null for whoever has no role in it. A system administrator
 * without a role is no participant: running the installation opens no meeting.
 */
export async function meetingViewer(
  tx: Tx,
  meetingId: string,
  viewer: Viewer,
): Promise<MeetingViewer | null> {
  const found = await loadParticipation(tx, meetingId, viewer.personId);
  return found && admitted(meetingId, viewer, found);
}

/** The same for several people at once, by person; whoever is not let in is left out. */
export async function meetingViewers(
  tx: Tx,
  meetingId: string,
  viewers: readonly Viewer[],
): Promise<ReadonlyMap<string, MeetingViewer>> {
  const personIds = viewers.map(({ personId }) => personId);
  const found = await loadParticipations(tx, meetingId, personIds);
  const byPerson = new Map(found.map((one) => [one.personId, one]));
  return new Map(
    viewers.flatMap((viewer) => {
      const participation = byPerson.get(viewer.personId);
      const seen = participation && admitted(meetingId, viewer, participation);
      return seen ? [[viewer.personId, seen]] : [];
    }),
  );
}

function admitted(
  meetingId: string,
  viewer: Viewer,
  { role, siteId, status }: Participation,
): MeetingViewer | null {
  if (isForeignGuest(viewer, meetingId) || !isAdmitted(role, status)) return null;
  return { ...viewer, meetingId, role, siteId };
}

/** Everybody of the meeting with role and unit, for deciding who may see what. */
export function peopleOf(
  tx: Tx,
  meetingId: string,
): Promise<{ personId: string; role: MeetingRole; unitId: string }[]> {
  return loadPeople(tx, meetingId);
}

/** Role and seat of these people in this meeting, by person; whoever is not invited is left out. */
export async function participantsOf(
  tx: Tx,
  meetingId: string,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, { role: MeetingRole; siteId: string | null }>> {
  const found = await loadParticipations(tx, meetingId, personIds);
  return new Map(found.map(({ personId, role, siteId }) => [personId, { role, siteId }]));
}

/** Who chairs the meeting. */
export function chairOf(tx: Tx, meetingId: string): Promise<string | null> {
  return loadChair(tx, meetingId);
}

/** The meeting's status; null where there is no such meeting. */
export async function statusOf(tx: Tx, meetingId: string): Promise<MeetingView['status'] | null> {
  return (await loadSession(tx, meetingId))?.status ?? null;
}

/** Everybody who has a role in the meeting. */
export function participantIds(tx: Tx, meetingId: string): Promise<string[]> {
  return loadParticipantIds(tx, meetingId);
}

/** Meetings that are going on, which the media server has to know. */
export function meetingsInSession(tx: Tx): Promise<string[]> {
  return loadMeetingsInSession(tx);
}

const myPartQuery = defineMeetingQuery(myPart, {
  access: mayKnowOwnPart,
  async run({ tx, meetingId, viewer }) {
    const meeting = await loadMeeting(tx, meetingId);
    if (!meeting) throw new Error(`no meeting ${meetingId}`);
    const host = await hostSiteOf(tx, meetingId);
    const { role, siteId } = viewer;
    return ok({ title: meeting.title, role, siteId, hostSiteId: host?.id ?? null });
  },
});

export const meetingsQueries: readonly Query[] = [myPartQuery];
