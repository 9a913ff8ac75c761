import { eq, inArray } from 'drizzle-orm';
import type { Tx } from '../client.ts';
import { agendaItem } from '../schema/agenda.ts';
import {
  attendanceEntry,
  checkInFailure,
  checkInPin,
  checkInSetting,
  voterRoll,
  voterRollMember,
} from '../schema/attendance.ts';
import { closedSession, closedSessionMember } from '../schema/deliberation.ts';
import { display } from '../schema/displays.ts';
import {
  documentComment,
  documentOpening,
  documentStep,
  meetingDocument,
  shownDocument,
} from '../schema/documents.ts';
import { signedHead } from '../schema/heads.ts';
import { signInLink } from '../schema/identity.ts';
import { invitation } from '../schema/invitations.ts';
import { meetingEvent, meetingLog } from '../schema/kernel.ts';
import { meeting, participant } from '../schema/meetings.ts';
import { message } from '../schema/messages.ts';
import { paperBallot } from '../schema/paperballots.ts';
import { officialPaper } from '../schema/papers.ts';
import { booking } from '../schema/rooms.ts';
import { ballotIssue, boxKey, secretBallot } from '../schema/secretballots.ts';
import { site, siteCheck } from '../schema/sites.ts';
import {
  floor,
  floorPolicy,
  microphoneConsent,
  openedSite,
  speakRequest,
} from '../schema/speakers.ts';
import {
  ballot,
  handCount,
  telephoneCode,
  vote,
  voteAuthorisation,
  voteElector,
} from '../schema/voting.ts';

/**
 * Removes a meeting with everything that hangs on it, its log included. For the demo only: a real
 * meeting is never removed.
 */
export async function removeMeeting(tx: Tx, meetingId: string): Promise<void> {
  const votes = tx.select({ id: vote.id }).from(vote).where(eq(vote.meetingId, meetingId));
  const rolls = tx
    .select({ id: voterRoll.id })
    .from(voterRoll)
    .where(eq(voterRoll.meetingId, meetingId));
  const documents = tx
    .select({ id: meetingDocument.id })
    .from(meetingDocument)
    .where(eq(meetingDocument.meetingId, meetingId));
  const closed = tx
    .select({ id: closedSession.id })
    .from(closedSession)
    .where(eq(closedSession.meetingId, meetingId));
  await tx.delete(closedSessionMember).where(inArray(closedSessionMember.closedSessionId, closed));
  for (const table of ofDocument) {
    await tx.delete(table).where(inArray(table.documentId, documents));
  }
  for (const table of ofVote) await tx.delete(table).where(inArray(table.voteId, votes));
  await tx.delete(voterRollMember).where(inArray(voterRollMember.rollId, rolls));
  for (const table of ofMeeting) await tx.delete(table).where(eq(table.meetingId, meetingId));
  await tx.delete(meeting).where(eq(meeting.id, meetingId));
}

/** Tables with a paper of a meeting in them. Private notes are people's own and stay with them. */
const ofDocument = [documentComment, documentStep, documentOpening];

/** Tables with a vote in them. Keys are people's own and stay with them. */
export const ofVote = [
  ballot,
  handCount,
  telephoneCode,
  paperBallot,
  voteElector,
  ballotIssue,
  secretBallot,
  boxKey,
];

/** Tables with a meeting in them, those that refer to others first. */
export const ofMeeting = [
  booking,
  closedSession,
  display,
  message,
  siteCheck,
  checkInFailure,
  checkInPin,
  checkInSetting,
  invitation,
  signInLink,
  officialPaper,
  signedHead,
  voteAuthorisation,
  vote,
  voterRoll,
  floor,
  floorPolicy,
  openedSite,
  speakRequest,
  microphoneConsent,
  attendanceEntry,
  shownDocument,
  meetingDocument,
  agendaItem,
  participant,
  site,
  meetingEvent,
  meetingLog,
];
