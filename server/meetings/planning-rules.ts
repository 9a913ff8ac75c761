import { fail, ok, type Result } from '../kernel/result.ts';
import type { PreparationViewer } from '../kernel/viewer.ts';
import { meetingStatuses, type Status } from './contract.ts';
import { type PlanAction, planActions } from './overview-contract.ts';

type Who = Pick<PreparationViewer, 'plans' | 'approves'>;

const planner = ({ plans }: Who) => plans;
const approver = ({ approves }: Who) => approves;
const either = (who: Who) => who.plans || who.approves;

/** Who may do what to a meeting, and in which status of it. */
const steps: Record<PlanAction, { who(viewer: Who): boolean; from: readonly Status[] | 'any' }> = {
  edit: { who: planner, from: ['draft', 'submitted', 'approved', 'invited', 'postponed'] },
  submit: { who: planner, from: ['draft'] },
  approve: { who: approver, from: ['submitted'] },
  return: { who: approver, from: ['submitted'] },
  postpone: { who: either, from: ['approved', 'invited'] },
  cancel: { who: either, from: ['submitted', 'approved', 'invited', 'postponed'] },
  reopen: { who: planner, from: ['submitted', 'postponed'] },
  delete: { who: planner, from: ['draft'] },
  copy: { who: planner, from: 'any' },
  invite: { who: planner, from: ['approved', 'invited'] },
};

export const mayStep = (action: PlanAction) => (viewer: PreparationViewer) =>
  steps[action].who(viewer);

export function decideStep(
  action: PlanAction,
  status: Status,
): Result<null, 'meetings.not-possible-now'> {
  const { from } = steps[action];
  const possible = from === 'any' || from.includes(status);
  return possible ? ok(null) : fail('meetings.not-possible-now');
}

/** The statuses in which this can be done. */
export function statusesOf(action: PlanAction): readonly Status[] {
  return meetingStatuses.filter((status) => decideStep(action, status).ok);
}

/** What the screen of a meeting offers to this person now. */
export function allowedActions(viewer: Who, status: Status): Record<PlanAction, boolean> {
  const may = (action: PlanAction) => steps[action].who(viewer) && decideStep(action, status).ok;
  const entries = planActions.map((action) => [action, may(action)] as const);
  return { ...nothing, ...Object.fromEntries(entries) };
}

const nothing: Record<PlanAction, boolean> = {
  ...{ edit: false, submit: false, approve: false, return: false, postpone: false },
  ...{ cancel: false, reopen: false, delete: false, copy: false, invite: false },
};

export interface Period {
  startsAt: Date;
  endsAt: Date;
}

export function decidePeriod(
  { startsAt, endsAt }: Period,
  now: Date,
): Result<Period, 'meetings.ends-before-start' | 'meetings.in-the-past'> {
  if (endsAt <= startsAt) return fail('meetings.ends-before-start');
  return startsAt < now ? fail('meetings.in-the-past') : ok({ startsAt, endsAt });
}

/**
 * What becomes of the status when time, room or chair change: what was approved needs approval
 * again, and the caller has to have been told so.
 */
export function decideChange(
  status: Status,
  change: { ofSubstance: boolean; approveAgain: boolean },
): Result<Status, 'meetings.needs-approval-again'> {
  if (!change.ofSubstance || status !== 'approved') return ok(status);
  return change.approveAgain ? ok('draft') : fail('meetings.needs-approval-again');
}

const vietnamMs = 7 * 3_600_000;

/** The last moment to answer; where that has passed already, the beginning of the meeting itself. */
export function replyDeadlineFor(lastMoment: Date, startsAt: Date, now: Date): Date {
  return lastMoment > now && lastMoment < startsAt ? lastMoment : startsAt;
}

/** `SKHCN-2026-014`: the unit's symbol, the year and a running number. */
export function meetingCode(symbol: string, year: number, number: number): string {
  return `${symbol || 'HN'}-${year}-${String(number).padStart(3, '0')}`;
}

/** The numbers given so far in codes of this unit and year; other codes do not count. */
export function lastNumberOf(codes: readonly string[], symbol: string, year: number): number {
  const prefix = `${symbol || 'HN'}-${year}-`;
  return codes.reduce((last, code) => {
    const number = code.startsWith(prefix) ? code.slice(prefix.length) : '';
    return /^\d{3,}$/.test(number) ? Math.max(last, Number(number)) : last;
  }, 0);
}

/** The Vietnamese year of a moment. */
export function yearOf(moment: Date): number {
  return new Date(moment.getTime() + vietnamMs).getUTCFullYear();
}
