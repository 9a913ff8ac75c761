import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ballotServer } from '../integration/ballot-server.ts';
import { seedHall } from '../integration/hall.ts';
import { checkIn } from '../integration/hall-actions.ts';
import { type ScratchProduct, scratchProduct } from '../integration/scratch.ts';
import { voterWithKey } from '../integration/secret-voters.ts';
import { chanceOfAtLeast } from './chance.ts';
import { attack, bestWay, type Hits } from './guesser.ts';
import { type Leak, type Stage, takeRound } from './secret-round.ts';

const long = process.env.LONG === '1';
const alpha = 0.01;

let product: ScratchProduct;
let listener: pg.Client;
const lines: string[] = [];

beforeAll(async () => {
  product = await scratchProduct({ effects: false });
  listener = new pg.Client({ connectionString: product.url });
  await listener.connect();
  listener.on('notification', ({ channel, payload }) => void lines.push(`${channel} ${payload}`));
  await listener.query('listen vote_progress');
  await listener.query('listen meeting_event');
});
afterAll(async () => {
  await listener.end();
  await product.drop();
});

async function stageFor(voters: number): Promise<Stage & { close(): Promise<void> }> {
  const hall = await seedHall(product.db, voters);
  await checkIn(product, hall, hall.members);
  const failed = (error: unknown) => void lines.push(String(error));
  const server = await ballotServer(product, hall.members, failed);
  const keyed = [];
  for (const viewer of hall.members) keyed.push(await voterWithKey(server.command, viewer));
  return { product, server, hall, lines, voters: keyed, close: server.close };
}

async function rounds(stage: Stage, count: number, leak?: Leak): Promise<Hits[]> {
  const told: Hits[] = [];
  for (let round = 0; round < count; round += 1) {
    told.push(attack(await takeRound(stage, leak)));
    for (const error of product.reported) lines.push(String(error));
  }
  return told;
}

/** How likely the best way to guess does that well by chance, on rounds it was not chosen by. */
async function judge(stage: Stage, counts: { choose: number; judge: number }, leak?: Leak) {
  const way = bestWay(await rounds(stage, counts.choose, leak));
  const judged = await rounds(stage, counts.judge, leak);
  const hits = judged.reduce((sum, told) => sum + (told.get(way) ?? 0), 0);
  const voters = stage.voters.length;
  return { way, hits, chance: chanceOfAtLeast(hits, counts.judge * voters, 1 / voters) };
}

describe('who cast what in a secret vote is guessed no better than by chance', () => {
  test.each([
    { voters: 9, choose: long ? 40 : 6, judge: long ? 120 : 10 },
    { voters: 200, choose: long ? 6 : 1, judge: long ? 20 : 2 },
  ])(
    '$voters voters',
    async ({ voters, ...counts }) => {
      const stage = await stageFor(voters);
      try {
        const first = await judge(stage, counts);
        // Chance does so once in a hundred times: a leak does so again.
        const judged = first.chance > alpha ? first : await judge(stage, counts);
        expect(judged.chance, `${judged.way}: ${judged.hits} hits`).toBeGreaterThan(alpha);
      } finally {
        await stage.close();
      }
    },
    long ? 1_800_000 : 240_000,
  );
});

describe('the guesser finds the links where there is a leak', () => {
  const leaks: Leak[] = ['drawn-at-press', 'told-by-session', 'hashed-person', 'logged'];
  test.each(leaks)(
    '%s',
    async (leak) => {
      if (leak === 'hashed-person') {
        await product.pool.query('alter table secret_ballot add column leak text');
      }
      const stage = await stageFor(9);
      try {
        const judged = await judge(stage, { choose: 2, judge: 3 }, leak);
        expect(judged.chance, `${judged.way}: ${judged.hits} hits`).toBeLessThan(alpha / 10);
      } finally {
        await stage.close();
      }
    },
    240_000,
  );
});

test.each([
  { hits: 0, trials: 100, chance: 0.01, expected: 1 },
  { hits: 1, trials: 100, chance: 0.01, expected: 0.634 },
  { hits: 3, trials: 9, chance: 1 / 9, expected: 0.069 },
  { hits: 9, trials: 9, chance: 1 / 9, expected: 0 },
])('$hits hits of $trials by chance', ({ hits, trials, chance, expected }) => {
  expect(chanceOfAtLeast(hits, trials, chance)).toBeCloseTo(expected, 3);
});
