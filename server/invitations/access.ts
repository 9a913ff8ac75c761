import type { PreparationViewer } from '../kernel/viewer.ts';

/** Whoever plans the meeting invites and reminds. */
export const mayInvite = (viewer: PreparationViewer) => viewer.plans;

/** Who has answered what is for those who plan the meeting and those who lead it. */
export const maySeeReplies = (viewer: PreparationViewer) => viewer.plans || viewer.approves;

/** The chair consents to absences and substitutions (QĐ 45/2018); nobody does it for the chair. */
export const mayDecide = (viewer: PreparationViewer) => viewer.role === 'chair';

/** Whoever takes part has an invitation of one's own, and answers that one alone. */
export const mayAnswer = (viewer: PreparationViewer) => viewer.role !== null;

/** Everybody has a list of invitations, if an empty one. */
export const mayHaveInvitations = () => true;
