import { isModerator, type MeetingViewer } from '../kernel/viewer.ts';

/** The chair opens and closes; the secretary does so on the chair's behalf. */
export const mayLead = (viewer: MeetingViewer) => isModerator(viewer);

/**
 * No role of the meeting gives a vote or takes it away: the frozen roll does, which is looked up
 * when a ballot comes in. Nobody casts for another; there is no field for it.
 */
export const mayVote = (_viewer: MeetingViewer) => true;
