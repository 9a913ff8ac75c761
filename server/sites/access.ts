import type { PreparationViewer } from '../kernel/viewer.ts';

/** Everybody of the meeting, and whoever prepares it, may see where people sit. */
export const maySee = (_viewer: PreparationViewer) => true;

/** Seats are given by whoever plans the meeting. */
export const mayAssign = (viewer: PreparationViewer) => viewer.plans;
