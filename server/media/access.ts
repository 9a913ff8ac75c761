import { isModerator, type MeetingViewer } from '../kernel/viewer.ts';

/** Everybody of the meeting may see and hear it. */
export const mayWatch = (_viewer: MeetingViewer) => true;

/** A device becomes a site's endpoint in the hands of its operator, the chair or the secretary. */
export const mayRunSite = (viewer: MeetingViewer, siteId: string) =>
  isModerator(viewer) || (viewer.role === 'siteOperator' && viewer.siteId === siteId);
