import type { Tx } from '../../db/client.ts';
import type { SnapshotPart } from '../kernel/snapshot-part.ts';
import type { MeetingViewer, Viewer } from '../kernel/viewer.ts';
import { isAdmitted } from './access.ts';
import type { MeetingsPart } from './contract.ts';
import { loadMeeting, loadParticipants, loadParticipation, loadSession } from './store.ts';

export const meetingsSnapshot: SnapshotPart = {
  name: 'meetings',
  async read(tx, { meetingId }): Promise<MeetingsPart> {
    const meeting = await loadMeeting(tx, meetingId);
    if (!meeting) throw new Error(`no meeting ${meetingId}`);
    return { meeting, participants: await loadParticipants(tx, meetingId) };
  },
};

/** Whether the meeting is in session now, and how long a speech lasts where nothing else is said. */
export async function sessionOf(
  tx: Tx,
  meetingId: string,
): Promise<{ inSession: boolean; speechLimitSeconds: number }> {
  const session = await loadSession(tx, meetingId);
  if (!session) throw new Error(`no meeting ${meetingId}`);
  return {
    inSession: session.status === 'in-session',
    speechLimitSeconds: session.speechLimitSeconds,
  };
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
  if (!found || !isAdmitted(found.role, found.status)) return null;
  const { accountId, personId, systemAdmin } = viewer;
  return { accountId, personId, systemAdmin, meetingId, role: found.role, siteId: found.siteId };
}

/** Where the invitation seats a person; null where it has not been settled or the person is not invited. */
export async function participantSite(
  tx: Tx,
  meetingId: string,
  personId: string,
): Promise<string | null> {
  return (await loadParticipation(tx, meetingId, personId))?.siteId ?? null;
}
