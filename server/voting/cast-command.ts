import type { z } from 'zod';
import { sitesOfPresent } from '../attendance/queries.ts';
import {
  type BatchContext,
  type BatchRequest,
  defineRowsCommand,
} from '../kernel/define-command.ts';
import { type Failure, fail } from '../kernel/result.ts';
import type { VoterKey } from '../voterkeys/contract.ts';
import { keysById } from '../voterkeys/queries.ts';
import { mayVote } from './access.ts';
import { ballotCode } from './ballot-code.ts';
import * as contract from './contract.ts';
import { decideCast } from './rules.ts';
import { signatureHolds } from './statement.ts';
import {
  addBallots,
  type Elector,
  holdElectors,
  holdVote,
  lastRevisions,
  usedNonces,
} from './store.ts';

type CastAnswer = ReturnType<typeof decideCast> | Failure<'voting.wrong-signature'>;
type Cast = BatchRequest<z.output<typeof contract.castBallot.input>>;

/**
 * Null where the ballot is unsigned; false where what is there is no signature of the voter's, or
 * one that stands on an earlier ballot: sent again by somebody else it would undo a change.
 */
function signatureOf(
  { viewer: { personId }, input }: Cast,
  keys: ReadonlyMap<string, VoterKey>,
  used: ReadonlySet<string>,
) {
  const { signature, meetingId, voteId, content } = input;
  if (!signature) return null;
  const { keyId, nonce, value } = signature;
  if (used.has(`${personId} ${nonce}`)) return false;
  const ballot = { castById: personId, personId, content, meetingId, voteId, nonce, value };
  return signatureHolds(keys.get(keyId), ballot);
}

/** Ballots of one vote that came in together: each is decided by the facts about its own voter. */
async function castTogether(context: BatchContext, voteId: string, casts: readonly Cast[]) {
  const { tx, meetingId, now } = context;
  const people = casts.map(({ viewer }) => viewer.personId);
  const vote = await holdVote(tx, meetingId, voteId, 'share');
  const electors = vote ? await holdElectors(tx, voteId, people) : new Map<string, Elector>();
  const places = await sitesOfPresent(tx, meetingId, people);
  const revisions = await lastRevisions(tx, voteId, people);
  const keys = await keysById(
    tx,
    casts.flatMap(({ input }) => input.signature?.keyId ?? []),
  );
  const used = await usedNonces(
    tx,
    voteId,
    casts.flatMap(({ viewer: { personId }, input: { signature } }) =>
      signature ? [{ personId, nonce: signature.nonce }] : [],
    ),
  );
  const decided = casts.map((cast) => {
    const { personId } = cast.viewer;
    const { content, signature } = cast.input;
    const signed = signatureOf(cast, keys, used);
    const place = places.get(personId);
    const code = ballotCode(context.newId());
    const answer = decideCast(
      { voteId, personId, content, signed: signed === true, code, now },
      {
        vote,
        elector: electors.get(personId) ?? null,
        presentNow: place !== undefined,
        lastRevision: revisions.get(personId) ?? 0,
      },
    );
    const told = answer.ok && signed === false ? fail('voting.wrong-signature') : answer;
    return { personId, siteId: place?.siteId ?? null, answer: told, signature };
  });
  const rows = decided.flatMap(({ personId, siteId, answer, signature: given }) => {
    if (!answer.ok) return [];
    const { signed: _signed, ...receipt } = answer.value;
    const { keyId = null, nonce = null, value = null } = given ?? {};
    const signature = { keyId, nonce, signature: value };
    return [{ ...receipt, ...signature, siteId, castById: personId, castAt: now }];
  });
  await addBallots(tx, meetingId, voteId, rows);
  return new Map(decided.map(({ personId, answer }) => [personId, answer]));
}

export const castBallot = defineRowsCommand(contract.castBallot, {
  access: mayVote,
  async run(context, requests) {
    const votes = [...new Set(requests.map(({ input }) => input.voteId))].sort();
    const answers = new Map<string, CastAnswer>();
    for (const voteId of votes) {
      const casts = requests.filter(({ input }) => input.voteId === voteId);
      const told = await castTogether(context, voteId, casts);
      for (const [personId, answer] of told) answers.set(personId, answer);
    }
    return requests.map(({ viewer }) => answers.get(viewer.personId) ?? fail('voting.not-open'));
  },
});
