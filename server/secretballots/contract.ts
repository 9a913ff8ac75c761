import { z } from 'zod';
import { commandContract, queryContract } from '../kernel/contracts.ts';
import { ballotContent } from '../voting/ballot-contract.ts';

/**
 * RFC 9474, RSABSSA-SHA384-PSS-Randomized with 2,048 bits: the browser draws a token when the ballot
 * is delivered, and casts under it, on another way, without saying who it is.
 */
const modulusBytes = 256;
const base64Length = Math.ceil((modulusBytes * 4) / 3);
const modulusText = z
  .string()
  .length(base64Length)
  .regex(/^[\w-]+$/);

/** JWK of the key of one vote; in the vote's opening event, the same for everybody. */
export const tokenKey = z.object({
  kty: z.literal('RSA'),
  alg: z.literal('PS384'),
  n: modulusText,
  e: z.literal('AQAB'),
});
export type TokenKey = z.infer<typeof tokenKey>;

const aboutVote = z.object({ meetingId: z.uuid(), voteId: z.uuid() });

/**
 * Gives out one token. The voter's device key signs the request: canonical JSON of
 * `{blinded, key, meetingId, personId, version: 1, voteId}`, where `key` is the thumbprint
 * (RFC 7638, SHA-256, base64url) of the key that the browser blinded for. So nobody can say that more
 * tokens were asked for than were, and a voter who was shown another key than the rest says so in
 * the evidence. The same blinded message again gets the same answer.
 */
export const drawBallot = commandContract({
  name: 'secretballots.draw',
  scope: 'meeting-rows',
  confined: true,
  input: aboutVote.extend({
    blinded: modulusText,
    request: z.object({ keyId: z.uuid(), value: z.string().min(1).max(4000) }),
  }),
  output: z.object({ blindSignature: modulusText }),
  errors: [
    'secretballots.not-open',
    'secretballots.not-on-roll',
    'secretballots.not-present',
    'secretballots.on-paper',
    'secretballots.already-drawn',
    'secretballots.wrong-request',
    'secretballots.wrong-blinded',
  ],
});

/** `POST /api/ballots`, by nobody. */
export const secretBallot = z.object({
  voteId: z.uuid(),
  /** 64 bytes in base64url: 32 that RFC 9474 puts before it, and the token's own 32. */
  message: z.string().regex(/^[\w-]{86}$/),
  signature: modulusText,
  content: ballotContent,
});
export type SecretBallot = z.infer<typeof secretBallot>;

/** The longest body that the box reads. */
export const mostBallotBytes = 32 * 1024;

/** Why the box takes a ballot not; each has words of its own in the catalogue `secret`. */
export const boxRefusals = [
  'wrong-form',
  'too-long',
  'unknown-vote',
  'wrong-token',
  'not-open',
  'wrong-content',
  'cannot-change',
  'busy',
  'internal',
] as const;
export const boxRefusal = z.enum(boxRefusals);
export type BoxRefusal = z.infer<typeof boxRefusal>;

/** Nothing in it is new to whoever sent the ballot. */
export const boxAnswer = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), tokenHash: z.string() }),
  z.object({ ok: z.literal(false), code: boxRefusal }),
]);
export type BoxAnswer = z.infer<typeof boxAnswer>;

/** A ballot as it is published after counting, by its token; each voter knows one's own. */
export const publishedBallot = z.object({
  /** SHA-256 of the message in hexadecimal. */
  tokenHash: z.string(),
  content: ballotContent,
});
export type PublishedBallot = z.infer<typeof publishedBallot>;

/** The whole box, ordered by token, for those on the roll and moderators. */
export const listBallots = queryContract({
  name: 'secretballots.list',
  scope: 'meeting',
  confined: true,
  input: aboutVote,
  output: z.object({ ballots: z.array(publishedBallot) }),
  errors: ['secretballots.not-counted', 'secretballots.not-on-roll'],
});

/** For evidence: what was given out, to whom, on which signed request. */
export const ballotIssue = z.object({
  personId: z.uuid(),
  blinded: z.string(),
  blindSignature: z.string(),
  keyId: z.uuid(),
  requestSignature: z.string(),
});
export type BallotIssue = z.infer<typeof ballotIssue>;
