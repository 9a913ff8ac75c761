import type { Candidate, ElectionResult, RuleProfile } from './contract.ts';
import { reachesThreshold, shareOf } from './shares.ts';
import type { WeighedBallot, Weights } from './tally.ts';

interface ElectionInput {
  ballots: readonly WeighedBallot[];
  roll: Weights;
  profile: RuleProfile;
  candidates: readonly Candidate[];
  seats: number;
}

/** A ballot for nobody, for more than the seats, or left invalid on purpose elects nobody. */
function isValid({ content }: WeighedBallot, seats: number): boolean {
  if (content.form !== 'election' || content.invalid) return false;
  return content.chosen.length > 0 && content.chosen.length <= seats;
}

function denominatorOf({ ballots, roll, profile, seats }: ElectionInput): number {
  const weightOf = (some: readonly WeighedBallot[]) =>
    some.reduce((all, { weight }) => all + weight, 0);
  const cast = weightOf(ballots);
  const valid = weightOf(ballots.filter((ballot) => isValid(ballot, seats)));
  const whole = { all: roll.members, present: cast + roll.notCast, cast, valid };
  return whole[profile.denominator];
}

function votesFor(id: string, { ballots, seats }: ElectionInput): number {
  return ballots
    .filter((ballot) => isValid(ballot, seats))
    .filter(({ content }) => content.form === 'election' && content.chosen.includes(id))
    .reduce((all, { weight }) => all + weight, 0);
}

/**
 * Elected are those who reach the threshold, by votes, as far as there are seats. Whoever is level
 * with another at the last seat is not elected: a run-off decides between them.
 */
export function countElection(input: ElectionInput): ElectionResult {
  const { ballots, profile, candidates, seats } = input;
  const whole = denominatorOf(input);
  const order = candidates
    .map((candidate, place) => ({ id: candidate.id, votes: votesFor(candidate.id, input), place }))
    .sort((a, b) => b.votes - a.votes || a.place - b.place);
  const reached = order.filter(({ votes }) => reachesThreshold(votes, whole, profile));
  const firstOut = reached[seats]?.votes;
  const elected = reached.slice(0, seats).filter(({ votes }) => votes !== firstOut);
  const winners = new Set(elected.map(({ id }) => id));
  return {
    candidates: order.map(({ id, votes }) => ({
      candidateId: id,
      votes,
      share: shareOf(votes, whole),
      elected: winners.has(id),
    })),
    invalid: ballots
      .filter((ballot) => !isValid(ballot, seats))
      .reduce((all, { weight }) => all + weight, 0),
    denominatorCount: whole,
    runOff: runOffOf(order, reached, winners, input),
  };
}

type Standing = { id: string; votes: number };

/** Level ones at the last seat; where seats are left and the profile has it, the next two a seat. */
function runOffOf(
  order: readonly Standing[],
  reached: readonly Standing[],
  winners: ReadonlySet<string>,
  { profile, seats }: ElectionInput,
): string[] {
  const left = seats - winners.size;
  if (profile.secondRound === 'none' || left === 0) return [];
  const level = reached.filter(({ id }) => !winners.has(id));
  if (level.length > left) {
    const last = level[left - 1]?.votes ?? 0;
    return level.filter(({ votes }) => votes >= last).map(({ id }) => id);
  }
  const others = order.filter(({ id, votes }) => !winners.has(id) && votes > 0);
  const least = others[Math.min(left * 2, others.length) - 1]?.votes ?? 0;
  const next = others.filter(({ votes }) => votes >= least).map(({ id }) => id);
  return next.length > left ? next : [];
}
