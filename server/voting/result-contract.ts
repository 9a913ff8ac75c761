import { z } from 'zod';
import { ballotChannel } from './ballot-contract.ts';

/** Six facts of one question, stored apart; weights where the profile has them. */
export const tally = z.object({
  for: z.int(),
  against: z.int(),
  abstain: z.int(),
  /** Sent, and not valid. */
  invalid: z.int().default(0),
  /** May vote and present at the closing, nothing sent. */
  notCast: z.int(),
  /** Not present when the vote opened, or gone before the closing without having voted. */
  absent: z.int(),
});
export type Tally = z.infer<typeof tally>;

/** Hundredths of a per cent, rounded half up: 7333 is 73,33 %. */
const share = z.int();

export const questionResult = z.object({
  questionId: z.uuid(),
  counts: tally,
  /** Of `denominatorCount`; zero for a fact that the denominator does not contain. */
  shares: tally,
  denominatorCount: z.int(),
  carried: z.boolean(),
  /** Which part of the rule decided. */
  decidedBy: z.enum(['threshold', 'chair-side', 'tie-not-carried']),
});
export type QuestionResult = z.infer<typeof questionResult>;

export const electionResult = z.object({
  /** By votes, most first; equals keep the order of the ballot. */
  candidates: z.array(
    z.object({ candidateId: z.uuid(), votes: z.int(), share, elected: z.boolean() }),
  ),
  invalid: z.int(),
  denominatorCount: z.int(),
  /** Those between whom another round decides: they are level at the last seat, or seats are left. */
  runOff: z.array(z.uuid()),
});
export type ElectionResult = z.infer<typeof electionResult>;

export const scoringResult = z.object({
  ballots: z.int(),
  /** Hundredths of a point: the sum over all ballots, and their average rounded half up. */
  total: z.int(),
  average: z.int(),
  criteria: z.array(z.object({ criterionId: z.string(), total: z.int(), average: z.int() })),
  /** How many ballots reach each band by their own total. */
  levels: z.array(z.object({ grade: z.string(), ballots: z.int() })),
  /** By the average, by the levels where the profile has them, and the one that counts. */
  byAverage: z.string().nullable(),
  byLevels: z.string().nullable(),
  grade: z.string().nullable(),
});
export type ScoringResult = z.infer<typeof scoringResult>;

export const voteResult = z.object({
  members: z.int(),
  /** cast + notCast */
  present: z.int(),
  /** Ballots that came in, by whatever way, the invalid ones too. */
  cast: z.int(),
  /** Of these, ballots whose voter's signature was verified at counting. */
  signed: z.int(),
  /** Ballots counted per site of the voter; null stands for individual devices without a site. */
  castBySite: z.array(z.object({ siteId: z.uuid().nullable(), cast: z.int() })),
  castByChannel: z.array(z.object({ channel: ballotChannel, cast: z.int() })),
  outcome: z.discriminatedUnion('form', [
    z.object({ form: z.literal('questions'), questions: z.array(questionResult) }),
    electionResult.extend({ form: z.literal('election') }),
    scoringResult.extend({ form: z.literal('scoring') }),
  ]),
});
export type VoteResult = z.infer<typeof voteResult>;
