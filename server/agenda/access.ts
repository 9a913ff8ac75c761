import { isModerator, type MeetingViewer } from '../kernel/viewer.ts';

/** The chair leads through the agenda; the secretary does so on the chair's behalf. */
export const mayLead = (viewer: MeetingViewer) => isModerator(viewer);
