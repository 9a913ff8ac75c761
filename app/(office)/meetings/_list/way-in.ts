import type { MeetingView } from '../../../../server/meetings/contract.ts';

/**
 * What the list offers for a meeting: to enter the one that is going on, to open one that is ahead
 * or over (its papers, its results), or nothing where there is nothing to be in.
 */
export const wayIn = {
  draft: 'none',
  submitted: 'none',
  approved: 'open',
  invited: 'open',
  'in-session': 'enter',
  suspended: 'enter',
  ended: 'open',
  postponed: 'none',
  cancelled: 'none',
} as const satisfies Record<MeetingView['status'], 'enter' | 'open' | 'none'>;
