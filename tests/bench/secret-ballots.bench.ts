import { randomUUID } from 'node:crypto';
import http from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { canonicalJson } from '@/app/_keys/canonical.ts';
import { ensureKey, signWith } from '@/app/_keys/device-key.ts';
import { memoryKeyStore, type OwnKey } from '@/app/_keys/key-store.ts';
import { type BlindedToken, blindToken, keyThumbprint, unblind } from '@/app/_secret/token.ts';
import { boxKey } from '../../db/schema/secretballots.ts';
import { voterKey } from '../../db/schema/voterkeys.ts';
import { vote } from '../../db/schema/voting.ts';
import { demoId } from '../../db/seed/demo-id.ts';
import { currentPosition } from '../../db/seed/demo-meeting.ts';
import { meetingId } from '../../db/seed/demo-rows.ts';
import { demoRuleProfile } from '../../db/seed/demo-votes.ts';
import { boxAnswer, type TokenKey, tokenKey } from '../../server/secretballots/contract.ts';
import { turnout } from '../../server/voting/contract.ts';
import { type Crowd, seedCrowd, withCookies } from './crowd/seed-crowd.ts';
import { type MeasuredProduct, withProduct } from './measured-product.ts';
import { postCommand, type Sender } from './post-command.ts';
import { printHead, printRow, steadyMs } from './statistics.ts';

const voters = 1_000;
const rounds = 4;
const connections = 80;

interface Voter {
  personId: string;
  cookie: string;
  key: OwnKey;
}

interface Signed {
  voter: Voter;
  token: BlindedToken;
  signature: string;
}

/** Keys as devices register them, written at once: a thousand registrations are not what is measured. */
async function withKeys({ db, cookieFor }: MeasuredProduct, crowd: Crowd): Promise<Voter[]> {
  const people = await withCookies(crowd, cookieFor);
  const keyed: Voter[] = [];
  for (const person of people) {
    const register = async () => ({ ok: true as const, value: { keyId: randomUUID() } });
    const key = await ensureKey(memoryKeyStore(), register);
    if (!key?.keyId) throw new Error('no key');
    keyed.push({ ...person, key });
    await db.insert(voterKey).values({
      ...{ id: key.keyId, personId: person.personId, kind: 'device', algorithm: 'ES256' },
      ...{ publicKey: key.publicKey, deviceName: 'Chrome · Windows', registeredAt: new Date() },
    });
  }
  return keyed;
}

const prepared = z.object({ voteId: z.uuid() });

async function openVote({ db }: MeasuredProduct, chair: Sender, { rollId }: Crowd) {
  const answer = await postCommand(chair, 'voting.prepare', {
    ...{
      meetingId,
      itemId: demoId('item', String(currentPosition)),
      rollId,
      title: 'Bỏ phiếu kín',
    },
    profile: { ...demoRuleProfile, secrecy: 'secret', tie: 'not-carried' },
  });
  const { voteId } = prepared.parse(answer);
  await postCommand(chair, 'voting.open', { meetingId, voteId });
  const [row] = await db.select().from(boxKey).where(eq(boxKey.voteId, voteId));
  return { voteId, publicKey: tokenKey.parse(row?.publicKey) };
}

/** How long each takes from its press, all pressed within so many ms. */
async function pressAll<Value>(
  values: readonly Value[],
  withinMs: number,
  press: (value: Value) => Promise<void>,
) {
  const begun = steadyMs();
  const each = await Promise.all(
    values.map(async (value, index) => {
      await delay((index / values.length) * withinMs);
      const pressed = steadyMs();
      await press(value);
      return steadyMs() - pressed;
    }),
  );
  return { each, all: steadyMs() - begun };
}

const drawn = z.object({ blindSignature: z.string() });

/** Blinds beforehand, as a device does for itself, draws at the same moment, unblinds afterwards. */
async function drawAll(
  origin: string,
  agent: http.Agent,
  people: readonly Voter[],
  { voteId, publicKey }: { voteId: string; publicKey: TokenKey },
) {
  const print = await keyThumbprint(publicKey);
  const asking = [];
  for (const voter of people) {
    const token = await blindToken(publicKey);
    const { blinded } = token;
    const about = { blinded, key: print, meetingId, personId: voter.personId, voteId, version: 1 };
    const value = await signWith(voter.key, canonicalJson(about));
    asking.push({ voter, token, request: { keyId: voter.key.keyId ?? '', value } });
  }
  const answers = new Map<string, string>();
  const times = await pressAll(asking, 0, async ({ voter, token: { blinded }, request }) => {
    const sender = { origin, agent, cookie: voter.cookie };
    const input = { meetingId, voteId, blinded, request };
    const answer = await postCommand(sender, 'secretballots.draw', input);
    answers.set(voter.personId, drawn.parse(answer).blindSignature);
  });
  const signed: Signed[] = [];
  for (const { voter, token } of asking) {
    const signature = await unblind(publicKey, token, answers.get(voter.personId) ?? '');
    signed.push({ voter, token, signature });
  }
  return { times, signed };
}

function putIntoBox(origin: string, agent: http.Agent, body: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const length = Buffer.byteLength(body);
    const headers = { 'content-type': 'application/json', 'content-length': length };
    const request = http.request(`${origin}/api/ballots`, { method: 'POST', agent, headers });
    request.on('error', reject);
    request.on('response', (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk;
      });
      response.on('end', () => {
        const answer = boxAnswer.parse(JSON.parse(text));
        if (answer.ok) resolve();
        else reject(new Error(`the box refused: ${answer.code}`));
      });
    });
    request.end(body);
  });
}

/** Every acknowledged ballot has to be in the box when it is counted. */
async function closeAndCheck({ db }: MeasuredProduct, chair: Sender, voteId: string) {
  await postCommand(chair, 'voting.close', { meetingId, voteId });
  const [row] = await db.select({ turnout: vote.turnout }).from(vote).where(eq(vote.id, voteId));
  const { issued, returned } = turnout.parse(row?.turnout);
  if (issued !== voters || returned !== voters) throw new Error(`${issued} and ${returned}`);
}

await withProduct(async (product) => {
  const { origin, cookieFor } = product;
  const agent = new http.Agent({ keepAlive: true, maxSockets: connections });
  const chair = { origin, agent, cookie: await cookieFor(demoId('account', 'D01')) };
  const crowd = await seedCrowd(product.db, voters);
  const people = await withKeys(product, crowd);
  const draws = { each: [] as number[], all: [] as number[] };
  const spread = { each: [] as number[], all: [] as number[] };
  const atOnce = { each: [] as number[], all: [] as number[] };
  for (let round = 0; round < rounds; round += 1) {
    const opened = await openVote(product, chair, crowd);
    const { times, signed } = await drawAll(origin, agent, people, opened);
    const { voteId } = opened;
    const content = { form: 'questions', answers: { [voteId]: 'for' } };
    const withinMs = round % 2 === 0 ? 0 : 1_000;
    const cast = await pressAll(signed, withinMs, ({ token: { message }, signature }) =>
      putIntoBox(origin, agent, JSON.stringify({ voteId, message, signature, content })),
    );
    await closeAndCheck(product, chair, voteId);
    // The first two rounds warm the processes up.
    if (round < 2) continue;
    draws.each.push(...times.each);
    draws.all.push(times.all);
    const kept = withinMs === 0 ? atOnce : spread;
    kept.each.push(...cast.each);
    kept.all.push(cast.all);
  }
  agent.destroy();
  printHead('ms');
  printRow(`${voters} draw at once: request to token`, draws.each);
  printRow(`${voters} draw at once: until all have theirs`, draws.all);
  printRow(`${voters} cast within 1,000 ms: press to acknowledgement`, spread.each);
  printRow(`${voters} cast within 1,000 ms: until all are acknowledged`, spread.all);
  printRow(`${voters} cast at once: press to acknowledgement`, atOnce.each);
  printRow(`${voters} cast at once: until all are acknowledged`, atOnce.all);
});
