import type { QuestionResult, RuleProfile, Tally } from './contract.ts';
import { reachesThreshold, shareOf } from './shares.ts';
import type { WeighedBallot, Weights } from './tally.ts';

interface QuestionInput {
  id: string;
  ballots: readonly WeighedBallot[];
  roll: Weights;
  profile: RuleProfile;
  chairId: string | null;
}

/** Which of the facts each denominator contains. */
const contained: Record<RuleProfile['denominator'], readonly (keyof Tally)[]> = {
  all: ['for', 'against', 'abstain', 'invalid', 'notCast', 'absent'],
  present: ['for', 'against', 'abstain', 'invalid', 'notCast'],
  cast: ['for', 'against', 'abstain', 'invalid'],
  valid: ['for', 'against', 'abstain'],
};

function answerOf({ content }: WeighedBallot, id: string): keyof Tally {
  return (content.form === 'questions' && content.answers[id]) || 'invalid';
}

function countFacts({ id, ballots, roll }: QuestionInput): Tally {
  const { notCast, absent } = roll;
  const counts: Tally = { for: 0, against: 0, abstain: 0, invalid: 0, notCast, absent };
  for (const ballot of ballots) counts[answerOf(ballot, id)] += ballot.weight;
  return counts;
}

/** For and against are each exactly half of the denominator, and half is what was asked for. */
function isTie(counts: Tally, whole: number, { threshold }: RuleProfile): boolean {
  const half = threshold.numerator * 2 === threshold.denominator;
  return half && whole > 0 && counts.for === counts.against && counts.for * 2 === whole;
}

function decide(
  counts: Tally,
  whole: number,
  { id, ballots, profile, chairId }: QuestionInput,
): Pick<QuestionResult, 'carried' | 'decidedBy'> {
  const carried = reachesThreshold(counts.for, whole, profile);
  if (carried || !isTie(counts, whole, profile)) return { carried, decidedBy: 'threshold' };
  const ballot = chairId === null ? undefined : ballots.find((one) => one.personId === chairId);
  const chair = ballot ? answerOf(ballot, id) : null;
  if (profile.tie === 'not-carried' || (chair !== 'for' && chair !== 'against')) {
    return { carried: false, decidedBy: 'tie-not-carried' };
  }
  return { carried: chair === 'for', decidedBy: 'chair-side' };
}

/** One question: its facts, their shares of the denominator, and whether it carried. */
export function countQuestion(input: QuestionInput): QuestionResult {
  const counts = countFacts(input);
  const facts = contained[input.profile.denominator];
  const whole = facts.reduce((all, fact) => all + counts[fact], 0);
  const share = (fact: keyof Tally) => (facts.includes(fact) ? shareOf(counts[fact], whole) : 0);
  return {
    questionId: input.id,
    counts,
    shares: {
      for: share('for'),
      against: share('against'),
      abstain: share('abstain'),
      invalid: share('invalid'),
      notCast: share('notCast'),
      absent: share('absent'),
    },
    denominatorCount: whole,
    ...decide(counts, whole, input),
  };
}
