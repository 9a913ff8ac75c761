import type { ParticipantView } from '../../../server/meetings/contract.ts';
import type { SiteView } from '../../../server/sites/contract.ts';
import type { Snapshot } from '../../../server/sync/protocol.ts';

export function personOf(present: Snapshot, personId: string | null): ParticipantView | null {
  return present.meetings.participants.find((person) => person.personId === personId) ?? null;
}

export function siteOf(present: Snapshot, siteId: string | null): SiteView | null {
  return present.sites.sites.find((site) => site.id === siteId) ?? null;
}

export function hostSite(present: Snapshot): SiteView | null {
  return present.sites.sites.find((site) => site.siteRole === 'host') ?? null;
}

export function isModerator(present: Snapshot): boolean {
  return present.me.role === 'chair' || present.me.role === 'secretary';
}

/** A hall display is set up by those who run the meeting or its rooms. */
export function mayRunDisplay(present: Snapshot): boolean {
  return isModerator(present) || present.me.role === 'siteOperator';
}

/** Where a person takes part: by the roll call, or else by the invitation. */
export function placeOf(present: Snapshot, personId: string): SiteView | null {
  const entry = present.attendance.entries.find((one) => one.personId === personId);
  const siteId = entry?.siteId ?? personOf(present, personId)?.siteId ?? null;
  return siteOf(present, siteId);
}

export function isPresent(present: Snapshot, personId: string): boolean {
  const entry = present.attendance.entries.find((one) => one.personId === personId);
  return entry?.state.startsWith('present-') ?? false;
}
