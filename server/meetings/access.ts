import {
  isModerator,
  type MeetingRole,
  type MeetingViewer,
  type PreparationViewer,
} from '../kernel/viewer.ts';
import type { MeetingView } from './contract.ts';

/** Before the invitation is sent, a meeting is known to those who prepare it. */
export const beforeInvitation = ['draft', 'submitted', 'approved'] as const;

/** Whether this role is let into a meeting of this status at all. */
export function isAdmitted(role: MeetingRole, status: MeetingView['status']): boolean {
  return isModerator({ role }) || !beforeInvitation.some((early) => early === status);
}

/** A meeting is changed until its session opens; then only what the session itself brings. */
export function isBeingPrepared(status: MeetingView['status']): boolean {
  return (
    status === 'invited' ||
    status === 'postponed' ||
    beforeInvitation.some((early) => early === status)
  );
}

export const mayLead = (viewer: MeetingViewer) => isModerator(viewer);

/** Everybody who has signed in has a list, if an empty one. */
export const mayList = () => true;

/** Everybody of a meeting may know what they are in it. */
export const mayKnowOwnPart = (_viewer: MeetingViewer) => true;

/** Everybody who has a part in a meeting or in its preparation may know what it is about. */
export const mayKnowPlan = (_viewer: PreparationViewer) => true;

/** The secretary, the chair, and those who plan meetings of the host unit. */
export const mayPlanPeople = (viewer: PreparationViewer) => viewer.plans;

/** Who takes part is known to everybody who takes part or prepares. */
export const maySeePeople = (_viewer: PreparationViewer) => true;
