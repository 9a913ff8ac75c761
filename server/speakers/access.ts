import { isModerator, type MeetingViewer } from '../kernel/viewer.ts';

/** Everybody of the meeting may ask to speak, guests and substitutes too. */
export const mayAsk = (_viewer: MeetingViewer) => true;

/** The chair leads the floor; the secretary does so on the chair's behalf. */
export const mayLead = (viewer: MeetingViewer) => isModerator(viewer);
