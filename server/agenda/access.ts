import { isModerator, type MeetingViewer, type PreparationViewer } from '../kernel/viewer.ts';

/** The chair leads through the agenda; the secretary does so on the chair's behalf. */
export const mayLead = (viewer: MeetingViewer) => isModerator(viewer);

/** The secretary, the chair, and those who plan meetings of the host unit. */
export const mayPlanAgenda = (viewer: PreparationViewer) => viewer.plans;

/** Everybody who prepares the meeting or takes part in it. */
export const mayReadAgenda = (_viewer: PreparationViewer) => true;
