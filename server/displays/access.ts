import { isModerator, type MeetingViewer } from '../kernel/viewer.ts';

/** Screens are run by chair and secretary, and by operators for their own site. */
export const mayTryToRun = (viewer: MeetingViewer) =>
  isModerator(viewer) || (viewer.role === 'siteOperator' && viewer.siteId !== null);

export const mayRun = (
  viewer: Pick<MeetingViewer, 'role' | 'siteId'>,
  screen: { siteId: string | null },
): boolean =>
  isModerator(viewer) ||
  (viewer.role === 'siteOperator' && screen.siteId !== null && screen.siteId === viewer.siteId);
