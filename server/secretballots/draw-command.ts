import type { z } from 'zod';
import { sitesOfPresent } from '../attendance/queries.ts';
import {
  type BatchContext,
  type BatchRequest,
  type Command,
  defineRowsCommand,
} from '../kernel/define-command.ts';
import { fail, ok } from '../kernel/result.ts';
import { keysById, verifyStatement } from '../voterkeys/queries.ts';
import { type Elector, holdElectors, holdVoteOfBox, isSecret } from '../voting/port.ts';
import { mayDraw } from './access.ts';
import * as contract from './contract.ts';
import { decideDraw, drawStatement } from './rules.ts';
import type { BlindSigner } from './signer.ts';
import { addIssues, loadBox, loadIssues, type OpenBox } from './store.ts';

type Draw = BatchRequest<z.output<typeof contract.drawBallot.input>>;

/** Decides each request by the facts about its own voter. */
async function decideTogether(
  { tx, meetingId }: BatchContext,
  voteId: string,
  draws: readonly Draw[],
) {
  const people = draws.map(({ viewer }) => viewer.personId);
  const vote = await holdVoteOfBox(tx, voteId);
  const here = vote !== null && vote.meetingId === meetingId && isSecret(vote.profile);
  const box = here ? await loadBox(tx, voteId) : null;
  const electors = box ? await holdElectors(tx, voteId, people) : new Map<string, Elector>();
  const earlier = await loadIssues(tx, voteId, people);
  const places = await sitesOfPresent(tx, meetingId, people);
  const keys = await keysById(
    tx,
    draws.map(({ input }) => input.request.keyId),
  );
  const holds = (
    { viewer: { personId }, input: { blinded, request } }: Draw,
    { publicKey }: OpenBox,
  ) => {
    const key = keys.get(request.keyId);
    if (key?.personId !== personId) return false;
    const statement = drawStatement({ blinded, key: publicKey, meetingId, personId, voteId });
    return verifyStatement(key, statement, request.value);
  };
  const decided = draws.map((draw) => {
    const { personId } = draw.viewer;
    const answer = decideDraw(draw.input.blinded, {
      status: box ? (vote?.status ?? null) : null,
      elector: electors.get(personId) ?? null,
      presentNow: places.has(personId),
      earlier: earlier.get(personId) ?? null,
      requestHolds: box !== null && holds(draw, box),
    });
    return { draw, answer };
  });
  return { box, decided };
}

async function drawTogether(
  context: BatchContext,
  signer: BlindSigner,
  voteId: string,
  draws: readonly Draw[],
) {
  const { box, decided } = await decideTogether(context, voteId, draws);
  const due = decided.flatMap(({ draw, answer }) =>
    answer.ok && answer.value === null ? [draw] : [],
  );
  const blinded = due.map(({ input }) => input.blinded);
  const signed = box && due.length > 0 ? await signer.sign(box.privateKey, blinded) : [];
  const issues = due.flatMap(({ viewer: { personId }, input }, index) => {
    const blindSignature = signed[index];
    const { keyId, value } = input.request;
    return blindSignature
      ? [{ personId, blinded: input.blinded, blindSignature, keyId, requestSignature: value }]
      : [];
  });
  await addIssues(context.tx, context.meetingId, voteId, issues);
  const given = new Map(issues.map(({ personId, blindSignature }) => [personId, blindSignature]));
  return decided.map(({ draw: { viewer }, answer }) => {
    if (!answer.ok) return { personId: viewer.personId, answer };
    const blindSignature = answer.value ?? given.get(viewer.personId);
    const told = blindSignature ? ok({ blindSignature }) : fail('secretballots.wrong-blinded');
    return { personId: viewer.personId, answer: told };
  });
}

export function drawCommand(signer: BlindSigner): Command {
  return defineRowsCommand(contract.drawBallot, {
    access: mayDraw,
    async run(context, requests) {
      const votes = [...new Set(requests.map(({ input }) => input.voteId))].sort();
      const told = [];
      for (const voteId of votes) {
        const draws = requests.filter(({ input }) => input.voteId === voteId);
        told.push(...(await drawTogether(context, signer, voteId, draws)));
      }
      const answers = new Map(told.map(({ personId, answer }) => [personId, answer]));
      return requests.map(
        ({ viewer }) => answers.get(viewer.personId) ?? fail('secretballots.not-open'),
      );
    },
  });
}
