import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Viewer } from '../../server/kernel/viewer.ts';
import type { SecretBallot } from '../../server/secretballots/contract.ts';
import { drawStatement } from '../../server/secretballots/rules.ts';
import { type BallotServer, ballotServer } from './ballot-server.ts';
import { type Hall, seedHall } from './hall.ts';
import { accepted, checkIn, prepareAndOpen } from './hall-actions.ts';
import { type ScratchProduct, scratchProduct } from './scratch.ts';
import {
  ballotOf,
  choose,
  closeSecretVote,
  drawnBy,
  openSecretVote,
  type SecretVote,
  signAs,
  type Voter,
  voterWithKey,
} from './secret-voters.ts';
import { wholeTables } from './whole-tables.ts';

let product: ScratchProduct;
let hall: Hall;
let server: BallotServer;
let closed: SecretVote;
let vote: SecretVote;
let voters: Voter[];
let late: Voter;
let gone: Voter;
/** Of the closed vote, of the open one, and one that is already in the open vote's box. */
let ballots: { closed: SecretBallot; fresh: SecretBallot; inBox: SecretBallot };

beforeAll(async () => {
  product = await scratchProduct({ effects: false });
  hall = await seedHall(product.db, 6);
  server = await ballotServer(product, [...hall.members, hall.guest, hall.secretary]);
  voters = await Promise.all(hall.members.map((one) => voterWithKey(server.command, one)));
  [late, gone] = [at(4), at(5)];
  const early = hall.members.filter((one) => one !== late.viewer);
  await checkIn(product, hall, [...early, hall.guest]);
  closed = await openSecretVote(product, hall);
  const drawn = await drawnBy(server.command, at(1), closed);
  await closeSecretVote(product, hall, closed);
  vote = await openSecretVote(product, hall, { changeUntilClosing: false });
  const [fresh, inBox] = await Promise.all(
    [1, 2].map((index) => drawnBy(server.command, at(index), vote)),
  );
  if (!fresh || !inBox) throw new Error('not drawn');
  ballots = {
    closed: ballotOf(drawn, choose(closed.voteId, 'for')),
    fresh: ballotOf(fresh, choose(vote.voteId, 'for')),
    inBox: ballotOf(inBox, choose(vote.voteId, 'for')),
  };
  expect(await put(ballots.inBox)).toMatchObject({ ok: true });
  await checkIn(product, hall, [late.viewer]);
  const away = { meetingId: hall.meetingId, personId: gone.viewer.personId };
  accepted(await server.command('attendance.leave', away, gone.viewer));
});
afterAll(async () => {
  await server.close();
  await product.drop();
});

const at = (index: number): Voter => {
  const voter = voters[index];
  if (!voter) throw new Error('no such voter');
  return voter;
};
const put = async (given: unknown) =>
  (await server.box(typeof given === 'string' ? given : JSON.stringify(given))).answer;

async function refused(code: string, send: () => Promise<unknown>): Promise<void> {
  const before = await wholeTables(product.pool);
  expect(await send()).toMatchObject({ ok: false, code });
  expect(await wholeTables(product.pool)).toEqual(before);
  expect(product.reported).toEqual([]);
}

const number = () => randomBytes(256).fill(0, 0, 1).toString('base64url');

interface Asked {
  viewer: Viewer;
  signer: Voter;
  /** What is signed, where it is not what is asked for. */
  said?: Partial<Parameters<typeof drawStatement>[0]>;
  about?: Partial<SecretVote>;
  blinded?: string;
}

async function ask({ viewer, signer, said = {}, about = {}, blinded = number() }: Asked) {
  const { meetingId, voteId, tokenKey: key } = { ...vote, ...about };
  const { personId } = viewer;
  const statement = drawStatement({ blinded, key, meetingId, personId, voteId, ...said });
  const request = await signAs(signer, statement);
  return server.command('secretballots.draw', { meetingId, voteId, blinded, request }, viewer);
}

describe('a token is not given', () => {
  test.each([
    ['to a guest', 'secretballots.not-on-roll', () => hall.guest, () => at(3)],
    ['to the secretary', 'secretballots.not-on-roll', () => hall.secretary, () => at(3)],
    ['to who joined later', 'secretballots.not-on-roll', () => late.viewer, () => late],
    ['to who has left', 'secretballots.not-present', () => gone.viewer, () => gone],
    ['on another’s signature', 'secretballots.wrong-request', () => at(3).viewer, () => at(2)],
    ['a second time', 'secretballots.already-drawn', () => at(1).viewer, () => at(1)],
  ])('%s', async (_to, code, viewer, signer) => {
    await refused(code, () => ask({ viewer: viewer(), signer: signer() }));
  });

  test('on a request that says anything else', async () => {
    const wrong = [
      { personId: at(2).viewer.personId },
      { voteId: closed.voteId },
      { meetingId: randomUUID() },
      { blinded: number() },
      { key: closed.tokenKey },
    ];
    for (const said of wrong) {
      await refused('secretballots.wrong-request', () =>
        ask({ viewer: at(3).viewer, signer: at(3), said }),
      );
    }
  });

  test('for a vote that is closed or unknown, or for a message that is none', async () => {
    const three = { viewer: at(3).viewer, signer: at(3) };
    await refused('secretballots.not-open', () => ask({ ...three, about: closed }));
    const unknown = { voteId: randomUUID() };
    await refused('secretballots.not-open', () => ask({ ...three, about: unknown }));
    await refused('invalid-input', () => ask({ ...three, blinded: 'AAAA' }));
    const beyond = Buffer.alloc(256, 0xff).toString('base64url');
    await refused('secretballots.wrong-blinded', () => ask({ ...three, blinded: beyond }));
  });
});

describe('the box does not take', () => {
  test.each([
    ['a forged token', 'wrong-token', () => ({ ...ballots.fresh, signature: number() })],
    [
      'another message under a token',
      'wrong-token',
      () => ({ ...ballots.fresh, message: randomBytes(64).toString('base64url') }),
    ],
    [
      'a token of another vote: a ballot replayed',
      'wrong-token',
      () => ({ ...ballots.closed, voteId: vote.voteId, content: choose(vote.voteId, 'for') }),
    ],
    ['a late ballot', 'not-open', () => ballots.closed],
    [
      'one for a vote that does not exist',
      'unknown-vote',
      () => ({ ...ballots.fresh, voteId: randomUUID() }),
    ],
    [
      'one that answers another question',
      'wrong-content',
      () => ({ ...ballots.fresh, content: choose(closed.voteId, 'for') }),
    ],
    [
      'one of another form',
      'wrong-content',
      () => ({ ...ballots.fresh, content: { form: 'election', chosen: [], invalid: true } }),
    ],
    ['a poem', 'wrong-form', () => ({ ...ballots.fresh, content: { form: 'poem' } })],
    ['nothing', 'wrong-form', () => null],
    ['what is not JSON', 'wrong-form', () => '{"voteId":'],
    ['what is too long', 'too-long', () => ({ ...ballots.fresh, more: 'x'.repeat(40_000) })],
    [
      'another answer under a token that was used, where the rule allows no change',
      'cannot-change',
      () => ({ ...ballots.inBox, content: choose(vote.voteId, 'against') }),
    ],
  ])('%s', async (_what, code, given) => {
    await refused(code, () => put(given()));
  });

  test('a token for an open vote, whose ballots are named', async () => {
    const other = await seedHall(product.db, 3);
    await checkIn(product, other, other.members);
    const voteId = await prepareAndOpen(product, other);
    const named = { ...ballots.fresh, voteId, content: choose(voteId, 'for') };
    await refused('unknown-vote', () => put(named));
  });

  test('the same ballot twice: it is there once', async () => {
    const before = await wholeTables(product.pool);
    const [first, second] = [await put(ballots.inBox), await put(ballots.inBox)];
    expect(first).toMatchObject({ ok: true });
    expect(second).toEqual(first);
    expect(await wholeTables(product.pool)).toEqual(before);
  });
});
