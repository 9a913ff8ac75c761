import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { memoryTokenStore } from '@/app/_secret/token-store.ts';
import { boxEvidence, drawersOf, issuedOf } from '../../server/secretballots/queries.ts';
import { drawStatement, keyThumbprint } from '../../server/secretballots/rules.ts';
import { progressOf } from '../../server/voting/queries.ts';
import { type BallotServer, ballotServer } from './ballot-server.ts';
import { type Hall, seedHall } from './hall.ts';
import { accepted, checkIn, prepareAndOpen } from './hall-actions.ts';
import { type ScratchProduct, scratchProduct } from './scratch.ts';
import {
  ballotOf,
  type Command,
  choose,
  closeSecretVote,
  draw,
  drawnBy,
  openSecretVote,
  type SecretVote,
  signAs,
  type Voter,
  voterWithKey,
} from './secret-voters.ts';
import { questionOf, voteOf } from './voting-facts.ts';

let product: ScratchProduct;
let hall: Hall;
let server: BallotServer;
let command: Command;
let vote: SecretVote;
let voters: Voter[];

beforeAll(async () => {
  product = await scratchProduct({ effects: false });
});
afterAll(() => product.drop());

beforeEach(async () => {
  hall = await seedHall(product.db, 5);
  await checkIn(product, hall, hall.members);
  server = await ballotServer(product, [...hall.members, hall.guest, hall.secretary]);
  command = server.command;
  vote = await openSecretVote(product, hall);
  voters = await Promise.all(hall.members.map((viewer) => voterWithKey(command, viewer)));
  return () => server.close();
});

const voter = (index: number): Voter => {
  const one = voters[index];
  if (!one) throw new Error('no such voter');
  return one;
};
const box = async () => (await boxEvidence(product.db, vote.voteId))?.ballots ?? [];
const put = async (ballot: unknown) => (await server.box(JSON.stringify(ballot))).answer;

describe('from drawing to the list', () => {
  test('each finds their own ballot in the list, which names nobody', async () => {
    const choices = ['for', 'for', 'against', 'abstain', 'invalid'] as const;
    const tokens = await Promise.all(voters.map((one) => drawnBy(command, one, vote)));
    expect(await issuedOf(product.db, vote.voteId)).toBe(5);
    expect(await progressOf(product.db, vote.voteId)).toMatchObject({ cast: null, issued: 5 });
    const hashes: string[] = [];
    for (const [index, token] of tokens.entries()) {
      const content = choose(vote.voteId, choices[index] ?? 'for');
      const answer = await put(ballotOf(token, content));
      hashes.push(answer.ok ? answer.tokenHash : answer.code);
    }
    const list = (viewer = hall.chair) =>
      product.query(
        'secretballots.list',
        { meetingId: vote.meetingId, voteId: vote.voteId },
        viewer,
      );
    expect(await list()).toMatchObject({ code: 'secretballots.not-counted' });
    await closeSecretVote(product, hall, vote);
    const counted = await voteOf(product, hall, vote.voteId);
    expect(counted.turnout).toEqual({ issued: 5, returned: 5, valid: 4, invalid: 1 });
    expect(questionOf(counted).counts).toMatchObject({
      for: 2,
      against: 1,
      abstain: 1,
      invalid: 1,
    });
    const published = z
      .object({ ballots: z.array(z.object({ tokenHash: z.string(), content: z.unknown() })) })
      .parse(accepted(await list(voter(3).viewer))).ballots;
    expect(published.map(({ tokenHash }) => tokenHash)).toEqual([...hashes].sort());
    for (const [index, tokenHash] of hashes.entries()) {
      expect(published).toContainEqual({
        tokenHash,
        content: choose(vote.voteId, choices[index] ?? 'for'),
      });
    }
    expect(await list(hall.guest)).toMatchObject({ code: 'secretballots.not-on-roll' });
    expect(await list(hall.secretary)).toMatchObject({ ok: true });
  });

  test('a ballot is replaced under its token, and the same again changes nothing', async () => {
    const token = await drawnBy(command, voter(0), vote);
    await put(ballotOf(token, choose(vote.voteId, 'for')));
    const first = await product.pool.query('select xmin::text, ctid::text from secret_ballot');
    expect(await put(ballotOf(token, choose(vote.voteId, 'for')))).toMatchObject({ ok: true });
    const again = await product.pool.query('select xmin::text, ctid::text from secret_ballot');
    expect(again.rows).toEqual(first.rows);
    expect(await put(ballotOf(token, choose(vote.voteId, 'against')))).toMatchObject({ ok: true });
    expect((await box()).map(({ content }) => content)).toEqual([choose(vote.voteId, 'against')]);
  });

  test('where the rule takes no change, the first ballot stays', async () => {
    accepted(await product.run('voting.close', { ...aboutVote() }, hall.chair));
    vote = await openSecretVote(product, hall, { changeUntilClosing: false });
    const token = await drawnBy(command, voter(0), vote);
    await put(ballotOf(token, choose(vote.voteId, 'for')));
    expect(await put(ballotOf(token, choose(vote.voteId, 'for')))).toMatchObject({ ok: true });
    const other = ballotOf(token, choose(vote.voteId, 'against'));
    expect(await put(other)).toEqual({ ok: false, code: 'cannot-change' });
    expect((await box()).map(({ content }) => content)).toEqual([choose(vote.voteId, 'for')]);
  });

  test('after closing no token is drawn, and the private key is gone', async () => {
    await closeSecretVote(product, hall, vote);
    expect(await draw(command, voter(0), vote)).toMatchObject({ code: 'secretballots.not-open' });
    const { rows } = await product.pool.query(
      'select private_key from box_key where vote_id = $1',
      [vote.voteId],
    );
    expect(rows).toEqual([{ private_key: null }]);
  });
});

const aboutVote = () => ({ meetingId: vote.meetingId, voteId: vote.voteId });

describe('drawing', () => {
  test('the same blinded message gets the same answer, another one none', async () => {
    const store = memoryTokenStore();
    const [first, second] = await Promise.all([
      drawnBy(command, voter(0), vote, store),
      drawnBy(command, voter(0), vote, store),
    ]);
    expect(first.signature).toBeTruthy();
    expect(second.signature).toBe(first.signature);
    const stored = await store.read(vote.voteId);
    if (!stored) throw new Error('nothing is stored');
    const { blinded, request } = stored;
    const ask = () =>
      command('secretballots.draw', { ...aboutVote(), blinded, request }, voter(0).viewer);
    const again = accepted(await ask());
    expect(again).toMatchObject({ blindSignature: expect.any(String) });
    expect(accepted(await ask())).toEqual(again);
    const elsewhere = await draw(command, voter(0), vote);
    expect(elsewhere).toMatchObject({ code: 'secretballots.already-drawn' });
    expect(await issuedOf(product.db, vote.voteId)).toBe(1);
  });

  test('two devices of one person at the same moment get one token', async () => {
    const drawn = await Promise.all([1, 2, 3].map(() => draw(command, voter(1), vote)));
    expect(drawn.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await issuedOf(product.db, vote.voteId)).toBe(1);
  });

  test('is for those on the roll who are present', async () => {
    const guest = await voterWithKey(command, hall.guest);
    expect(await draw(command, guest, vote)).toMatchObject({ code: 'secretballots.not-on-roll' });
    const about = { meetingId: vote.meetingId, personId: voter(2).viewer.personId };
    accepted(await product.run('attendance.leave', about, voter(2).viewer));
    expect(await draw(command, voter(2), vote)).toMatchObject({
      code: 'secretballots.not-present',
    });
    await product.pool.query(
      "update vote_elector set channel = 'paper' where vote_id = $1 and person_id = $2",
      [vote.voteId, voter(3).viewer.personId],
    );
    expect(await draw(command, voter(3), vote)).toMatchObject({ code: 'secretballots.on-paper' });
    expect(await issuedOf(product.db, vote.voteId)).toBe(0);
  });

  test('needs a request that this person’s own key has signed, for this very key and vote', async () => {
    const { meetingId, voteId } = vote;
    const { personId } = voter(0).viewer;
    const blinded = randomBytes(256).fill(0, 0, 1).toString('base64url');
    const right = { blinded, key: vote.tokenKey, meetingId, personId, voteId };
    const ask = async (request: { keyId: string; value: string }) =>
      command('secretballots.draw', { meetingId, voteId, blinded, request }, voter(0).viewer);
    const wrong = [
      await signAs(voter(1), drawStatement(right)),
      await signAs(voter(0), drawStatement({ ...right, personId: voter(1).viewer.personId })),
      await signAs(voter(0), drawStatement({ ...right, voteId: hall.meetingId })),
      await signAs(voter(0), drawStatement({ ...right, key: { ...vote.tokenKey, n: blinded } })),
      { keyId: hall.meetingId, value: 'AAAA' },
    ];
    for (const request of wrong) {
      expect(await ask(request)).toMatchObject({ code: 'secretballots.wrong-request' });
    }
    const revoked = await signAs(voter(0), drawStatement(right));
    accepted(await command('voterkeys.revoke', { keyId: revoked.keyId }, voter(0).viewer));
    expect(await ask(revoked)).toMatchObject({ code: 'secretballots.wrong-request' });
    expect(await issuedOf(product.db, voteId)).toBe(0);
  });

  test('what is no number below the modulus is not signed and counts for nothing', async () => {
    const { meetingId, voteId, tokenKey: key } = vote;
    const { personId } = voter(0).viewer;
    const blinded = Buffer.alloc(256, 0xff).toString('base64url');
    const statement = drawStatement({ blinded, key, meetingId, personId, voteId });
    const request = await signAs(voter(0), statement);
    const input = { meetingId, voteId, blinded, request };
    expect(await command('secretballots.draw', input, voter(0).viewer)).toMatchObject({
      code: 'secretballots.wrong-blinded',
    });
    expect(await draw(command, voter(0), vote)).toMatchObject({ ok: true });
  });

  test('an open vote has no box', async () => {
    await closeSecretVote(product, hall, vote);
    const voteId = await prepareAndOpen(product, hall);
    const other = { ...vote, voteId };
    expect(await draw(command, voter(0), other)).toMatchObject({ code: 'secretballots.not-open' });
  });

  test('what the evidence shows of it holds: as many tokens as signed requests', async () => {
    await drawnBy(command, voter(0), vote);
    const evidence = await boxEvidence(product.db, vote.voteId);
    expect(evidence?.issues.map(({ personId }) => personId)).toEqual([voter(0).viewer.personId]);
    expect(await drawersOf(product.db, vote.voteId)).toEqual(new Set([voter(0).viewer.personId]));
    expect(keyThumbprint(evidence?.tokenKey ?? vote.tokenKey)).toBe(keyThumbprint(vote.tokenKey));
  });
});

describe('the box refuses, and nothing changes', () => {
  const refusedWith = async (ballot: unknown, code: string) => {
    const before = await box();
    expect(await put(ballot)).toEqual({ ok: false, code });
    expect(await box()).toEqual(before);
  };

  test('a forged token, an altered one, and one of another vote', async () => {
    const token = await drawnBy(command, voter(0), vote);
    const ballot = ballotOf(token, choose(vote.voteId, 'for'));
    const random = (bytes: number) => randomBytes(bytes).fill(0, 0, 1).toString('base64url');
    await refusedWith({ ...ballot, signature: random(256) }, 'wrong-token');
    await refusedWith({ ...ballot, message: random(64) }, 'wrong-token');
    // The blind signature itself is worth nothing.
    const { rows } = await product.pool.query('select blind_signature as s from ballot_issue');
    await refusedWith({ ...ballot, signature: z.string().parse(rows[0]?.s) }, 'wrong-token');
    await closeSecretVote(product, hall, vote);
    vote = await openSecretVote(product, hall);
    const replayed = { ...ballot, voteId: vote.voteId, content: choose(vote.voteId, 'for') };
    await refusedWith(replayed, 'wrong-token');
    await refusedWith({ ...ballot, voteId: hall.meetingId }, 'unknown-vote');
  });

  test('a ballot that is filled in wrongly, or is none', async () => {
    const token = await drawnBy(command, voter(0), vote);
    const ballot = ballotOf(token, choose(vote.voteId, 'for'));
    await refusedWith({ ...ballot, content: choose(hall.meetingId, 'for') }, 'wrong-content');
    const election = { form: 'election', chosen: [], invalid: true };
    await refusedWith({ ...ballot, content: election }, 'wrong-content');
    await refusedWith({ ...ballot, content: { form: 'poem' } }, 'wrong-form');
    await refusedWith({ ...ballot, signature: `${ballot.signature}A` }, 'wrong-form');
    await refusedWith(null, 'wrong-form');
    expect((await server.box('{"voteId":')).answer).toEqual({ ok: false, code: 'wrong-form' });
  });

  test('what is too long, before it is read', async () => {
    const { answer, response } = await server.box(JSON.stringify({ more: 'x'.repeat(40_000) }));
    expect(answer).toEqual({ ok: false, code: 'too-long' });
    expect(response.status).toBe(413);
    expect(await box()).toEqual([]);
  });

  test('a late one, and one while it is paused', async () => {
    const token = await drawnBy(command, voter(0), vote);
    const ballot = ballotOf(token, choose(vote.voteId, 'for'));
    await product.pool.query("update vote set status = 'paused' where id = $1", [vote.voteId]);
    await refusedWith(ballot, 'not-open');
    await product.pool.query("update vote set status = 'open' where id = $1", [vote.voteId]);
    await closeSecretVote(product, hall, vote);
    await refusedWith(ballot, 'not-open');
  });

  test('one token that keeps the box busy, and nobody else with it', async () => {
    const [first, second] = await Promise.all(
      [0, 1].map((index) => drawnBy(command, voter(index), vote)),
    );
    if (!first || !second) throw new Error('not drawn');
    const ballot = ballotOf(first, choose(vote.voteId, 'for'));
    const answers = await Promise.all(Array.from({ length: 80 }, () => put(ballot)));
    expect(answers).toContainEqual({ ok: false, code: 'busy' });
    expect(await put(ballotOf(second, choose(vote.voteId, 'for')))).toMatchObject({ ok: true });
    expect(await box()).toHaveLength(2);
  });
});

test('nobody is looked at, and nothing is set or kept beside the ballot', async () => {
  const token = await drawnBy(command, voter(0), vote);
  const count = async () => {
    const tables = ['command_receipt', 'meeting_event', 'ballot', 'sign_in_attempt'];
    const counts = tables.map((table) => product.pool.query(`select count(*) from ${table}`));
    return (await Promise.all(counts)).map(({ rows }) => rows[0]);
  };
  const before = await count();
  const { response } = await server.box(
    JSON.stringify(ballotOf(token, choose(vote.voteId, 'for'))),
  );
  expect(response.status).toBe(200);
  expect(response.headers.get('set-cookie')).toBeNull();
  expect(await count()).toEqual(before);
  expect(product.reported).toEqual([]);
  const { rows } = await product.pool.query(
    "select column_name, data_type from information_schema.columns where table_name = 'secret_ballot'",
  );
  expect(rows.map(({ column_name }) => column_name).sort()).toEqual([
    ...['content', 'message', 'signature', 'token_hash', 'vote_id'],
  ]);
});
