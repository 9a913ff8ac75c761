/** Who asks. `null` stands for somebody who has not signed in. */
export interface Viewer {
  accountId: string;
  personId: string;
  systemAdmin: boolean;
  /** A guest from outside, who knows of this meeting and of nothing else here. */
  guestOfMeetingId?: string;
}

export const meetingRoles = [
  'chair',
  'secretary',
  'delegate',
  'reviewer',
  'substitute',
  'guest',
  'siteOperator',
] as const;
export type MeetingRole = (typeof meetingRoles)[number];

/** The same person, seen from one meeting. Roles belong to (person, meeting), not to the person. */
export interface MeetingViewer extends Viewer {
  meetingId: string;
  role: MeetingRole;
  /** The site where the invitation seats this person; null where it has not been settled. */
  siteId: string | null;
}

/**
 * The same person, seen from the preparation of one meeting: whoever plans it, approves it, writes
 * papers for it, or takes part in it.
 */
export interface PreparationViewer extends Viewer {
  meetingId: string;
  /** Null for whoever prepares it without taking part. */
  role: MeetingRole | null;
  siteId: string | null;
  unitId: string;
  /** Its secretary, or a planner of the host unit or of one above it. */
  plans: boolean;
  /** The leader who approves meetings of the host unit, and its chair. */
  approves: boolean;
  /** Of a unit that prepares an item of the agenda. */
  prepares: boolean;
}

export function isModerator(viewer: { role: MeetingRole }): boolean {
  return viewer.role === 'chair' || viewer.role === 'secretary';
}

/** Whether a guest from outside asks about anything but the one meeting the account is for. */
export function isForeignGuest(viewer: Viewer, meetingId: string): boolean {
  return viewer.guestOfMeetingId !== undefined && viewer.guestOfMeetingId !== meetingId;
}
