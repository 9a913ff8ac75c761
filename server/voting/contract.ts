import { z } from 'zod';
import { commandContract, queryContract } from '../kernel/contracts.ts';
import { eventContract, field } from '../kernel/define-event.ts';

export const choices = ['for', 'against', 'abstain'] as const;
export const choice = z.enum(choices);
export type Choice = z.infer<typeof choice>;

/** At most the whole; bounded so that every product with a count is exact. */
const fraction = z
  .object({ numerator: z.int().min(0).max(1000), denominator: z.int().min(1).max(1000) })
  .refine(({ numerator, denominator }) => numerator <= denominator);

const label = z.string().trim().min(1).max(60);

/** The rule that decides a vote, as versioned data. Fractions are compared in integers. */
export const ruleProfile = z.object({
  name: z.string().max(200),
  version: z.int(),
  /** Legal source as printed with the result; editable text of the profile. */
  source: z.string().max(1000),
  quorum: fraction,
  /** Of whom the threshold is a share. */
  denominator: z.enum(['all', 'present', 'cast']),
  threshold: fraction,
  /** Strict: more than the threshold; otherwise at least. */
  strict: z.boolean(),
  /**
   * On for = against = exactly half of the denominator, where the threshold is that half: the side
   * on which the chair voted, or not carried. It never lowers another threshold.
   */
  tie: z.enum(['chair-side', 'not-carried']),
  /** What stands on the buttons of the ballot. */
  labels: z.object({ for: label, against: label, abstain: label }),
  changeUntilClosing: z.boolean(),
});
export type RuleProfile = z.infer<typeof ruleProfile>;

/** Five facts, stored apart. */
export const tally = z.object({
  for: z.int(),
  against: z.int(),
  abstain: z.int(),
  /** May vote and present at the closing, nothing sent. */
  notCast: z.int(),
  /** Not present when the vote opened, or gone before the closing without having voted. */
  absent: z.int(),
});
export type Tally = z.infer<typeof tally>;

export const voteResult = z.object({
  members: z.int(),
  /** cast + notCast */
  present: z.int(),
  /** for + against + abstain */
  cast: z.int(),
  counts: tally,
  /**
   * Hundredths of a per cent of `denominatorCount`, rounded half up: 7333 is 73,33 %. Zero for a
   * fact that the denominator does not contain (absent, where it is `present`).
   */
  shares: tally,
  denominatorCount: z.int(),
  carried: z.boolean(),
  /** Which part of the rule decided. */
  decidedBy: z.enum(['threshold', 'chair-side', 'tie-not-carried']),
  /** Ballots counted per site of the voter; null stands for individual devices without a site. */
  castBySite: z.array(z.object({ siteId: z.uuid().nullable(), cast: z.int() })),
});
export type VoteResult = z.infer<typeof voteResult>;

export const voteView = z.object({
  id: z.uuid(),
  itemId: z.uuid(),
  title: z.string(),
  status: z.enum(['prepared', 'open', 'closed']),
  rollId: z.uuid(),
  profile: ruleProfile,
  /** Who may vote: the members of the roll who were present when it opened; empty before. */
  electorate: z.array(z.uuid()),
  openedAt: z.iso.datetime().nullable(),
  closedAt: z.iso.datetime().nullable(),
  result: voteResult.nullable(),
  /** Root of the Merkle tree over the counted ballots, in hexadecimal; set at closing. */
  ballotsRoot: z.string().nullable(),
});
export type VoteView = z.infer<typeof voteView>;

/** The voter's own ballot; nobody else receives it before the vote is closed. */
export const ballotReceipt = z.object({
  voteId: z.uuid(),
  choice,
  /** Counts from 1; a change before closing makes the next one. */
  revision: z.int(),
  castAt: z.iso.datetime(),
  /** Short code that the voter can compare with the list of counted ballots. */
  code: z.string(),
});
export type BallotReceipt = z.infer<typeof ballotReceipt>;

/**
 * How many of the electorate have voted, without any choice; sent at most twice a second, not part
 * of the log.
 */
export const voteProgress = z.object({ voteId: z.uuid(), cast: z.int(), electorate: z.int() });
export type VoteProgress = z.infer<typeof voteProgress>;

export const votingPart = z.object({
  votes: z.array(voteView),
  mine: z.array(ballotReceipt),
  progress: z.array(voteProgress),
});
export type VotingPart = z.infer<typeof votingPart>;

/** A vote was prepared, opened or closed; a screen puts it in the place of the one with its id. */
export const voteChanged = eventContract(
  'voting.vote-changed',
  {
    vote: field(voteView, 'everyone'),
  },
  { confined: true },
);

const meetingId = z.uuid();
const aboutVote = z.object({ meetingId, voteId: z.uuid() });

export const prepareVote = commandContract({
  name: 'voting.prepare',
  scope: 'meeting',
  confined: true,
  input: z.object({
    meetingId,
    itemId: z.uuid(),
    rollId: z.uuid(),
    title: z.string().trim().min(1).max(500),
    profile: ruleProfile,
  }),
  output: z.object({ voteId: z.uuid() }),
  errors: ['voting.unknown-roll', 'voting.unknown-item'],
});

export const openVote = commandContract({
  name: 'voting.open',
  scope: 'meeting',
  confined: true,
  input: aboutVote,
  output: z.null(),
  errors: [
    'voting.not-prepared',
    'voting.another-open',
    'voting.not-in-session',
    'voting.no-quorum',
    'voting.not-current-item',
  ],
});

export const closeVote = commandContract({
  name: 'voting.close',
  scope: 'meeting',
  confined: true,
  input: aboutVote,
  output: z.null(),
  errors: ['voting.not-open'],
});

export const castBallot = commandContract({
  name: 'voting.cast',
  scope: 'meeting-rows',
  confined: true,
  input: aboutVote.extend({ choice }),
  output: ballotReceipt,
  errors: ['voting.not-open', 'voting.not-on-roll', 'voting.not-present', 'voting.cannot-change'],
});

/**
 * Who voted how, after closing only: an open vote is named. For moderators and those on the frozen
 * roll. The list is what the root of the Merkle tree covers, so that everybody of them can check it.
 */
export const namedBallots = queryContract({
  name: 'voting.named-ballots',
  scope: 'meeting',
  confined: true,
  input: aboutVote,
  output: z.object({
    ballots: z.array(
      z.object({
        personId: z.uuid(),
        choice,
        revision: z.int(),
        code: z.string(),
        castAt: z.iso.datetime(),
      }),
    ),
  }),
  errors: ['voting.not-closed', 'voting.not-on-roll'],
});
