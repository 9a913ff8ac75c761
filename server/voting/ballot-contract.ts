import { z } from 'zod';
import { choice, points } from './profile-contract.ts';

/** An answer; `invalid` only on secret ballots and on paper: it is left invalid on purpose. */
export const answer = z.enum([...choice.options, 'invalid']);

/** What somebody filled in, in the form of the vote. */
export const ballotContent = z.discriminatedUnion('form', [
  z.object({ form: z.literal('questions'), answers: z.record(z.uuid(), answer) }),
  z.object({
    form: z.literal('election'),
    chosen: z.array(z.uuid()).max(200),
    invalid: z.boolean(),
  }),
  /** Points by criterion, in hundredths. */
  z.object({ form: z.literal('scoring'), scores: z.record(z.string().max(40), points) }),
]);
export type BallotContent = z.infer<typeof ballotContent>;

/** By which way a ballot of an open vote came in. */
export const ballotChannels = ['device', 'code', 'roll-call', 'hands', 'paper'] as const;
export const ballotChannel = z.enum(ballotChannels);
export type BallotChannel = z.infer<typeof ballotChannel>;

/**
 * The voter's key over the ballot's statement: canonical JSON of
 * `{castById, content, meetingId, nonce, personId, version: 1, voteId}`.
 */
export const ballotSignature = z.object({
  keyId: z.uuid(),
  /** Drawn by the device, so that no two statements are the same. */
  nonce: z.string().min(16).max(64),
  value: z.string().min(1).max(4000),
});

/** The voter's own ballot; nobody else receives it before the vote is closed. */
export const ballotReceipt = z.object({
  voteId: z.uuid(),
  /** Whose ballot it is; another than the one who cast it where that is allowed. */
  personId: z.uuid(),
  content: ballotContent,
  channel: ballotChannel,
  signed: z.boolean(),
  /** Counts from 1; a change before closing makes the next one. */
  revision: z.int(),
  castAt: z.iso.datetime(),
  /** Short code that the voter can compare with the list of counted ballots. */
  code: z.string(),
});
export type BallotReceipt = z.infer<typeof ballotReceipt>;
