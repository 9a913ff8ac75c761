import { isModerator, type MeetingViewer, type PreparationViewer } from '../kernel/viewer.ts';

/** Everybody of the meeting, and whoever prepares it, may see where people sit. */
export const maySee = (_viewer: PreparationViewer) => true;

/** Seats are given by whoever plans the meeting. */
export const mayAssign = (viewer: PreparationViewer) => viewer.plans;

/** Checks are made by those who run the meeting or one of its rooms. */
export const maySeeChecks = (viewer: MeetingViewer) =>
  isModerator(viewer) || viewer.role === 'siteOperator';

/** Chair and secretary for every site, an operator for the own one. */
export const mayCheckSite = (viewer: MeetingViewer, siteId: string) =>
  isModerator(viewer) || (viewer.role === 'siteOperator' && viewer.siteId === siteId);
