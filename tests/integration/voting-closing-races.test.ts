import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Answer } from '../../server/kernel/run-command.ts';
import type { Viewer } from '../../server/kernel/viewer.ts';
import {
  type BallotReceipt,
  ballotReceipt,
  choices,
  turnout,
} from '../../server/voting/contract.ts';
import { oneAnswer } from '../../server/voting/one-answer.ts';
import { type BallotServer, ballotServer } from './ballot-server.ts';
import { type Hall, seedHall } from './hall.ts';
import { accepted, checkIn, prepareAndOpen } from './hall-actions.ts';
import { type ScratchProduct, scratchProduct } from './scratch.ts';
import { secondProcess } from './second-process.ts';
import {
  ballotOf,
  choose,
  drawnBy,
  openSecretVote,
  type Voter,
  voterWithKey,
} from './secret-voters.ts';
import { type Chance, chanceFrom, printedSeed } from './seeded-chance.ts';
import { differences, recount } from './voting-recount.ts';

const long = process.env.LONG === '1';
const rounds = long ? 10_000 : 200;
const secretRounds = long ? 300 : 6;
/** A meeting's log grows with each vote; after so many another meeting goes on. */
const roundsOfMeeting = 500;
const voters = 4;
const hour = 3_600_000;

let product: ScratchProduct;
let second: ReturnType<typeof secondProcess>;

beforeAll(async () => {
  product = await scratchProduct({ effects: false });
  second = secondProcess(product);
});
afterAll(() => product.drop());

type Run = (name: string, input: unknown, viewer: Viewer) => Promise<Answer>;

/** By which way each press of a round comes in: either process, or over HTTP. */
function waysOf(server: BallotServer, round: number): Run[] {
  if (round % 10 === 0) return [server.command];
  return [product.run, second.run];
}

/** Everybody presses twice while the vote is closed; what each was told. */
async function race(hall: Hall, chance: Chance, ways: readonly Run[]) {
  const { meetingId, chair } = hall;
  const voteId = await prepareAndOpen(product, hall);
  const presses = chance.shuffled([...hall.members, ...hall.members]);
  const casting = presses.map(async (viewer) => {
    await chance.pause(12);
    const content = oneAnswer(voteId, chance.of(choices));
    return chance.of(ways)('voting.cast', { meetingId, voteId, content }, viewer);
  });
  const closing = chance
    .pause(24)
    .then(() => chance.of(ways)('voting.close', { meetingId, voteId }, chair));
  const answers = await Promise.all(casting);
  accepted(await closing);
  return { voteId, answers };
}

function receiptsOf(answers: readonly Answer[]): BallotReceipt[] {
  return answers.flatMap((answer) => {
    if (answer.ok) return [ballotReceipt.parse(answer.value)];
    expect(answer.code).toBe('voting.not-open');
    return [];
  });
}

test(
  `closing against casting, ${rounds} rounds: each acknowledged ballot is in the count, no refused one is`,
  async () => {
    const seed = printedSeed('closing against casting');
    let acknowledged = 0;
    let refused = 0;
    for (let from = 0; from < rounds; from += roundsOfMeeting) {
      const hall = await seedHall(product.db, voters);
      await checkIn(product, hall, hall.members);
      const server = await ballotServer(product, hall.members);
      for (let round = from; round < Math.min(rounds, from + roundsOfMeeting); round += 1) {
        const { voteId, answers } = await race(
          hall,
          chanceFrom(seed + round),
          waysOf(server, round),
        );
        const receipts = receiptsOf(answers);
        acknowledged += receipts.length;
        refused += answers.length - receipts.length;
        expect(differences(receipts, await recount(product.db, voteId)), `round ${round}`).toEqual(
          [],
        );
      }
      await server.close();
    }
    console.log(`${rounds} rounds: ${acknowledged} ballots acknowledged, ${refused} too late`);
    expect(product.reported).toEqual([]);
    // A race that one side always wins shows nothing.
    expect(Math.min(acknowledged, refused)).toBeGreaterThan(rounds / 10);
  },
  hour,
);

/** Of a secret vote everybody has drawn; all put their ballot into the box while it is shut. */
async function secretRace(hall: Hall, people: readonly Voter[], chance: Chance) {
  const { meetingId, chair } = hall;
  const opened = await openSecretVote(product, hall);
  const { voteId } = opened;
  const tokens = await Promise.all(people.map((one) => drawnBy(product.run, one, opened)));
  const boxes = [product.product.ballotBox, second.ballotBox];
  const putting = tokens.map(async (token) => {
    await chance.pause(8);
    return chance.of(boxes).take(ballotOf(token, choose(voteId, chance.of(choices))));
  });
  const closing = chance
    .pause(16)
    .then(() => product.run('voting.close', { meetingId, voteId }, chair));
  const answers = await Promise.all(putting);
  accepted(await closing);
  const hashes = answers.flatMap((answer) => (answer.ok ? [answer.tokenHash] : []));
  const codes = answers.flatMap((answer) => (answer.ok ? [] : [answer.code]));
  return { voteId, hashes, codes };
}

test(
  `shutting the box against putting into it, ${secretRounds} rounds`,
  async () => {
    const seed = printedSeed('shutting the box');
    const hall = await seedHall(product.db, 5);
    await checkIn(product, hall, hall.members);
    const people = await Promise.all(hall.members.map((one) => voterWithKey(product.run, one)));
    for (let round = 0; round < secretRounds; round += 1) {
      const { voteId, hashes, codes } = await secretRace(hall, people, chanceFrom(seed + round));
      expect(codes.filter((code) => code !== 'not-open')).toEqual([]);
      const { rows } = await product.pool.query(
        `select array(select token_hash from secret_ballot where vote_id = $1 order by 1) as hashes,
              turnout from vote where id = $1`,
        [voteId],
      );
      expect(rows[0]?.hashes, `round ${round}`).toEqual(hashes.sort());
      const { issued, returned } = turnout.parse(rows[0]?.turnout);
      expect({ issued, returned }).toEqual({ issued: people.length, returned: hashes.length });
    }
  },
  hour,
);
