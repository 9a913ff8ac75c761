import { isModerator, type MeetingViewer } from '../kernel/viewer.ts';

/** The chair; a secretary for the chair, who has to be named for it. */
export const mayDeliberate = (viewer: MeetingViewer) => isModerator(viewer);
