import { z } from 'zod';
import { commandContract, queryContract } from '../kernel/contracts.ts';
import { eventContract, field } from '../kernel/define-event.ts';
import { ballotContent, ballotReceipt, ballotSignature } from './ballot-contract.ts';
import { ruleProfile, voteForm } from './profile-contract.ts';
import { voteResult } from './result-contract.ts';

export * from './ballot-contract.ts';
export * from './life-contract.ts';
export * from './profile-contract.ts';
export * from './result-contract.ts';

/** Something that is answered; the text it is about is one tap away. */
export const question = z.object({
  id: z.uuid(),
  title: z.string().trim().min(1).max(500),
  documentId: z.uuid().nullable().default(null),
});
export type Question = z.infer<typeof question>;

export const candidate = z.object({
  id: z.uuid(),
  name: z.string().trim().min(1).max(200),
  note: z.string().trim().max(300).default(''),
  /** Where the candidate is somebody of this installation. */
  personId: z.uuid().nullable().default(null),
});
export type Candidate = z.infer<typeof candidate>;

export const voteStatuses = [
  'prepared',
  'open',
  'paused',
  'closed',
  'counted',
  'announced',
  'annulled',
] as const;
export const voteStatus = z.enum(voteStatuses);
export type VoteStatus = z.infer<typeof voteStatus>;

/** By which way votes are given at present; ballots of an earlier way stay in the count. */
export const voteChannel = z.enum(['device', 'hands', 'roll-call', 'paper']);

/** What is announced at the closing of a secret vote, before it is counted (NQ 31/2023). */
export const turnout = z.object({
  issued: z.int(),
  returned: z.int(),
  valid: z.int(),
  invalid: z.int(),
});

const moment = z.iso.datetime().nullable();

export const voteView = z.object({
  id: z.uuid(),
  itemId: z.uuid(),
  rollId: z.uuid(),
  title: z.string(),
  form: voteForm,
  /** One is the ordinary vote; several are a consent list or a ballot of several questions. */
  questions: z.array(question),
  candidates: z.array(candidate),
  /** How many candidates are to be elected; 0 outside elections. */
  seats: z.int(),
  status: voteStatus,
  channel: voteChannel,
  profile: ruleProfile,
  /** Who may vote: the members of the roll who were present when it opened; empty before. */
  electorate: z.array(z.uuid()),
  /** Ban kiểm phiếu: who enters paper ballots and counts. */
  tellerIds: z.array(z.uuid()),
  /** Votes that are taken one after another. */
  batchId: z.uuid().nullable(),
  position: z.int(),
  /** The annulled vote or the first round that this one repeats. */
  repeatsId: z.uuid().nullable(),
  annulledReason: z.string().nullable(),
  /** Since when devices show a trial ballot, so that one sees who has it on screen. */
  readyCheckAt: moment,
  openedAt: moment,
  pausedAt: moment,
  closedAt: moment,
  countedAt: moment,
  announcedAt: moment,
  /** Secret votes: the public key (JWK, RSA) that ballots are signed with blindly. */
  tokenKey: z.record(z.string(), z.string()).nullable(),
  turnout: turnout.nullable(),
  /** Announced; before that moderators and tellers only. */
  result: voteResult.nullable(),
  /** Root of the Merkle tree over the counted ballots, in hexadecimal; set at closing. */
  ballotsRoot: z.string().nullable(),
});
export type VoteView = z.infer<typeof voteView>;

/**
 * How many of the electorate have voted, without any choice; sent at most twice a second, not part
 * of the log.
 */
export const voteProgress = z.object({
  voteId: z.uuid(),
  /** Null in a secret vote: while it is open nothing about casting is told. */
  cast: z.int().nullable(),
  /** Secret votes: ballots given out (phiếu đã phát). */
  issued: z.int().nullable(),
  electorate: z.int(),
});
export type VoteProgress = z.infer<typeof voteProgress>;

/** The voter is asked once more for the ballot that is missing. */
export const reminder = z.object({ voteId: z.uuid(), at: z.iso.datetime() });

export const votingPart = z.object({
  votes: z.array(voteView),
  mine: z.array(ballotReceipt),
  progress: z.array(voteProgress),
  /** Since the window is there: a reminder is not told again to whoever comes back. */
  reminders: z.array(reminder).default([]),
});
export type VotingPart = z.infer<typeof votingPart>;

/** A vote was prepared, opened or closed; a screen puts it in the place of the one with its id. */
export const voteChanged = eventContract(
  'voting.vote-changed',
  {
    /** Without its result until that is announced; what was never opened is on no screen of a hall. */
    vote: field(voteView, 'everyone', ({ openedAt }) =>
      openedAt === null ? 'participants' : 'everyone',
    ),
    /** The result as it was counted. */
    counted: field(voteResult.nullable(), 'moderators'),
  },
  { confined: true },
);

/** Reaches those alone whose ballots are missing. */
export const votersReminded = eventContract(
  'voting.voters-reminded',
  { voteId: field(z.uuid(), 'participants') },
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
    /** Left out: one question with the title of the vote. */
    questions: z
      .array(question.omit({ id: true }))
      .max(60)
      .default([]),
    candidates: z
      .array(candidate.omit({ id: true }))
      .max(200)
      .default([]),
    seats: z.int().min(0).max(200).default(0),
    tellerIds: z.array(z.uuid()).max(30).default([]),
    batchId: z.uuid().nullable().default(null),
    position: z.int().min(0).default(0),
  }),
  output: z.object({ voteId: z.uuid() }),
  errors: [
    'voting.unknown-roll',
    'voting.unknown-item',
    'voting.profile-refused',
    'voting.nothing-to-decide',
  ],
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
  errors: ['voting.not-open', 'voting.root-differs'],
});

export const castBallot = commandContract({
  name: 'voting.cast',
  scope: 'meeting-rows',
  confined: true,
  logRefusals: true,
  input: aboutVote.extend({
    content: ballotContent,
    signature: ballotSignature.nullable().default(null),
  }),
  output: ballotReceipt,
  errors: [
    'voting.not-open',
    'voting.paused',
    'voting.not-on-roll',
    'voting.not-present',
    'voting.cannot-change',
    'voting.wrong-content',
    'voting.wrong-signature',
  ],
});

/** Brings the ballot up again at those who have not sent theirs; in open votes only. */
export const remindVoters = commandContract({
  name: 'voting.remind',
  scope: 'meeting',
  confined: true,
  input: aboutVote.extend({
    /** Null: all who are missing. */
    personIds: z.array(z.uuid()).max(2000).nullable(),
  }),
  output: z.object({ reminded: z.int() }),
  errors: ['voting.not-open'],
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
        content: ballotContent,
        channel: ballotReceipt.shape.channel,
        signed: z.boolean(),
        revision: z.int(),
        code: z.string(),
        castAt: z.iso.datetime(),
      }),
    ),
  }),
  errors: ['voting.not-closed', 'voting.not-on-roll'],
});

/**
 * Who has sent a ballot in an open vote that is under way, for those who lead: nothing of what is
 * on it. There is no such answer about a secret vote.
 */
export const whoVoted = queryContract({
  name: 'voting.who-voted',
  scope: 'meeting',
  confined: true,
  input: aboutVote,
  output: z.object({ personIds: z.array(z.uuid()) }),
  errors: ['voting.not-open'],
});
