import type { z } from 'zod';
import { sitesOfPresent } from '../attendance/queries.ts';
import {
  type BatchContext,
  type BatchRequest,
  defineRowsCommand,
} from '../kernel/define-command.ts';
import { fail } from '../kernel/result.ts';
import { mayVote } from './access.ts';
import { ballotCode } from './ballot-code.ts';
import * as contract from './contract.ts';
import { decideCast } from './rules.ts';
import { addBallots, type Elector, holdElectors, holdVote, lastRevisions } from './store.ts';

type Cast = BatchRequest<z.output<typeof contract.castBallot.input>>;

/** Ballots of one vote that came in together: each is decided by the facts about its own voter. */
async function castTogether(context: BatchContext, voteId: string, casts: readonly Cast[]) {
  const { tx, meetingId, now } = context;
  const people = casts.map(({ viewer }) => viewer.personId);
  const vote = await holdVote(tx, meetingId, voteId, 'share');
  const electors = vote ? await holdElectors(tx, voteId, people) : new Map<string, Elector>();
  const places = await sitesOfPresent(tx, meetingId, people);
  const revisions = await lastRevisions(tx, voteId, people);
  const decided = casts.map(({ viewer: { personId }, input: { content } }) => {
    const place = places.get(personId);
    const code = ballotCode(context.newId());
    const answer = decideCast(
      { voteId, personId, content, signed: false, code, now },
      {
        vote,
        elector: electors.get(personId) ?? null,
        presentNow: place !== undefined,
        lastRevision: revisions.get(personId) ?? 0,
      },
    );
    return { personId, siteId: place?.siteId ?? null, answer };
  });
  const rows = decided.flatMap(({ personId, siteId, answer }) => {
    if (!answer.ok) return [];
    const { signed: _signed, ...receipt } = answer.value;
    const signature = { keyId: null, nonce: null, signature: null };
    return [{ ...receipt, ...signature, siteId, castById: personId, castAt: now }];
  });
  await addBallots(tx, meetingId, voteId, rows);
  return new Map(decided.map(({ personId, answer }) => [personId, answer]));
}

export const castBallot = defineRowsCommand(contract.castBallot, {
  access: mayVote,
  async run(context, requests) {
    const votes = [...new Set(requests.map(({ input }) => input.voteId))].sort();
    const answers = new Map<string, ReturnType<typeof decideCast>>();
    for (const voteId of votes) {
      const casts = requests.filter(({ input }) => input.voteId === voteId);
      const told = await castTogether(context, voteId, casts);
      for (const [personId, answer] of told) answers.set(personId, answer);
    }
    return requests.map(({ viewer }) => answers.get(viewer.personId) ?? fail('voting.not-open'));
  },
});
