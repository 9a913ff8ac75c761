import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { gatherEvidence } from '../../server/evidence/gather.ts';
import { firstProblem } from '../../server/evidence/verify.mjs';
import { oneAnswer } from '../../server/voting/one-answer.ts';
import { ballotStatement } from '../../server/voting/statement.ts';
import { type BallotServer, ballotServer } from './ballot-server.ts';
import { type Hall, seedHall } from './hall.ts';
import { accepted, checkIn, prepareAndOpen } from './hall-actions.ts';
import { type ScratchProduct, scratchProduct } from './scratch.ts';
import * as secret from './secret-voters.ts';

let product: ScratchProduct;
let hall: Hall;
let server: BallotServer;
beforeAll(async () => {
  product = await scratchProduct({ effects: false });
});
afterAll(() => product.drop());
beforeEach(async () => {
  hall = await seedHall(product.db, 3);
  await checkIn(product, hall, hall.members);
  server = await ballotServer(product, hall.members);
  return () => server.close();
});

async function gathered(voteId: string) {
  const text = await gatherEvidence(product.db, hall.meetingId, voteId);
  if (text === null) throw new Error('not announced');
  return text;
}

test('an open vote with signed ballots verifies, and what was altered is named', async () => {
  const { meetingId } = hall;
  const voteId = await prepareAndOpen(product, hall);
  for (const viewer of hall.members) {
    const voter = await secret.voterWithKey(server.command, viewer);
    const { personId } = viewer;
    const content = oneAnswer(voteId, 'for');
    const nonce = 'AAAAAAAAAAAAAAAAAAAAAA';
    const said = { castById: personId, content, meetingId, nonce, personId, voteId };
    const signature = { ...(await secret.signAs(voter, ballotStatement(said))), nonce };
    accepted(await product.run('voting.cast', { meetingId, voteId, content, signature }, viewer));
  }
  expect(await gatherEvidence(product.db, meetingId, voteId)).toBeNull();
  accepted(await product.run('voting.close', { meetingId, voteId }, hall.chair));
  const text = await gathered(voteId);
  expect(firstProblem(text)).toBeNull();
  const altered = JSON.parse(text);
  altered.ballots[0].content.answers[voteId] = 'against';
  expect(firstProblem(JSON.stringify(altered))).toContain('wrong signature');
  const removed = JSON.parse(text);
  removed.events.splice(1, 1);
  expect(firstProblem(JSON.stringify(removed))).toContain('event 3 ');
  const result = JSON.parse(text);
  result.vote.result.cast = 2;
  expect(firstProblem(JSON.stringify(result))).toContain('differs from the log');
});

test('a secret vote verifies, and a ballot without a signed request is found', async () => {
  const vote = await secret.openSecretVote(product, hall);
  for (const viewer of hall.members) {
    const voter = await secret.voterWithKey(server.command, viewer);
    const token = await secret.drawnBy(server.command, voter, vote);
    const ballot = secret.ballotOf(token, secret.choose(vote.voteId, 'for'));
    expect((await server.box(JSON.stringify(ballot))).answer).toMatchObject({ ok: true });
  }
  await secret.closeSecretVote(product, hall, vote);
  const text = await gathered(vote.voteId);
  expect(firstProblem(text)).toBeNull();
  const stuffed = JSON.parse(text);
  stuffed.box.issues.pop();
  expect(firstProblem(JSON.stringify(stuffed))).toContain('more ballots than signed requests');
});
