import { fail, ok, type Result } from '../kernel/result.ts';
import type { VoteStatus, VoteView } from './contract.ts';

/** From which statuses a step of a vote's life leads on, and to which it leads. */
const steps = {
  pause: { from: ['open'], to: 'paused' },
  resume: { from: ['paused'], to: 'open' },
  close: { from: ['open', 'paused'], to: 'closed' },
  count: { from: ['closed'], to: 'counted' },
  announce: { from: ['counted'], to: 'announced' },
  annul: {
    from: ['prepared', 'open', 'paused', 'closed', 'counted', 'announced'],
    to: 'annulled',
  },
} as const satisfies Record<string, { from: readonly VoteStatus[]; to: VoteStatus }>;

export type Step = keyof typeof steps;

/** The status after a step; refused with the status that forbids it. */
export function decideStep<S extends Step>(
  status: VoteStatus | undefined,
  step: S,
): Result<(typeof steps)[S]['to'], 'voting.wrong-step'> {
  const { from, to } = steps[step];
  const allowed: readonly VoteStatus[] = from;
  if (status === undefined || !allowed.includes(status)) {
    return fail('voting.wrong-step', { status: status ?? 'none' });
  }
  return ok(to);
}

type Repeated = Pick<VoteView, 'status' | 'candidates' | 'seats' | 'profile' | 'result'>;

/**
 * What is decided once more: all of an annulled vote, or the seats that an election's round left
 * open, between those who were level or had too few votes.
 */
export function decideRepeat(
  vote: Repeated | null,
): Result<Pick<VoteView, 'candidates' | 'seats'>, 'voting.nothing-to-repeat'> {
  if (vote?.status === 'annulled') return ok({ candidates: vote.candidates, seats: vote.seats });
  const outcome = vote?.status === 'announced' ? vote.result?.outcome : undefined;
  if (!vote || outcome?.form !== 'election' || vote.profile.secondRound !== 'run-off') {
    return fail('voting.nothing-to-repeat');
  }
  const left = new Set(outcome.runOff);
  const elected = outcome.candidates.filter((one) => one.elected).length;
  const seats = vote.seats - elected;
  if (left.size === 0 || seats < 1) return fail('voting.nothing-to-repeat');
  return ok({ candidates: vote.candidates.filter(({ id }) => left.has(id)), seats });
}
