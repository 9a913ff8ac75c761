import { randomUUID } from 'node:crypto';
import http from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { expect, test } from '@playwright/test';
import { z } from 'zod';
import { demoId } from '../../db/seed/demo-id.ts';
import { currentPosition } from '../../db/seed/demo-meeting.ts';
import { meetingId } from '../../db/seed/demo-rows.ts';
import { demoRuleProfile } from '../../db/seed/demo-votes.ts';
import type { CommandName, InputOf } from '../../server/transport/contract.ts';
import { type BallotReceipt, ballotReceipt, choices } from '../../server/voting/contract.ts';
import { oneAnswer } from '../../server/voting/one-answer.ts';
import { type DeviceKey, giveKeys, signBallot } from '../bench/crowd/device-keys.ts';
import { type Crowd, seedCrowd, withCookies } from '../bench/crowd/seed-crowd.ts';
import { sessionCookies } from '../bench/measured-product.ts';
import { CommandRefused, postCommand, type Sender } from '../bench/post-command.ts';
import { type Chance, chanceFrom, printedSeed } from '../integration/seeded-chance.ts';
import { differences, recount } from '../integration/voting-recount.ts';
import { isAlive } from '../setup/wait-for.ts';
import { type RunningProduct, runProduct } from './running-product.ts';

const long = process.env.LONG === '1';
const rounds = long ? 50 : 2;
const voters = 500;
/** Each votes and thinks better of it: 1,000 ballots a round. */
const pressesEach = 2;
const ballots = voters * pressesEach;
const patienceMs = 90_000;
const victims = ['web', 'sfu', 'database'] as const;
type Victim = (typeof victims)[number];

const prepared = z.object({ voteId: z.uuid() });
const carriedOut = z.object({ healthy: z.literal(true) });

interface Voter {
  personId: string;
  cookie: string;
  key: DeviceKey;
}

interface Stage {
  product: RunningProduct;
  agent: http.Agent;
  /** How often something was sent again because nothing had answered. */
  resent: { times: number };
  chair: Sender;
  crowd: Crowd;
  people: Voter[];
}

/** Sends it until it is answered, each time as the same press. A refusal that is meant ends it. */
async function untilAnswered<Name extends CommandName>(
  { resent }: Stage,
  sender: Sender,
  name: Name,
  input: InputOf<Name>,
): Promise<unknown> {
  const commandId = randomUUID();
  const deadline = Date.now() + patienceMs;
  for (;;) {
    try {
      return await postCommand(sender, name, input, commandId);
    } catch (error) {
      const meant = error instanceof CommandRefused && error.code !== 'internal';
      if (meant || Date.now() > deadline) throw error;
      resent.times += 1;
      await delay(50);
    }
  }
}

function kill(product: RunningProduct, victim: Victim): void {
  const pid = product.pid(victim);
  // Zero would be all processes of this group.
  if (pid > 0 && isAlive(pid)) process.kill(pid, 'SIGKILL');
}

async function openVote(stage: Stage): Promise<string> {
  const itemId = demoId('item', String(currentPosition));
  const { chair, crowd } = stage;
  const about = { meetingId, itemId, rollId: crowd.rollId, title: 'Biểu quyết thông qua' };
  const answer = await untilAnswered(stage, chair, 'voting.prepare', {
    ...about,
    profile: demoRuleProfile,
  });
  const { voteId } = prepared.parse(answer);
  await untilAnswered(stage, chair, 'voting.open', { meetingId, voteId });
  return voteId;
}

/** Everybody votes and changes the vote, while each of the three is killed at a moment of its own. */
async function castUnderFire(stage: Stage, voteId: string, chance: Chance) {
  const { product, agent, people } = stage;
  const due = victims
    .map((victim) => ({ victim, after: 1 + chance.below(ballots - 1) }))
    .sort((a, b) => a.after - b.after);
  const receipts: BallotReceipt[] = [];
  const acknowledge = (answer: unknown) => {
    receipts.push(ballotReceipt.parse(answer));
    while (due[0] && receipts.length >= due[0].after) kill(product, due.shift()?.victim ?? 'web');
  };
  const plans = people.map((voter) => ({
    ...voter,
    contents: Array.from({ length: pressesEach }, () => oneAnswer(voteId, chance.of(choices))),
  }));
  await Promise.all(
    plans.map(async ({ personId, cookie, key, contents }) => {
      const sender = { origin: product.origin, agent, cookie };
      for (const content of contents) {
        const signature = signBallot(key, { content, meetingId, personId, voteId });
        const input = { meetingId, voteId, content, signature };
        acknowledge(await untilAnswered(stage, sender, 'voting.cast', input));
      }
    }),
  );
  return receipts;
}

/** Closes; in half of the rounds what closes is killed while it does. */
async function closeUnderFire(stage: Stage, voteId: string, chance: Chance) {
  const { product, chair } = stage;
  const closing = untilAnswered(stage, chair, 'voting.close', { meetingId, voteId });
  if (chance.below(2) === 0) {
    await chance.pause(400);
    kill(product, chance.of(['web', 'database'] as const));
  }
  await closing;
}

async function expectAllBack({ origin, pid }: RunningProduct): Promise<void> {
  const alive = () => victims.every((victim) => pid(victim) > 0 && isAlive(pid(victim)));
  const healthy = async () => {
    const response = await fetch(`${origin}/healthz`).catch(() => null);
    return carriedOut.safeParse(await response?.json().catch(() => null)).success;
  };
  await expect
    .poll(async () => alive() && (await healthy()), { timeout: patienceMs, intervals: [50] })
    .toBe(true);
}

async function makeStage(product: RunningProduct): Promise<Stage> {
  const cookieFor = await sessionCookies(product.dataDir);
  const agent = new http.Agent({ keepAlive: true, maxSockets: 40 });
  const cookie = await cookieFor(demoId('account', 'D01'));
  const crowd = await seedCrowd(product.db, voters);
  const known = await withCookies(crowd, cookieFor);
  const keys = await giveKeys(
    product.db,
    known.map(({ personId }) => personId),
  );
  const people = known.flatMap((person) => {
    const key = keys.get(person.personId);
    return key ? [{ ...person, key }] : [];
  });
  const resent = { times: 0 };
  return {
    product,
    agent,
    resent,
    chair: { origin: product.origin, agent, cookie },
    crowd,
    people,
  };
}

test(`web, media and database killed among ${ballots} signed ballots, ${rounds} rounds: none lost, none twice`, async () => {
  test.setTimeout(long ? 3_600_000 : 180_000);
  const seed = printedSeed('killed while voting');
  // A product of its own: the crowd must not stay where other tests look. Ports beside the other's.
  const rtcPort = 29_100 + (process.pid % 1_500) * 2;
  const product = await runProduct({ RTC_PORT: String(rtcPort) });
  try {
    const stage = await makeStage(product);
    for (let round = 0; round < rounds; round += 1) {
      const chance = chanceFrom(seed + round);
      const begun = performance.now();
      const before = victims.map((victim) => product.pid(victim));
      const voteId = await openVote(stage);
      const receipts = await castUnderFire(stage, voteId, chance);
      await closeUnderFire(stage, voteId, chance);
      await expectAllBack(product);
      const counted = await recount(product.db, voteId);
      expect(differences(receipts, counted), `round ${round}`).toEqual([]);
      // Each press is one ballot, however often it was sent; of each voter one is counted.
      expect(counted.written).toHaveLength(ballots);
      expect(counted.announced).toMatchObject({ cast: voters, signed: voters });
      // All three were killed.
      for (const [index, victim] of victims.entries()) {
        expect(product.pid(victim), victim).not.toBe(before[index]);
      }
      const seconds = ((performance.now() - begun) / 1_000).toFixed(1);
      console.log(`round ${round}: ${stage.resent.times} sent again so far, ${seconds} s`);
    }
    stage.agent.destroy();
  } finally {
    await product.stop();
  }
});
