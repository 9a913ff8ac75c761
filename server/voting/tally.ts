import type { Choice, RuleProfile, Tally, VoteResult } from './contract.ts';

/** A member of the frozen roll as the counting sees it. */
export interface Counted {
  personId: string;
  /** The last ballot of the person; null where nothing was sent. */
  ballot: { choice: Choice; siteId: string | null } | null;
  /** May vote, and is present at the closing. */
  present: boolean;
}

export interface CountInput {
  members: readonly Counted[];
  profile: RuleProfile;
  /** Decides a tie where the profile says so, by the ballot cast. */
  chairId: string | null;
}

/** Who has voted counts as voted, also where the person has left since. */
function factOf(member: Counted): keyof Tally {
  if (member.ballot) return member.ballot.choice;
  return member.present ? 'notCast' : 'absent';
}

export function countFacts(members: readonly Counted[]): Tally {
  const counts: Tally = { for: 0, against: 0, abstain: 0, notCast: 0, absent: 0 };
  for (const member of members) counts[factOf(member)] += 1;
  return counts;
}

/** Which of the five facts each denominator contains. */
const contained: Record<RuleProfile['denominator'], readonly (keyof Tally)[]> = {
  all: ['for', 'against', 'abstain', 'notCast', 'absent'],
  present: ['for', 'against', 'abstain', 'notCast'],
  cast: ['for', 'against', 'abstain'],
};

/** Hundredths of a per cent, rounded half up, in integers; zero where there is nobody to share. */
export function shareOf(count: number, whole: number): number {
  return whole === 0 ? 0 : Math.floor((count * 20_000 + whole) / (2 * whole));
}

/** Whether the count reaches the threshold; products are compared, so nothing is ever rounded. */
export function reachesThreshold(count: number, whole: number, profile: RuleProfile): boolean {
  if (whole === 0) return false;
  const { numerator, denominator } = profile.threshold;
  const left = count * denominator;
  const right = numerator * whole;
  return profile.strict ? left > right : left >= right;
}

/** For and against are each exactly half of the denominator, and half is what was asked for. */
function isTie(counts: Tally, whole: number, { threshold }: RuleProfile): boolean {
  const half = threshold.numerator * 2 === threshold.denominator;
  return half && whole > 0 && counts.for === counts.against && counts.for * 2 === whole;
}

function decide(
  counts: Tally,
  whole: number,
  { members, profile, chairId }: CountInput,
): Pick<VoteResult, 'carried' | 'decidedBy'> {
  const carried = reachesThreshold(counts.for, whole, profile);
  if (carried || !isTie(counts, whole, profile)) return { carried, decidedBy: 'threshold' };
  const chair = members.find(({ personId }) => personId === chairId)?.ballot?.choice;
  if (profile.tie === 'not-carried' || !chair || chair === 'abstain') {
    return { carried: false, decidedBy: 'tie-not-carried' };
  }
  return { carried: chair === 'for', decidedBy: 'chair-side' };
}

function castBySite(members: readonly Counted[]): VoteResult['castBySite'] {
  const bySite = new Map<string | null, number>();
  for (const { ballot } of members) {
    if (ballot) bySite.set(ballot.siteId, (bySite.get(ballot.siteId) ?? 0) + 1);
  }
  return [...bySite]
    .map(([siteId, cast]) => ({ siteId, cast }))
    .sort((a, b) => b.cast - a.cast || ((a.siteId ?? '') < (b.siteId ?? '') ? -1 : 1));
}

/** Counts a vote on its frozen roll by its profile (Luật 77/2015: the figure counted is of all). */
export function countVote(input: CountInput): VoteResult {
  const counts = countFacts(input.members);
  const facts = contained[input.profile.denominator];
  const denominatorCount = facts.reduce((sum, fact) => sum + counts[fact], 0);
  const share = (fact: keyof Tally) =>
    facts.includes(fact) ? shareOf(counts[fact], denominatorCount) : 0;
  const cast = counts.for + counts.against + counts.abstain;
  return {
    members: input.members.length,
    present: cast + counts.notCast,
    cast,
    counts,
    shares: {
      for: share('for'),
      against: share('against'),
      abstain: share('abstain'),
      notCast: share('notCast'),
      absent: share('absent'),
    },
    denominatorCount,
    ...decide(counts, denominatorCount, input),
    castBySite: castBySite(input.members),
  };
}
