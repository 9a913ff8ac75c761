/** Who asks. `null` stands for somebody who has not signed in. */
export interface Viewer {
  accountId: string;
  personId: string;
  systemAdmin: boolean;
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

export function isModerator(viewer: { role: MeetingRole }): boolean {
  return viewer.role === 'chair' || viewer.role === 'secretary';
}
