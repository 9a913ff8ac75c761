import { neededFor } from '../attendance/contract.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import { checkContent, type FilledVote } from './ballot-rules.ts';
import type { BallotContent, BallotReceipt, RuleProfile, VoteStatus } from './contract.ts';

export interface OpeningFacts {
  inSession: boolean;
  currentItemId: string | null;
  openVoteId: string | null;
  /** Members of the roll, and how many of them are present at this moment. */
  members: number;
  present: number;
}

/** Whether the vote may open; a missing quorum is told with the number that is missing. */
export function decideOpen(
  vote: { status: VoteStatus; itemId: string; profile: RuleProfile } | null,
  facts: OpeningFacts,
): Result<
  null,
  | 'voting.not-prepared'
  | 'voting.not-in-session'
  | 'voting.not-current-item'
  | 'voting.another-open'
  | 'voting.no-quorum'
> {
  if (vote?.status !== 'prepared') return fail('voting.not-prepared');
  if (!facts.inSession) return fail('voting.not-in-session');
  if (facts.currentItemId !== vote.itemId) return fail('voting.not-current-item');
  if (facts.openVoteId !== null) return fail('voting.another-open');
  const { numerator, denominator } = vote.profile.quorum;
  const { members, present } = facts;
  // A roll without members has nobody to decide, whatever the fraction says.
  const needed = Math.max(1, neededFor(members, numerator, denominator));
  if (present < needed) {
    return fail('voting.no-quorum', { present, needed, missing: needed - present });
  }
  return ok(null);
}

export interface CastingFacts {
  vote: (FilledVote & { status: VoteStatus }) | null;
  /** The voter's line of the frozen roll; null for whoever has none. */
  elector: { presentAtOpening: boolean; channel: 'device' | 'paper' } | null;
  presentNow: boolean;
  lastRevision: number;
}

/** The ballot as it is written: the first one, or the next revision of the voter's own. */
export function decideCast(
  ballot: {
    voteId: string;
    personId: string;
    content: BallotContent;
    signed: boolean;
    code: string;
    now: Date;
  },
  facts: CastingFacts,
): Result<
  BallotReceipt,
  | 'voting.not-open'
  | 'voting.paused'
  | 'voting.not-on-roll'
  | 'voting.not-present'
  | 'voting.cannot-change'
  | 'voting.wrong-content'
> {
  const { vote, elector } = facts;
  if (vote?.status === 'paused' && vote.profile.secrecy === 'open') return fail('voting.paused');
  if (vote?.status !== 'open' || vote.profile.secrecy !== 'open') return fail('voting.not-open');
  if (!elector?.presentAtOpening || elector.channel !== 'device') return fail('voting.not-on-roll');
  if (!facts.presentNow) return fail('voting.not-present');
  if (facts.lastRevision > 0 && !vote.profile.changeUntilClosing) {
    return fail('voting.cannot-change');
  }
  const filled = checkContent(ballot.content, vote);
  if (!filled.ok) return filled;
  const { now, ...sent } = ballot;
  return ok({
    ...sent,
    channel: 'device',
    revision: facts.lastRevision + 1,
    castAt: now.toISOString(),
  });
}
