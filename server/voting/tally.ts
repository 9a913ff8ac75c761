import type {
  BallotChannel,
  BallotContent,
  Candidate,
  Question,
  RuleProfile,
  VoteResult,
} from './contract.ts';
import { countElection } from './tally-election.ts';
import { countQuestion } from './tally-question.ts';
import { countScores } from './tally-scoring.ts';

/** A ballot as the counting sees it. */
export interface CountedBallot {
  content: BallotContent;
  siteId: string | null;
  channel: BallotChannel;
  /** The voter's signature was verified at counting. */
  signed: boolean;
}

/** A member of the frozen roll as the counting sees it. */
export interface Counted {
  personId: string;
  weight: number;
  /** The last ballot of the person; null where nothing was sent. */
  ballot: CountedBallot | null;
  /** May vote, and is present at the closing. */
  present: boolean;
}

/** Ballots without a name: raised hands, papers, secret ones. Each is somebody's of the roll. */
export type Nameless = CountedBallot;

export interface CountInput {
  members: readonly Counted[];
  nameless: readonly Nameless[];
  profile: RuleProfile;
  questions: readonly Question[];
  candidates: readonly Candidate[];
  seats: number;
  /** Decides a tie where the profile says so, by the ballot cast. */
  chairId: string | null;
}

/** The weights of the roll, apart from what anybody chose. */
export interface Weights {
  members: number;
  /** May vote, present, and nothing came in. */
  notCast: number;
  absent: number;
}

export interface WeighedBallot {
  personId: string | null;
  weight: number;
  content: BallotContent;
}

const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);

/** Every ballot with what it weighs; without weights in the profile each is one. */
function weigh({ members, nameless, profile }: CountInput): WeighedBallot[] {
  const weightOf = (member: Counted) => (profile.weights ? member.weight : 1);
  const named = members.flatMap((member) =>
    member.ballot
      ? [
          {
            personId: member.personId,
            weight: weightOf(member),
            content: member.ballot.content,
          },
        ]
      : [],
  );
  const others = nameless.map(({ content }) => ({ personId: null, weight: 1, content }));
  return [...named, ...others];
}

/**
 * Who has voted counts as voted, also where the person has left since. Ballots without a name are
 * taken off those who are present and sent nothing of their own, then off the absent.
 */
function weighRoll({ members, nameless, profile }: CountInput): Weights {
  const weightOf = (member: Counted) => (profile.weights ? member.weight : 1);
  const silent = members.filter(({ ballot }) => ballot === null);
  const here = sum(silent.filter(({ present }) => present).map(weightOf));
  const gone = sum(silent.filter(({ present }) => !present).map(weightOf));
  const taken = Math.min(here, nameless.length);
  return {
    members: sum(members.map(weightOf)),
    notCast: here - taken,
    absent: Math.max(0, gone - (nameless.length - taken)),
  };
}

function countBy<Key>(ballots: readonly CountedBallot[], keyOf: (ballot: CountedBallot) => Key) {
  const counts = new Map<Key, number>();
  for (const ballot of ballots) counts.set(keyOf(ballot), (counts.get(keyOf(ballot)) ?? 0) + 1);
  return [...counts].sort(([a, x], [b, y]) => y - x || (String(a) < String(b) ? -1 : 1));
}

function outcomeOf(input: CountInput): VoteResult['outcome'] {
  const ballots = weigh(input);
  const roll = weighRoll(input);
  const { profile, questions, candidates, seats, chairId } = input;
  if (profile.form === 'election') {
    const counted = countElection({ ballots, roll, profile, candidates, seats });
    return { form: 'election', ...counted };
  }
  if (profile.form === 'scoring') return { form: 'scoring', ...countScores(ballots, profile) };
  return {
    form: 'questions',
    questions: questions.map(({ id }) => countQuestion({ id, ballots, roll, profile, chairId })),
  };
}

/** Counts a vote on its frozen roll by its profile (Luật 77/2015: the figure counted is of all). */
export function countVote(input: CountInput): VoteResult {
  const named = input.members.flatMap(({ ballot }) => (ballot ? [ballot] : []));
  const all = [...named, ...input.nameless];
  const roll = weighRoll(input);
  return {
    members: roll.members,
    present: roll.members - roll.absent,
    cast: all.length,
    signed: all.filter(({ signed }) => signed).length,
    castBySite: countBy(all, ({ siteId }) => siteId).map(([siteId, cast]) => ({ siteId, cast })),
    castByChannel: countBy(all, ({ channel }) => channel).map(([channel, cast]) => {
      return { channel, cast };
    }),
    outcome: outcomeOf(input),
  };
}
