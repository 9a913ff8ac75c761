import { randomUUID } from 'node:crypto';
import http from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { expect } from '@playwright/test';
import { z } from 'zod';
import { demoId } from '../../db/seed/demo-id.ts';
import { currentPosition } from '../../db/seed/demo-meeting.ts';
import { meetingId } from '../../db/seed/demo-rows.ts';
import type { CommandName, InputOf } from '../../server/transport/contract.ts';
import type { RuleProfile } from '../../server/voting/contract.ts';
import { type DeviceKey, giveKeys } from '../bench/crowd/device-keys.ts';
import { seedCrowd, withCookies } from '../bench/crowd/seed-crowd.ts';
import { sessionCookies } from '../bench/measured-product.ts';
import { CommandRefused, postCommand, type Sender } from '../bench/post-command.ts';
import type { Chance } from '../integration/seeded-chance.ts';
import { isAlive } from '../setup/wait-for.ts';
import type { RunningProduct } from './running-product.ts';

const patienceMs = 90_000;
export const victims = ['web', 'sfu', 'database'] as const;
type Victim = (typeof victims)[number];

const prepared = z.object({ voteId: z.uuid() });
const carriedOut = z.object({ healthy: z.literal(true) });

export interface CrashVoter {
  personId: string;
  key: DeviceKey;
  sender: Sender;
}

export interface CrashStage {
  product: RunningProduct;
  agent: http.Agent;
  /** How often something was sent again because nothing had answered. */
  resent: { times: number };
  chair: Sender;
  rollId: string;
  people: CrashVoter[];
}

/** People with devices on a roll of their own, in the demo meeting. */
export async function crashStage(product: RunningProduct, voters: number): Promise<CrashStage> {
  const { origin, db, dataDir } = product;
  const cookieFor = await sessionCookies(dataDir);
  const agent = new http.Agent({ keepAlive: true, maxSockets: 40 });
  const chair = { origin, agent, cookie: await cookieFor(demoId('account', 'D01')) };
  const crowd = await seedCrowd(db, voters);
  const keys = await giveKeys(
    db,
    crowd.people.map(({ personId }) => personId),
  );
  const people = (await withCookies(crowd, cookieFor)).flatMap(({ personId, cookie }) => {
    const key = keys.get(personId);
    return key ? [{ personId, key, sender: { origin, agent, cookie } }] : [];
  });
  return { product, agent, resent: { times: 0 }, chair, rollId: crowd.rollId, people };
}

/** Does it again until something answers. A refusal that is meant ends it. */
export async function untilDone<Value>(
  { resent }: CrashStage,
  attempt: () => Promise<Value>,
  pauseMs = 100,
): Promise<Value> {
  const deadline = Date.now() + patienceMs;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      const meant = error instanceof CommandRefused && error.code !== 'internal';
      if (meant || Date.now() > deadline) throw error;
      resent.times += 1;
      await delay(pauseMs);
    }
  }
}

/** Sends a command until it is answered, each time as the same press. */
export function untilAnswered<Name extends CommandName>(
  stage: CrashStage,
  sender: Sender,
  name: Name,
  input: InputOf<Name>,
): Promise<unknown> {
  const commandId = randomUUID();
  return untilDone(stage, () => postCommand(sender, name, input, commandId));
}

export function kill(product: RunningProduct, victim: Victim): void {
  const pid = product.pid(victim);
  // Zero would be all processes of this group.
  if (pid > 0 && isAlive(pid)) process.kill(pid, 'SIGKILL');
}

/** Kills each of the three at a moment of its own, told by how much has been acknowledged. */
export function killers(product: RunningProduct, acknowledgements: number, chance: Chance) {
  const due = victims
    .map((victim) => ({ victim, after: 1 + chance.below(acknowledgements - 1) }))
    .sort((a, b) => a.after - b.after);
  let acknowledged = 0;
  return () => {
    acknowledged += 1;
    for (;;) {
      const [next] = due;
      if (!next || acknowledged < next.after) return;
      due.shift();
      kill(product, next.victim);
    }
  };
}

export async function openVote(stage: CrashStage, profile: RuleProfile): Promise<string> {
  const { chair, rollId } = stage;
  const itemId = demoId('item', String(currentPosition));
  const about = { meetingId, itemId, rollId, title: 'Biểu quyết thông qua', profile };
  const { voteId } = prepared.parse(await untilAnswered(stage, chair, 'voting.prepare', about));
  await untilAnswered(stage, chair, 'voting.open', { meetingId, voteId });
  return voteId;
}

/** Closes; in half of the rounds what closes is killed while it does. */
export async function closeUnderFire(
  stage: CrashStage,
  voteId: string,
  chance: Chance,
): Promise<void> {
  const { product, chair } = stage;
  const closing = untilAnswered(stage, chair, 'voting.close', { meetingId, voteId });
  if (chance.below(2) === 0) {
    await chance.pause(400);
    kill(product, chance.of(['web', 'database'] as const));
  }
  await closing;
}

/** Waits until all three run and answer, and sees that each is another process than before. */
export async function expectAllBack(
  { origin, pid }: RunningProduct,
  before: readonly number[],
): Promise<void> {
  const alive = () => victims.every((victim) => pid(victim) > 0 && isAlive(pid(victim)));
  const healthy = async () => {
    const response = await fetch(`${origin}/healthz`).catch(() => null);
    return carriedOut.safeParse(await response?.json().catch(() => null)).success;
  };
  await expect
    .poll(async () => alive() && (await healthy()), { timeout: patienceMs, intervals: [50] })
    .toBe(true);
  for (const [index, victim] of victims.entries()) {
    expect(pid(victim), victim).not.toBe(before[index]);
  }
}
