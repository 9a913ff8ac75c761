import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Viewer } from '../../server/kernel/viewer.ts';
import type { BallotContent } from '../../server/voting/contract.ts';
import { oneAnswer } from '../../server/voting/one-answer.ts';
import { ballotStatement } from '../../server/voting/statement.ts';
import { type BallotServer, ballotServer } from './ballot-server.ts';
import { feedServer, subscribe } from './feed-server.ts';
import { type Hall, seedHall } from './hall.ts';
import { accepted, checkIn, prepare, prepareAndOpen } from './hall-actions.ts';
import { type ScratchProduct, scratchProduct } from './scratch.ts';
import { secretProfile, signAs, type Voter, voterWithKey } from './secret-voters.ts';
import { wholeTables } from './whole-tables.ts';

let product: ScratchProduct;
let hall: Hall;
let other: Hall;
let server: BallotServer;
let people: Record<'voter' | 'rival' | 'late' | 'gone', Viewer>;
let voter: Voter;
let rival: Voter;
/** Of the hall: before it opened, open at present, and closed. */
let votes: Record<'prepared' | 'open' | 'closed' | 'elsewhere' | 'secretElsewhere', string>;

beforeAll(async () => {
  product = await scratchProduct({ effects: false });
  hall = await seedHall(product.db, 6);
  other = await seedHall(product.db, 3);
  const [, first, second, late, gone] = hall.members;
  if (!first || !second || !late || !gone) throw new Error('the hall is empty');
  people = { voter: first, rival: second, late, gone };
  const third = await seedHall(product.db, 3);
  await checkIn(product, other, other.members);
  await checkIn(product, third, third.members);
  await checkIn(
    product,
    hall,
    [...hall.members, hall.guest].filter((one) => one !== late),
  );
  server = await ballotServer(product, [
    ...[...hall.members, hall.guest, hall.substitute, hall.secretary, ...other.members],
    ...third.members,
  ]);
  const closed = await prepareAndOpen(product, hall);
  await run('voting.close', { meetingId: hall.meetingId, voteId: closed }, hall.chair);
  votes = {
    prepared: await prepare(product, hall),
    closed,
    open: await prepareAndOpen(product, hall),
    elsewhere: await prepareAndOpen(product, other),
    secretElsewhere: await prepareAndOpen(product, third, secretProfile),
  };
  await checkIn(product, hall, [late]);
  const away = { meetingId: hall.meetingId, personId: gone.personId };
  await run('attendance.leave', away, gone);
  voter = await voterWithKey(server.command, first);
  rival = await voterWithKey(server.command, second);
});
afterAll(async () => {
  await server.close();
  await product.drop();
});

async function run(name: string, input: unknown, viewer: Viewer) {
  return accepted(await server.command(name, input, viewer));
}

/**
 * What is sent has to come back with the code and be logged by it, and no row of any table may be
 * another than before.
 */
async function refused(code: string, send: () => Promise<unknown>): Promise<void> {
  const before = await wholeTables(product.pool);
  product.refusals.length = 0;
  expect(await send()).toMatchObject({ ok: false, code });
  expect(await wholeTables(product.pool)).toEqual(before);
  expect(product.reported).toEqual([]);
  // What does not even pass for a command is refused before the kernel.
  if (untold.has(code)) return;
  const line = { name: 'voting.cast', code };
  expect(product.refusals).toEqual([expect.objectContaining(line)]);
  expect(Object.keys(product.refusals[0] ?? {}).sort()).toEqual(told);
}

const untold = new Set(['forbidden', 'invalid-input']);
const told = ['code', 'commandId', 'name', 'personId'];

interface Ballot {
  voteId?: string;
  meetingId?: string;
  content?: unknown;
  signature?: unknown;
}
const ballot = ({ voteId = votes.open, meetingId = hall.meetingId, ...rest }: Ballot = {}) => ({
  ...{ meetingId, voteId, content: oneAnswer(voteId, 'for'), ...rest },
});
const press = (viewer: Viewer | null, input: unknown, commandId: unknown = randomUUID()) =>
  server.post('voting.cast', { commandId, input }, viewer);

async function signedBy(
  signer: Voter,
  content: BallotContent,
  said: Partial<Parameters<typeof ballotStatement>[0]> = {},
) {
  const { personId } = people.voter;
  const nonce = randomUUID();
  const about = { castById: personId, personId, voteId: votes.open, nonce, content };
  const statement = ballotStatement({ ...about, meetingId: hall.meetingId, ...said });
  return { ...(await signAs(signer, statement)), nonce };
}

describe('who does not vote', () => {
  test.each([
    ['nobody', 'unauthenticated', () => null],
    ['a member of another meeting', 'not-found', () => other.chair],
    ['a guest', 'voting.not-on-roll', () => hall.guest],
    ['a substitute', 'voting.not-on-roll', () => hall.substitute],
    ['the secretary', 'voting.not-on-roll', () => hall.secretary],
    ['a member who joined after the opening', 'voting.not-on-roll', () => people.late],
    ['a member who has left', 'voting.not-present', () => people.gone],
  ])('%s', async (_who, code, who) => {
    await refused(code, () => press(who(), ballot()));
  });

  test('a page of another site in the name of a voter', async () => {
    const origin = { origin: 'https://elsewhere.example' };
    const body = { commandId: randomUUID(), input: ballot() };
    await refused('forbidden', () => server.post('voting.cast', body, people.voter, origin));
  });
});

describe('a ballot for a vote that does not take it', () => {
  test.each([
    ['that does not exist', () => ({ voteId: randomUUID() })],
    ['that is only prepared', () => ({ voteId: votes.prepared })],
    ['that is closed: a late ballot', () => ({ voteId: votes.closed })],
    ['of another meeting', () => ({ voteId: votes.elsewhere })],
    ['that is secret, in another meeting', () => ({ voteId: votes.secretElsewhere })],
  ])('%s', async (_which, about) => {
    await refused('voting.not-open', () => press(people.voter, ballot(about())));
  });

  test('said to be of a meeting that the voter has no part in', async () => {
    const forged = ballot({ meetingId: other.meetingId, voteId: votes.elsewhere });
    await refused('not-found', () => press(people.voter, forged));
  });

  test('that is secret, by the way on which the voter is known', async () => {
    await run('voting.close', { meetingId: other.meetingId, voteId: votes.elsewhere }, other.chair);
    votes.elsewhere = await prepareAndOpen(product, other, secretProfile);
    const input = ballot({ meetingId: other.meetingId, voteId: votes.elsewhere });
    await refused('voting.not-open', () => press(other.chair, input));
  });
});

describe('a ballot that is filled in wrongly', () => {
  const answers = (given: Record<string, string>) => ({ form: 'questions', answers: given });
  test.each([
    ['answers another question', 'voting.wrong-content', () => answers({ [randomUUID()]: 'for' })],
    ['answers nothing', 'voting.wrong-content', () => answers({})],
    [
      'answers one question more',
      'voting.wrong-content',
      () => answers({ [votes.open]: 'for', [randomUUID()]: 'for' }),
    ],
    [
      'is left invalid where everybody is named',
      'voting.wrong-content',
      () => answers({ [votes.open]: 'invalid' }),
    ],
    [
      'is that of an election',
      'voting.wrong-content',
      () => ({ form: 'election', chosen: [], invalid: false }),
    ],
    [
      'is that of a scoring',
      'voting.wrong-content',
      () => ({ form: 'scoring', scores: { quality: 2100 } }),
    ],
    ['has a word for an answer', 'invalid-input', () => answers({ [votes.open]: 'maybe' })],
    ['is no ballot', 'invalid-input', () => 'for'],
    [
      'has a thousand answers',
      'voting.wrong-content',
      () => answers(Object.fromEntries(Array.from({ length: 1_000 }, () => [randomUUID(), 'for']))),
    ],
    ['is of an unknown form', 'invalid-input', () => ({ form: 'poem' })],
  ])('%s', async (_what, code, content) => {
    await refused(code, () => press(people.voter, ballot({ content: content() })));
  });

  test('is too long: its signature, and all of it', async () => {
    const signature = { keyId: randomUUID(), nonce: randomUUID(), value: 'x'.repeat(4_001) };
    await refused('invalid-input', () => press(people.voter, ballot({ signature })));
    const long = ballot({ content: { form: 'poem', text: 'x'.repeat(300_000) } });
    await refused('invalid-input', () => press(people.voter, long));
  });

  test('is not JSON, or comes without an id of its press', async () => {
    await refused('invalid-input', () => server.post('voting.cast', '{"input":', people.voter));
    await refused('invalid-input', () => press(people.voter, ballot(), 'once'));
    await refused('invalid-input', () => press(people.voter, ballot(), null));
  });
});

test('a signature that is not the voter’s own over this very ballot', async () => {
  const content = oneAnswer(votes.open, 'for');
  const right = await signedBy(voter, content);
  const forged = [
    { ...right, value: `${right.value.slice(0, -4)}AAAA` },
    { ...right, value: 'x' },
    { ...right, nonce: randomUUID() },
    { ...right, keyId: randomUUID() },
    await signedBy(voter, oneAnswer(votes.open, 'against')),
    await signedBy(voter, content, { voteId: votes.closed }),
    await signedBy(voter, content, { meetingId: other.meetingId }),
    await signedBy(voter, content, { personId: people.rival.personId }),
    await signedBy(rival, content),
    await signedBy(rival, content, { castById: people.rival.personId }),
  ];
  for (const signature of forged) {
    await refused('voting.wrong-signature', () =>
      press(people.voter, ballot({ content, signature })),
    );
  }
});

describe('a ballot sent again', () => {
  test('by somebody else, or with something else on it, under the id of a press that was carried out', async () => {
    const commandId = randomUUID();
    const receipt = accepted(await press(people.rival, ballot(), commandId));
    await refused('command-id-reused', () => press(people.voter, ballot(), commandId));
    const changed = ballot({ content: oneAnswer(votes.open, 'against') });
    await refused('command-id-reused', () => press(people.rival, changed, commandId));
    const before = await wholeTables(product.pool);
    expect(accepted(await press(people.rival, ballot(), commandId))).toEqual(receipt);
    expect(await wholeTables(product.pool)).toEqual(before);
  });

  test('with its signature, after the voter has thought better of it', async () => {
    const first = oneAnswer(votes.open, 'for');
    const then = oneAnswer(votes.open, 'against');
    const signature = await signedBy(voter, first);
    accepted(await press(people.voter, ballot({ content: first, signature })));
    const change = { content: then, signature: await signedBy(voter, then) };
    accepted(await press(people.voter, ballot(change)));
    const replayed = ballot({ content: first, signature });
    await refused('voting.wrong-signature', () => press(people.voter, replayed));
    await refused('voting.wrong-signature', () => press(people.voter, ballot(change)));
  });

  test('a second time where the rule allows no change', async () => {
    const about = { meetingId: hall.meetingId, voteId: votes.open };
    await run('voting.close', about, hall.chair);
    const voteId = await prepareAndOpen(product, hall, { changeUntilClosing: false });
    accepted(await press(people.voter, ballot({ voteId })));
    const again = ballot({ voteId, content: oneAnswer(voteId, 'against') });
    await refused('voting.cannot-change', () => press(people.voter, again));
    await refused('voting.cannot-change', () => press(people.voter, ballot({ voteId })));
    votes.open = voteId;
  });
});

describe('by socket no ballot comes in', () => {
  test('whatever the message is called; what is asked for is answered with a code', async () => {
    const feed = await feedServer(product, [...hall.members, ...other.members]);
    const { meetingId } = hall;
    const before = await wholeTables(product.pool);
    const socket = await feed.connect(people.voter);
    const stranger = await feed.connect(other.chair);
    expect(await subscribe(stranger, meetingId)).toMatchObject({ ok: false, code: 'not-found' });
    expect(await subscribe(socket, meetingId)).toMatchObject({ ok: true });
    const input = ballot();
    for (const name of ['voting.cast', 'cast', 'command', 'ballot', 'ballots', 'events']) {
      socket.emit(name, { commandId: randomUUID(), input });
      socket.emit(name, input, () => expect.fail(`${name} was answered`));
    }
    const refusal = { ok: false, code: 'invalid-input' };
    for (const name of ['mark', 'clear-marks', 'subscribe']) {
      expect(await socket.emitWithAck(name, input)).toEqual(refusal);
    }
    // Messages of one line are looked at in their order: all of them have been by now.
    expect(await socket.emitWithAck('clock', null)).toMatchObject({
      serverTime: expect.any(Number),
    });
    expect(await wholeTables(product.pool)).toEqual(before);
    const cut = new Promise((resolve) => socket.once('disconnect', resolve));
    socket.emit('subscribe', { ...input, more: 'x'.repeat(100_000) });
    await cut;
    expect(await wholeTables(product.pool)).toEqual(before);
    expect(product.reported).toEqual([]);
    await feed.close();
  });
});
