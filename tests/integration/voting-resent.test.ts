import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Viewer } from '../../server/kernel/viewer.ts';
import {
  type BallotReceipt,
  ballotReceipt,
  type Choice,
  choices,
} from '../../server/voting/contract.ts';
import { oneAnswer } from '../../server/voting/one-answer.ts';
import { type BallotServer, ballotServer } from './ballot-server.ts';
import { type Hall, seedHall } from './hall.ts';
import { accepted, checkIn, prepareAndOpen } from './hall-actions.ts';
import { type ScratchProduct, scratchProduct } from './scratch.ts';
import { type Chance, chanceFrom, printedSeed } from './seeded-chance.ts';
import { differences, lineOf, recount } from './voting-recount.ts';

const rounds = process.env.LONG === '1' ? 1_000 : 25;
const hour = 3_600_000;
let product: ScratchProduct;
let server: BallotServer;
let hall: Hall;

beforeAll(async () => {
  product = await scratchProduct({ effects: false });
  hall = await seedHall(product.db, 3);
  await checkIn(product, hall, hall.members);
  server = await ballotServer(product, hall.members);
});
afterAll(async () => {
  await server.close();
  await product.drop();
});

interface Press {
  voteId: string;
  viewer: Viewer;
  commandId: string;
  choice: Choice;
}

const bodyOf = ({ voteId, commandId, choice }: Press) => {
  const content = oneAnswer(voteId, choice);
  return { commandId, input: { meetingId: hall.meetingId, voteId, content } };
};
const press = async (one: Press): Promise<BallotReceipt> =>
  ballotReceipt.parse(accepted(await server.post('voting.cast', bodyOf(one), one.viewer)));

/** Sends the ballot, and hears nothing: the line goes as the answer begins to come, or before. */
async function pressUnheard(one: Press, afterAnswer: boolean): Promise<void> {
  const { port, host } = new URL(server.origin);
  const body = JSON.stringify(bodyOf(one));
  const line = connect(Number(port), '127.0.0.1').on('error', () => undefined);
  await once(line, 'connect');
  const head = [
    'POST /api/commands/voting.cast HTTP/1.1',
    ...[`host: ${host}`, `cookie: ${one.viewer.personId}`, 'content-type: application/json'],
    ...[`content-length: ${Buffer.byteLength(body)}`, '', body],
  ];
  const sent = new Promise<void>((resolve) => line.write(head.join('\r\n'), () => resolve()));
  await (afterAnswer ? once(line, 'data') : sent);
  line.resetAndDestroy();
}

/**
 * One voter at two devices. Each press of the first goes unheard and is sent again, by the same
 * device or by the other; meanwhile the second device presses for itself.
 */
async function oneRound(voteId: string, viewer: Viewer, chance: Chance) {
  const dropped = { voteId, viewer, commandId: randomUUID(), choice: chance.of(choices) };
  const other = { voteId, viewer, commandId: randomUUID(), choice: chance.of(choices) };
  const unheard = pressUnheard(dropped, chance.below(2) === 0);
  const early = chance.below(2) === 0 ? [press(other)] : [];
  if (chance.below(2) === 0) await unheard;
  const again = Array.from({ length: 1 + chance.below(3) }, async () => {
    await chance.pause(6);
    return press(dropped);
  });
  const late = early.length > 0 ? [] : [press(other)];
  const same = await Promise.all(again);
  const [changed] = await Promise.all([...early, ...late]);
  await unheard;
  if (!changed) throw new Error('the second device got no receipt');
  return { same, changed };
}

test(
  `an answer that is lost, and two devices that send again (${rounds} rounds)`,
  async () => {
    const seed = printedSeed('sent again');
    const { chair, meetingId } = hall;
    const voteId = await prepareAndOpen(product, hall);
    const receipts: BallotReceipt[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const { same, changed } = await oneRound(voteId, chair, chanceFrom(seed + round));
      // The same press has the same receipt, however often it was sent.
      expect(new Set(same.map(lineOf)).size, `round ${round}`).toBe(1);
      receipts.push(...same, changed);
    }
    // Two presses a round, and each is one ballot; the last of them all is the one that counts.
    expect(new Set(receipts.map(lineOf)).size).toBe(2 * rounds);
    accepted(await product.run('voting.close', { meetingId, voteId }, chair));
    const counted = await recount(product.db, voteId);
    expect(differences(receipts, counted)).toEqual([]);
    expect(counted.announced.cast).toBe(1);
    const newest = receipts.find(({ revision }) => revision === 2 * rounds);
    expect([...counted.counted.values()]).toEqual(newest ? [lineOf(newest)] : []);
  },
  hour,
);

test('the press that went unheard is answered with its receipt after the closing, too', async () => {
  const { chair, meetingId } = hall;
  const voteId = await prepareAndOpen(product, hall);
  const one = { voteId, viewer: chair, commandId: randomUUID(), choice: 'for' as const };
  await pressUnheard(one, true);
  accepted(await product.run('voting.close', { meetingId, voteId }, chair));
  const receipt = await press(one);
  expect(receipt).toMatchObject({ revision: 1, personId: chair.personId });
  const counted = await recount(product.db, voteId);
  expect(differences([receipt], counted)).toEqual([]);
  const never = { ...bodyOf({ ...one, commandId: randomUUID() }) };
  expect(await server.post('voting.cast', never, chair)).toMatchObject({
    code: 'voting.not-open',
  });
});
