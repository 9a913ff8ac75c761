import { z } from 'zod';
import { commandContract, queryContract } from '../kernel/contracts.ts';
import { eventContract, field } from '../kernel/define-event.ts';

export const choices = ['for', 'against', 'abstain'] as const;
export const choice = z.enum(choices);
export type Choice = z.infer<typeof choice>;

const fraction = z.object({ numerator: z.int().min(0), denominator: z.int().min(1) });
export type Fraction = z.infer<typeof fraction>;

/** The rule that decides a vote, as versioned data. Fractions are compared in integers. */
export const ruleProfile = z.object({
  name: z.string(),
  version: z.int(),
  /** Legal source as printed with the result; editable text of the profile. */
  source: z.string(),
  quorum: fraction,
  /** Of whom the threshold is a share. */
  denominator: z.enum(['all', 'present', 'cast']),
  threshold: fraction,
  /** Strict: more than the threshold; otherwise at least. */
  strict: z.boolean(),
  /** On for = against = half: the side on which the chair voted, or not carried. */
  tie: z.enum(['chair-side', 'not-carried']),
  labels: z.object({ for: z.string(), against: z.string(), abstain: z.string() }),
  changeUntilClosing: z.boolean(),
});
export type RuleProfile = z.infer<typeof ruleProfile>;

/** Five facts, stored apart, each with its share of the denominator in hundredths of a per cent. */
export const tally = z.object({
  for: z.int(),
  against: z.int(),
  abstain: z.int(),
  /** Present, nothing sent. */
  notCast: z.int(),
  absent: z.int(),
});
export type Tally = z.infer<typeof tally>;

export const voteResult = z.object({
  members: z.int(),
  present: z.int(),
  cast: z.int(),
  counts: tally,
  /** Hundredths of a per cent of `denominatorCount`, rounded half up: 7333 is 73,33 %. */
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
  /** The roll as frozen when the vote opened; empty before. */
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

/** How many have voted, without any choice; sent at most twice a second, not part of the log. */
export const voteProgress = z.object({ voteId: z.uuid(), cast: z.int(), electorate: z.int() });
export type VoteProgress = z.infer<typeof voteProgress>;

export const votingPart = z.object({
  votes: z.array(voteView),
  mine: z.array(ballotReceipt),
  progress: z.array(voteProgress),
});
export type VotingPart = z.infer<typeof votingPart>;

/** A vote was prepared, opened or closed; a screen puts it in the place of the one with its id. */
export const voteChanged = eventContract('voting.vote-changed', {
  vote: field(voteView, 'everyone'),
});

const meetingId = z.uuid();
const aboutVote = z.object({ meetingId, voteId: z.uuid() });

export const prepareVote = commandContract({
  name: 'voting.prepare',
  scope: 'meeting',
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
  input: aboutVote,
  output: z.null(),
  errors: ['voting.not-open'],
});

export const castBallot = commandContract({
  name: 'voting.cast',
  scope: 'meeting-rows',
  input: aboutVote.extend({ choice }),
  output: ballotReceipt,
  errors: ['voting.not-open', 'voting.not-on-roll', 'voting.not-present', 'voting.cannot-change'],
});

/** Who voted how, after closing only: an open vote is named. Moderators and the voters themselves. */
export const namedBallots = queryContract({
  name: 'voting.named-ballots',
  scope: 'meeting',
  input: aboutVote,
  output: z.object({
    ballots: z.array(
      z.object({ personId: z.uuid(), choice, code: z.string(), castAt: z.iso.datetime() }),
    ),
  }),
  errors: ['voting.not-closed'],
});
