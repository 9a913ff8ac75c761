import type { MeetingViewer } from '../kernel/viewer.ts';

/** The frozen roll decides, which is looked up when somebody asks. */
export const mayDraw = (_viewer: MeetingViewer) => true;

/** The same; moderators too, who are asked about when the list is read. */
export const mayList = (_viewer: MeetingViewer) => true;
