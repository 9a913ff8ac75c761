import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Viewer } from '../../server/kernel/viewer.ts';
import { currentFloor } from '../../server/speakers/queries.ts';
import { type Hall, seedHall } from '../integration/hall.ts';
import { accepted, checkIn } from '../integration/hall-actions.ts';
import { type ScratchProduct, scratchProduct } from '../integration/scratch.ts';
import type { PageParticipant } from './browser.ts';
import type { MediaEngine } from './engine.ts';
import { startMediasoupEngine } from './mediasoup-engine.ts';

const patience = { timeout: 60_000, interval: 100 };

let engine: MediaEngine;
let scratch: ScratchProduct;
let hall: Hall;
const pages = new Map<string, PageParticipant>();

/** Speak from: the hall, the annex, home, home. The secretary is at home and listens. */
let people: { inHall: Viewer; atAnnex: Viewer; home: Viewer; alsoHome: Viewer };

beforeAll(async () => {
  engine = await startMediasoupEngine();
  scratch = await scratchProduct({ media: engine.port() });
  hall = await seedHall(scratch.db, 5);
  const [, inHall, atAnnex, home, alsoHome] = hall.members;
  if (!inHall || !atAnnex || !home || !alsoHome) throw new Error('the hall is too small');
  people = { inHall, atAnnex, home, alsoHome };
  await checkIn(scratch, hall, [hall.chair, inHall], 'present-room', hall.siteIds.hall);
  await checkIn(scratch, hall, [atAnnex], 'present-site', hall.siteIds.annex);
  await checkIn(scratch, hall, [hall.secretary, home, alsoHome], 'present-remote');
  await scratch.product.grants.apply(hall.meetingId);
  await everybodyJoins();
}, 240_000);

afterAll(async () => {
  await Promise.all([...pages.values()].map((page) => page.close()));
  await scratch.drop();
  await engine.close();
}, 60_000);

const person = ({ personId }: Viewer) => `person:${personId}`;
const site = (name: 'hall' | 'annex') => `site:${hall.siteIds[name]}`;

async function enter(identity: string): Promise<PageParticipant> {
  const page = await engine.open(hall.meetingId, identity);
  pages.set(identity, page);
  await page.connect();
  await page.reached('connected');
  return page;
}

/** Every microphone speaks from the beginning; only the meeting decides who is heard. */
async function everybodyJoins(): Promise<void> {
  const speaking = [site('hall'), site('annex'), person(people.home), person(people.alsoHome)];
  for (const identity of speaking) {
    const page = await enter(identity);
    await page.enable('microphone');
    if (identity === site('hall')) await page.enable('camera');
  }
  const listener = await enter(person(hall.secretary));
  await listener.want(
    { identity: site('hall'), source: 'camera', layer: 'low' },
    ...[...speaking, tablet()].map((identity) => ({ identity, source: 'microphone' }) as const),
  );
}

const tablet = () => `${person(people.inHall)}/tablet`;

const pageOf = (identity: string) => {
  const page = pages.get(identity);
  if (!page) throw new Error(`${identity} has not joined`);
  return page;
};

const audible = (...expected: string[]) =>
  vi.waitFor(async () => {
    expect(await pageOf(person(hall.secretary)).hears()).toEqual(expected.sort());
  }, patience);

async function run(name: string, input: object, viewer = hall.chair): Promise<unknown> {
  return accepted(await scratch.run(name, { meetingId: hall.meetingId, ...input }, viewer));
}

async function floor() {
  const current = await scratch.db.transaction((tx) => currentFloor(tx, hall.meetingId));
  return { requestId: current?.requestId ?? null };
}

async function give({ personId }: Viewer): Promise<string> {
  const seenRequestId = (await floor()).requestId;
  await run('speakers.grant-floor', { personId, seenRequestId });
  return (await floor()).requestId ?? '';
}

const agree = (viewer: Viewer, requestId: string) =>
  run('speakers.consent-to-microphone', { requestId }, viewer);

test('nobody is heard without the floor, though every microphone speaks', async () => {
  await audible();
});

test('a tone in a tablet of the hall is heard by nobody, and the tablet hears nothing', async () => {
  const input = { meetingId: hall.meetingId, kind: 'room', siteId: null, deviceId: 'tablet' };
  accepted(await scratch.query('media.ticket', input, people.inHall));
  const page = await enter(tablet());
  await page.enable('microphone');
  await page.believeGranted('microphone');
  await vi.waitFor(async () => expect(await page.refusals()).toContain('not-granted'), patience);
  await give(people.inHall);
  await page.want({ identity: site('hall'), source: 'microphone' });
  await audible(site('hall'));
  expect((await page.counters()).audioBytesReceived).toBe(0);
});

test('who speaks at a site is heard through it, who speaks at home after agreeing', async () => {
  await give(people.atAnnex);
  await audible(site('annex'));
  const requestId = await give(people.home);
  await audible();
  await agree(people.home, requestId);
  await audible(person(people.home));
});

test('an exchange is heard from both sides, an interjection beside them, an opened site too', async () => {
  const { requestId } = await floor();
  const { personId } = people.atAnnex;
  await run('speakers.open-exchange', { requestId, personId, seenVoices: [] });
  await audible(person(people.home), site('annex'));

  await run('speakers.open-interjection', { requestId, personId: people.alsoHome.personId });
  await audible(person(people.home), site('annex'));
  await agree(people.alsoHome, requestId ?? '');
  await audible(person(people.home), site('annex'), person(people.alsoHome));

  await run('speakers.open-site', { siteId: hall.siteIds.hall });
  await audible(...[person(people.home), site('annex'), person(people.alsoHome), site('hall')]);
  await run('speakers.close-site', { siteId: hall.siteIds.hall });
});

test('muting silences one, pausing all, and agreeing once is enough', async () => {
  const { requestId } = await floor();
  await run('speakers.mute-voice', { personId: people.alsoHome.personId });
  await audible(person(people.home), site('annex'));
  await run('speakers.unmute-voice', { personId: people.alsoHome.personId });
  await audible(person(people.home), site('annex'), person(people.alsoHome));

  await run('speakers.pause-floor', { requestId });
  await audible();
  await run('speakers.resume-floor', { requestId });
  await audible(person(people.home), site('annex'), person(people.alsoHome));

  await run('speakers.end-exchange', { requestId }, people.atAnnex);
  await audible(person(people.home), person(people.alsoHome));
});

test('the end of the floor, and the next item, take every microphone back', async () => {
  const { requestId } = await floor();
  await run('speakers.end-floor', { requestId });
  await audible();
  await give(people.inHall);
  await run('speakers.open-site', { siteId: hall.siteIds.annex });
  await audible(site('hall'), site('annex'));
  const [fromItemId, itemId] = hall.itemIds;
  await run('agenda.go-to-item', { itemId, fromItemId });
  await audible();
});
