import { currentItemId } from '../agenda/queries.ts';
import { whereIs } from '../attendance/queries.ts';
import { confinementOf } from '../deliberation/queries.ts';
import { isKeptOut } from '../kernel/confinement.ts';
import type { MeetingContext } from '../kernel/define-command.ts';
import { isModerator } from '../kernel/viewer.ts';
import { sessionOf } from '../meetings/queries.ts';
import { hasConsented } from './consent-store.ts';
import type { FloorView } from './contract.ts';

export async function sessionFacts({ tx, meetingId, now }: MeetingContext) {
  const { inSession } = await sessionOf(tx, meetingId);
  return { inSession, currentItemId: await currentItemId(tx, meetingId), now };
}

/** Whoever sits in a room is heard through its endpoint and needs no consent of their own. */
export async function speakerFacts({ tx, meetingId }: MeetingContext, personId: string) {
  const place = await whereIs(tx, meetingId, personId);
  const atSite = place?.state === 'present-room' || place?.state === 'present-site';
  const present = atSite || place?.state === 'present-remote';
  const consentNeeded = !atSite && !(await hasConsented(tx, meetingId, personId));
  return { present, siteId: atSite ? place.siteId : null, consentNeeded };
}

/** In a closed session the floor is for those who are named. */
export async function mayBeCalled(
  { tx, meetingId }: MeetingContext,
  personId: string,
): Promise<boolean> {
  return !isKeptOut(await confinementOf(tx, meetingId), personId);
}

/**
 * Who has to agree before the microphone opens again: by where each of them was let speak, since
 * sitting down in a room for a moment is no consent.
 */
export async function consentNeeded(
  { tx, meetingId }: MeetingContext,
  floor: FloorView | null,
): Promise<Set<string>> {
  const needed = new Set<string>();
  for (const { siteId, personId } of floor ? [floor, ...floor.voices] : []) {
    if (siteId === null && !(await hasConsented(tx, meetingId, personId))) needed.add(personId);
  }
  return needed;
}

export const byViewer = ({ viewer }: MeetingContext) => ({
  personId: viewer.personId,
  moderator: isModerator(viewer),
});
