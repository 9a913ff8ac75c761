import http from 'node:http';
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { vote } from '../../db/schema/voting.ts';
import { demoId } from '../../db/seed/demo-id.ts';
import { currentPosition } from '../../db/seed/demo-meeting.ts';
import { meetingId } from '../../db/seed/demo-rows.ts';
import { demoRuleProfile } from '../../db/seed/demo-votes.ts';
import { voteResult } from '../../server/voting/contract.ts';
import { CrowdProcess } from './crowd/crowd-process.ts';
import { type DeviceKey, giveKeys } from './crowd/device-keys.ts';
import { type Crowd, seedCrowd, withCookies } from './crowd/seed-crowd.ts';
import { type MeasuredProduct, withProduct } from './measured-product.ts';
import { postCommand, type Sender } from './post-command.ts';
import { printHead, printRate, printRow } from './statistics.ts';

const voters = 1_000;
const rounds = 6;
const connections = 80;

const prepared = z.object({ voteId: z.uuid() });

async function openVote(chair: Sender, { rollId }: Crowd): Promise<string> {
  const itemId = demoId('item', String(currentPosition));
  const answer = await postCommand(chair, 'voting.prepare', {
    ...{ meetingId, itemId, rollId, title: 'Biểu quyết thông qua' },
    profile: demoRuleProfile,
  });
  const { voteId } = prepared.parse(answer);
  await postCommand(chair, 'voting.open', { meetingId, voteId });
  return voteId;
}

/** Every acknowledged ballot has to be in the result, with a signature that holds. */
async function closeAndCheck({ db }: MeasuredProduct, chair: Sender, voteId: string) {
  await postCommand(chair, 'voting.close', { meetingId, voteId });
  const [row] = await db.select({ result: vote.result }).from(vote).where(eq(vote.id, voteId));
  const { cast, signed } = voteResult.parse(row?.result);
  if (cast !== voters) throw new Error(`${cast} ballots were counted of ${voters}`);
  if (signed !== voters) throw new Error(`${signed} ballots were signed of ${voters}`);
}

interface Load {
  withinMs: number;
  /** Everybody also has the meeting open and is told of the progress. */
  connected: boolean;
}

async function measure(
  product: MeasuredProduct,
  crowd: Crowd,
  keys: ReadonlyMap<string, DeviceKey>,
  { withinMs, connected }: Load,
) {
  const { origin, cookieFor } = product;
  const agent = new http.Agent({ keepAlive: true });
  const chair = { origin, agent, cookie: await cookieFor(demoId('account', 'D01')) };
  const people = (await withCookies(crowd, cookieFor)).map((person) => {
    return { ...person, key: keys.get(person.personId) ?? null };
  });
  const cookies = people.map(({ cookie }) => cookie);
  const screens = connected ? new CrowdProcess() : null;
  const clients = new CrowdProcess();
  const acknowledged: number[] = [];
  const durations: number[] = [];
  try {
    screens?.tell({ do: 'connect', origin, meetingId, cookies });
    await screens?.hear('connected');
    for (let round = 0; round < rounds; round += 1) {
      const voteId = await openVote(chair, crowd);
      const press = { command: 'voting.cast' as const, meetingId, voteId };
      clients.tell({ do: 'press', origin, press, people, connections, withinMs });
      const { acknowledgedMs, allMs } = await clients.hear('pressed');
      await closeAndCheck(product, chair, voteId);
      // The first round warms the processes up.
      if (round === 0) continue;
      acknowledged.push(...acknowledgedMs);
      durations.push(allMs);
    }
  } finally {
    await screens?.end();
    await clients.end();
    agent.destroy();
  }
  const how = `${withinMs === 0 ? 'at once' : `within ${withinMs} ms`}${connected ? ', with 1,000 screens' : ''}`;
  printHead('ms');
  printRow(`${voters} press ${how}: press to acknowledgement`, acknowledged);
  printRow(`${voters} press ${how}: until all are acknowledged`, durations);
  printRate(
    'ballots per second',
    durations.map((ms) => (voters / ms) * 1_000),
  );
}

await withProduct(async (product) => {
  const crowd = await seedCrowd(product.db, voters);
  const keys = await giveKeys(
    product.db,
    crowd.people.map(({ personId }) => personId),
  );
  await measure(product, crowd, keys, { withinMs: 1_000, connected: false });
  await measure(product, crowd, keys, { withinMs: 0, connected: false });
  await measure(product, crowd, keys, { withinMs: 1_000, connected: true });
});
