import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seedHall } from './hall.ts';
import { checkIn } from './hall-actions.ts';
import { type ScratchProduct, scratchProduct } from './scratch.ts';
import { secondProcess } from './second-process.ts';
import { voterWithKey } from './secret-voters.ts';
import { printedSeed } from './seeded-chance.ts';
import { ballotSteps } from './voting-model/ballot-steps.ts';
import { expectAnnounced, expectNothingChanged } from './voting-model/expectations.ts';
import { lifeSteps } from './voting-model/life-steps.ts';
import { isRunning, type Model, type Real } from './voting-model/model.ts';

const long = process.env.LONG === '1';
const runs = long ? 1_000 : 25;
const mostSteps = long ? 160 : 80;
const members = 6;
const hour = 3_600_000;

/** What every kind of vote must have come to, or nothing was shown. */
const needed = [
  ...['open: ok', 'close: ok', 'cast: ok', 'cast: voting.not-open', 'draw: ok', 'box: ok'],
  ...['sent again', 'two devices at once'],
];
const seldom = [
  ...['open: voting.no-quorum', 'open: voting.not-prepared', 'close: voting.not-open'],
  ...['cast: voting.not-on-roll', 'cast: voting.not-present', 'cast: voting.cannot-change'],
  ...['draw: secretballots.not-on-roll', 'draw: secretballots.not-present'],
  ...['draw: secretballots.already-drawn', 'box: cannot-change', 'box: not-open'],
  ...['pause: ok', 'resume: ok', 'cast: voting.paused', 'annulled'],
];

let product: ScratchProduct;
/** Each has a thread of its own for signing, so there are not more of them than are needed. */
let processes: ReturnType<typeof secondProcess>[];
const outcomes = new Map<string, number>();
beforeAll(async () => {
  product = await scratchProduct({ effects: false });
  processes = [1, 2, 3].map(() => secondProcess(product));
});
afterAll(() => product.drop());

/** A meeting of its own, in which five of six are there already; four are just enough to decide. */
async function begin(): Promise<{ model: Model; real: Real }> {
  const hall = await seedHall(product.db, members);
  const run = (name: string, input: unknown, viewer: Real['hall']['chair']) =>
    product.run(name, input, viewer);
  const voters = await Promise.all(hall.members.map((viewer) => voterWithKey(run, viewer)));
  await checkIn(product, hall, hall.members.slice(0, 5));
  return {
    model: { members, present: new Set([0, 1, 2, 3, 4]), vote: null, presses: new Map() },
    real: {
      ...{ product, hall, voters, processes, serving: 0, voteId: '', secret: null },
      ...{ stores: new Map(), receipts: [], outcomes, announced: new Map() },
    },
  };
}

test(
  `whatever people do: cast is counted, one ballot of a person, rows and announcement agree (${runs} runs)`,
  async () => {
    const seed = printedSeed('whatever people do');
    const member = fc.nat(members - 1);
    const steps = fc.commands([...lifeSteps(member), ...ballotSteps(member)], {
      maxCommands: mostSteps,
      size: 'max',
    });
    let votes = 0;
    const property = fc.asyncProperty(steps, async (commands) => {
      const stage = await begin();
      await fc.asyncModelRun(() => stage, commands);
      const { model, real } = stage;
      if (isRunning(model)) {
        const about = { meetingId: real.hall.meetingId, voteId: real.voteId };
        expect(await product.run('voting.close', about, real.hall.chair)).toMatchObject({
          ok: true,
        });
        await expectAnnounced(model, real);
      }
      await expectNothingChanged(real);
      votes += real.announced.size;
    });
    await fc.assert(property, { seed, numRuns: runs });
    const counted = [...outcomes].sort().map(([what, times]) => `${times} × ${what}`);
    console.log(`${runs} runs, ${votes} votes announced: ${counted.join('; ')}`);
    expect(product.reported).toEqual([]);
    const wanted = long ? [...needed, ...seldom] : needed;
    expect([...outcomes.keys()]).toEqual(expect.arrayContaining(wanted));
  },
  hour,
);
