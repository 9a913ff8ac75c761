import { expect } from 'vitest';
import { boxEvidence } from '../../../server/secretballots/queries.ts';
import { type Choice, choices, type VoteView } from '../../../server/voting/contract.ts';
import { questionOf, voteOf } from '../voting-facts.ts';
import { differences, recount } from '../voting-recount.ts';
import { type Model, type ModelVote, type Real, voteIn } from './model.ts';

function countOf(given: Iterable<Choice>) {
  const all = [...given];
  const of = (choice: Choice) => all.filter((one) => one === choice).length;
  const [inFavour, against, abstain] = choices.map(of);
  return { for: inFavour, against, abstain, invalid: 0 };
}

/** Of the electorate those who are still here and silent; everybody else who did not vote is absent. */
function silent({ present, members }: Model, { electorate, ballots }: ModelVote) {
  const here = [...electorate].filter((one) => present.has(one) && !ballots.has(one)).length;
  return { notCast: here, absent: members - ballots.size - here };
}

/** An open vote is announced as the model counts it, and as its rows are counted anew. */
async function expectOpenResult(model: Model, real: Real, announced: VoteView): Promise<void> {
  const vote = voteIn(model);
  const ballots = [...vote.ballots.values()];
  expect(questionOf(announced).counts).toEqual({
    ...countOf(ballots.map(({ choice }) => choice)),
    ...silent(model, vote),
  });
  const signed = ballots.filter((one) => one.signed).length;
  expect(announced.result).toMatchObject({ cast: ballots.length, signed });
  const counted = await recount(real.product.db, real.voteId);
  expect(differences(real.receipts, counted)).toEqual([]);
}

/** A secret vote is announced by its box: one ballot of each token that was used. */
async function expectSecretResult(model: Model, real: Real, announced: VoteView): Promise<void> {
  const { drawn, box } = voteIn(model);
  expect(announced.turnout).toEqual({
    ...{ issued: drawn.size, returned: box.size, valid: box.size, invalid: 0 },
  });
  expect(questionOf(announced).counts).toMatchObject(countOf(box.values()));
  const evidence = await boxEvidence(real.product.db, real.voteId);
  expect(evidence?.issues).toHaveLength(drawn.size);
  expect(evidence?.ballots).toHaveLength(box.size);
}

/** Cast is counted, at most one of a person, and the rows say the same as the announcement. */
export async function expectAnnounced(model: Model, real: Real): Promise<void> {
  const announced = await voteOf(real.product, real.hall, real.voteId);
  expect(announced.status).toBe('announced');
  const { secret, electorate } = voteIn(model);
  const ids = real.hall.members.map(({ personId }) => personId);
  expect(announced.electorate.map((id) => ids.indexOf(id)).sort()).toEqual([...electorate].sort());
  await (secret ? expectSecretResult : expectOpenResult)(model, real, announced);
  real.announced.set(real.voteId, JSON.stringify(announced));
}

/** What was announced stays as it was, whatever came after. */
export async function expectNothingChanged({ product, hall, announced }: Real): Promise<void> {
  for (const [voteId, before] of announced) {
    expect(JSON.stringify(await voteOf(product, hall, voteId))).toBe(before);
  }
}
