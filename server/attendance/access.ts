import { isModerator, type MeetingViewer, type PreparationViewer } from '../kernel/viewer.ts';

/** Everybody of the meeting may check in; for whom, `mayCheckIn` says. */
export const mayTakePart = (_viewer: MeetingViewer) => true;

/**
 * Oneself; chair and secretary for everybody; a site operator for those whom the invitation seats
 * at the operator's own site, and only there.
 */
export function mayCheckIn(
  viewer: Pick<MeetingViewer, 'personId' | 'role' | 'siteId'>,
  person: { personId: string; invitedSiteId: string | null },
  siteId: string | null,
): boolean {
  if (viewer.personId === person.personId || isModerator(viewer)) return true;
  const ownSite = viewer.siteId !== null && viewer.siteId === person.invitedSiteId;
  return viewer.role === 'siteOperator' && ownSite && siteId === viewer.siteId;
}

/** Chair and secretary put down who is absent, settle how people check in, and see the record. */
export const mayMark = (viewer: MeetingViewer) => isModerator(viewer);

/** Those who look after a room prove nothing by its screen. */
export const needsCode = (viewer: Pick<MeetingViewer, 'role'>) =>
  !isModerator(viewer) && viewer.role !== 'siteOperator';

export const mayShowCodes = (viewer: MeetingViewer) => !needsCode(viewer);

/** An operator shows the codes of the own site, chair and secretary those of all. */
export const maySeeCode = (viewer: MeetingViewer, siteId: string) =>
  isModerator(viewer) || (viewer.role === 'siteOperator' && viewer.siteId === siteId);

export const mayPlanRolls = (viewer: PreparationViewer) => viewer.plans;

/** Who has a vote is known to everybody who prepares the meeting or takes part in it. */
export const maySeeRolls = (_viewer: PreparationViewer) => true;
