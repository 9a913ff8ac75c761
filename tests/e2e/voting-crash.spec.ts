import { expect, test } from '@playwright/test';
import { meetingId } from '../../db/seed/demo-rows.ts';
import { demoRuleProfile } from '../../db/seed/demo-votes.ts';
import { type BallotReceipt, ballotReceipt, choices } from '../../server/voting/contract.ts';
import { oneAnswer } from '../../server/voting/one-answer.ts';
import { signBallot } from '../bench/crowd/device-keys.ts';
import { type Chance, chanceFrom, printedSeed } from '../integration/seeded-chance.ts';
import { differences, recount } from '../integration/voting-recount.ts';
import { secretRound } from './crash-secret-round.ts';
import {
  type CrashStage,
  closeUnderFire,
  crashStage,
  expectAllBack,
  killers,
  openVote,
  untilAnswered,
  victims,
} from './crash-stage.ts';
import { runProduct } from './running-product.ts';

const long = process.env.LONG === '1';
const rounds = long ? 50 : 2;
const voters = 500;
/** Each votes and thinks better of it: 1,000 ballots a round. */
const pressesEach = 2;
const ballots = voters * pressesEach;
/** In the first of so many rounds a secret vote follows: what takes long is the browsers' part. */
const secretEvery = 5;
const secretVoters = 60;

/** Everybody votes and changes the vote, while each of the three is killed at a moment of its own. */
async function castUnderFire(stage: CrashStage, voteId: string, chance: Chance) {
  const acknowledge = killers(stage.product, ballots, chance);
  const receipts: BallotReceipt[] = [];
  const plans = stage.people.map((voter) => ({
    ...voter,
    contents: Array.from({ length: pressesEach }, () => oneAnswer(voteId, chance.of(choices))),
  }));
  await Promise.all(
    plans.map(async ({ personId, key, sender, contents }) => {
      for (const content of contents) {
        const signature = signBallot(key, { content, meetingId, personId, voteId });
        const input = { meetingId, voteId, content, signature };
        const answer = await untilAnswered(stage, sender, 'voting.cast', input);
        receipts.push(ballotReceipt.parse(answer));
        acknowledge();
      }
    }),
  );
  return receipts;
}

async function openRound(stage: CrashStage, chance: Chance) {
  const voteId = await openVote(stage, demoRuleProfile);
  const receipts = await castUnderFire(stage, voteId, chance);
  await closeUnderFire(stage, voteId, chance);
  return async () => {
    const counted = await recount(stage.product.db, voteId);
    expect(differences(receipts, counted)).toEqual([]);
    // Each press is one ballot, however often it was sent; of each voter one is counted.
    expect(counted.written).toHaveLength(ballots);
    expect(counted.announced).toMatchObject({ cast: voters, signed: voters });
  };
}

test(`web, media and database killed among ${ballots} signed ballots and in secret votes, ${rounds} rounds: none lost, none twice`, async () => {
  test.setTimeout(long ? 5_400_000 : 300_000);
  const seed = printedSeed('killed while voting');
  // A product of its own: the crowd must not stay where other tests look. Ports beside the other's.
  const rtcPort = 29_100 + (process.pid % 1_500) * 2;
  const product = await runProduct({ RTC_PORT: String(rtcPort) });
  try {
    const stage = await crashStage(product, voters);
    for (let round = 0; round < rounds; round += 1) {
      const chance = chanceFrom(seed + round);
      const begun = performance.now();
      for (const play of round % secretEvery === 0 ? [openRound, secretly] : [openRound]) {
        const before = victims.map((victim) => product.pid(victim));
        const expectWhole = await play(stage, chance);
        await expectAllBack(product, before);
        await expectWhole();
      }
      const seconds = ((performance.now() - begun) / 1_000).toFixed(1);
      console.log(`round ${round}: ${stage.resent.times} sent again so far, ${seconds} s`);
    }
    stage.agent.destroy();
  } finally {
    await product.stop();
  }
});

const secretly = (stage: CrashStage, chance: Chance) => secretRound(stage, secretVoters, chance);
