import { isModerator, type MeetingViewer } from '../kernel/viewer.ts';

/** Everybody of the meeting may write; to whom is a matter of the rules. */
export const mayWrite = (_viewer: MeetingViewer) => true;

/** Chair and secretary decide what is shown to all. */
export const mayModerate = (viewer: MeetingViewer) => isModerator(viewer);
