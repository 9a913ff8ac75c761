import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { keysOf } from '../../server/voterkeys/queries.ts';
import type { Choice } from '../../server/voting/contract.ts';
import { oneAnswer } from '../../server/voting/one-answer.ts';
import { ballotStatement } from '../../server/voting/statement.ts';
import { type Hall, seedHall } from './hall.ts';
import { accepted, checkIn, prepareAndOpen } from './hall-actions.ts';
import { type ScratchProduct, scratchProduct } from './scratch.ts';
import { type Command, signAs, type Voter, voterWithKey } from './secret-voters.ts';
import { namedBallots, voteOf } from './voting-facts.ts';

let product: ScratchProduct;
let hall: Hall;
let voteId: string;
let voter: Voter;
let other: Voter;
const command: Command = (name, input, viewer) => product.run(name, input, viewer);
const nonce = 'AAAAAAAAAAAAAAAAAAAAAA';

beforeAll(async () => {
  product = await scratchProduct({ effects: false });
});
afterAll(() => product.drop());
beforeEach(async () => {
  hall = await seedHall(product.db, 3);
  await checkIn(product, hall, hall.members);
  voteId = await prepareAndOpen(product, hall);
  const [, second, third] = hall.members;
  if (!second || !third) throw new Error('the hall is empty');
  voter = await voterWithKey(command, second);
  other = await voterWithKey(command, third);
});

interface Said {
  by?: Voter;
  about?: Partial<Parameters<typeof ballotStatement>[0]>;
}

async function signature(choice: Choice, { by = voter, about = {} }: Said = {}) {
  const { personId } = voter.viewer;
  const { meetingId } = hall;
  const content = oneAnswer(voteId, choice);
  const said = { castById: personId, content, meetingId, nonce, personId, voteId, ...about };
  return { ...(await signAs(by, ballotStatement(said))), nonce };
}

async function cast(choice: Choice, signed: Awaited<ReturnType<typeof signature>> | null) {
  const content = oneAnswer(voteId, choice);
  const input = { meetingId: hall.meetingId, voteId, content, signature: signed };
  return product.run('voting.cast', input, voter.viewer);
}

const close = () => command('voting.close', { meetingId: hall.meetingId, voteId }, hall.chair);

test('a signed ballot says so on its receipt, in the list and in the result', async () => {
  expect(accepted(await cast('for', await signature('for')))).toMatchObject({ signed: true });
  accepted(await close());
  expect((await voteOf(product, hall, voteId)).result).toMatchObject({ cast: 1, signed: 1 });
  expect(await namedBallots(product, hall, voteId, hall.chair)).toMatchObject([{ signed: true }]);
});

test('a signature over anything else is refused, and no ballot is written', async () => {
  const wrong = [
    await signature('against'),
    await signature('for', { about: { voteId: hall.meetingId } }),
    await signature('for', { about: { meetingId: voteId } }),
    await signature('for', { about: { nonce: `${nonce}B` } }),
    await signature('for', { about: { personId: other.viewer.personId } }),
    await signature('for', { by: other }),
    { keyId: hall.meetingId, nonce, value: 'AAAA' },
  ];
  for (const signed of wrong) {
    expect(await cast('for', signed)).toMatchObject({ code: 'voting.wrong-signature' });
  }
  const { rows } = await product.pool.query('select 1 from ballot where vote_id = $1', [voteId]);
  expect(rows).toEqual([]);
});

test('an unsigned ballot is taken and counted as what it is', async () => {
  expect(accepted(await cast('for', null))).toMatchObject({ signed: false });
  accepted(await close());
  expect((await voteOf(product, hall, voteId)).result).toMatchObject({ cast: 1, signed: 0 });
});

test('a key that is revoked signs no more, and what it had signed stays signed', async () => {
  accepted(await cast('for', await signature('for')));
  const signed = await signature('against');
  product.clock.advance(1_000);
  accepted(await command('voterkeys.revoke', { keyId: signed.keyId }, voter.viewer));
  expect(await cast('against', signed)).toMatchObject({ code: 'voting.wrong-signature' });
  const [kept] = await keysOf(product.db, [voter.viewer.personId]);
  expect(kept).toMatchObject({ id: signed.keyId, revokedAt: product.clock.now().toISOString() });
  accepted(await close());
  expect((await voteOf(product, hall, voteId)).result).toMatchObject({ cast: 1, signed: 1 });
});

test('a ballot that was altered in the database is counted as unsigned', async () => {
  accepted(await cast('for', await signature('for')));
  const content = JSON.stringify(oneAnswer(voteId, 'against'));
  await product.pool.query('update ballot set content = $1 where vote_id = $2', [content, voteId]);
  accepted(await close());
  expect((await voteOf(product, hall, voteId)).result).toMatchObject({ cast: 1, signed: 0 });
});
