import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { WantedTrack } from '../../app/_media/media-session.ts';
import { display } from '../../db/schema/displays.ts';
import type { Viewer } from '../../server/kernel/viewer.ts';
import { currentFloor } from '../../server/speakers/queries.ts';
import { type Hall, seedHall } from '../integration/hall.ts';
import { accepted, checkIn } from '../integration/hall-actions.ts';
import { type ScratchProduct, scratchProduct } from '../integration/scratch.ts';
import type { PageParticipant } from './browser.ts';
import type { MediaEngine } from './engine.ts';
import { startMediasoupEngine } from './mediasoup-engine.ts';
import { whoHearsWhom } from './who-hears.ts';

const patience = { timeout: 60_000, interval: 100 };

let engine: MediaEngine;
let scratch: ScratchProduct;
let hall: Hall;
const pages = new Map<string, PageParticipant>();

/** `inHall`, `atAnnex` and `home` will be named; `stranger`, `outside` and `deaf` will not. */
let people: Record<'inHall' | 'atAnnex' | 'home' | 'stranger' | 'outside' | 'deaf', Viewer>;

const displayId = randomUUID();
const screen = `display:${displayId}/screen`;
const person = ({ personId }: Viewer) => `person:${personId}`;
const site = (name: 'hall' | 'annex') => `site:${hall.siteIds[name]}`;

beforeAll(async () => {
  engine = await startMediasoupEngine();
  scratch = await scratchProduct({ media: engine.port() });
  hall = await seedHall(scratch.db, 7);
  const [, inHall, atAnnex, home, stranger, outside, deaf] = hall.members;
  if (!inHall || !atAnnex || !home || !stranger || !outside || !deaf) throw new Error('too few');
  people = { inHall, atAnnex, home, stranger, outside, deaf };
  await checkIn(scratch, hall, [hall.chair, inHall], 'present-room', hall.siteIds.hall);
  await checkIn(scratch, hall, [atAnnex, stranger], 'present-site', hall.siteIds.annex);
  await checkIn(scratch, hall, [hall.secretary, home, outside, deaf], 'present-remote');
  await scratch.db.insert(display).values({
    ...{ id: displayId, meetingId: hall.meetingId, name: 'Màn hình 1', siteId: null },
    ...{ layout: { mode: 'automatic' }, credentialHash: randomUUID() },
    ...{ pairedBy: hall.chair.personId, pairedAt: new Date() },
  });
  await scratch.product.grants.expectViewer(hall.meetingId, screen);
  await scratch.product.grants.apply(hall.meetingId);
  await everybodyJoins();
}, 240_000);

afterAll(async () => {
  await Promise.all([...pages.values()].map((page) => page.close()));
  await scratch.drop();
  await engine.close();
}, 60_000);

/** Every microphone speaks from the beginning; everybody wants all sound, and one face. */
async function everybodyJoins(): Promise<void> {
  const speaking = [site('hall'), site('annex'), person(people.home), person(people.outside)];
  const listening = [person(hall.secretary), person(people.deaf), screen];
  for (const identity of [...speaking, ...listening]) {
    const page = await engine.open(hall.meetingId, identity);
    pages.set(identity, page);
    await page.connect();
    await page.reached('connected');
    if (speaking.includes(identity)) await page.enable('microphone');
    if (identity === person(people.home)) await page.enable('camera');
  }
  for (const [own, page] of pages) {
    const face = { identity: person(people.home), source: 'camera', layer: 'low' } as const;
    const sounds = speaking.map((identity) => ({ identity, source: 'microphone' }) as const);
    const wanted: WantedTrack[] = [face, ...sounds];
    await page.want(...wanted.filter(({ identity }) => identity !== own));
  }
}

const pageOf = (identity: string) => {
  const page = pages.get(identity);
  if (!page) throw new Error(`${identity} has not joined`);
  return page;
};

/** Exactly these hear this speaker, and nobody hears anybody else. */
const heardBy = (speaker: string, ...listeners: string[]) =>
  vi.waitFor(async () => {
    const heard = await whoHearsWhom(pages, pageOf(person(hall.secretary)));
    expect(heard).toEqual(Object.fromEntries(listeners.map((one) => [one, [speaker]])));
  }, patience);

const silence = () => heardBy('nobody');

async function framesWhile(identity: string, meanwhile: () => Promise<unknown>): Promise<number> {
  const frames = async () => (await pageOf(identity).counters()).framesDecoded;
  const before = await frames();
  await meanwhile();
  return (await frames()) - before;
}

async function run(name: string, input: object, viewer = hall.chair): Promise<unknown> {
  return accepted(await scratch.run(name, { meetingId: hall.meetingId, ...input }, viewer));
}

const held = () => scratch.db.transaction((tx) => currentFloor(tx, hall.meetingId));

async function give({ personId }: Viewer): Promise<string> {
  const seenRequestId = (await held())?.requestId ?? null;
  await run('speakers.grant-floor', { personId, seenRequestId });
  return (await held())?.requestId ?? '';
}

const cutOff = () => [site('hall'), site('annex'), person(people.outside)];
const kept = () => [person(hall.secretary), person(people.home)];

test('before it whoever has the floor is heard by everybody, and seen on the hall display', async () => {
  const requestId = await give(people.home);
  await run('speakers.consent-to-microphone', { requestId }, people.home);
  await heardBy(person(people.home), ...cutOff(), person(people.deaf), person(hall.secretary));
  await pageOf(screen).grows('framesDecoded', 5);
});

test('it begins in silence; outsiders, displays and rooms with an outsider get nothing of it', async () => {
  // A page that does not listen to the server any more cannot be asked to stop receiving.
  await pageOf(person(people.deaf)).turnDeaf();
  const { inHall, atAnnex, home } = people;
  const personIds = [hall.secretary, inHall, atAnnex, home].map(({ personId }) => personId);
  await run('deliberation.start', { itemId: hall.itemIds[0], personIds });
  await silence();
  await give(home);
  await heardBy(person(home), person(hall.secretary));
  for (const identity of [...cutOff(), person(people.deaf), screen]) {
    const look = () => pageOf(person(hall.secretary)).grows('framesDecoded', 15);
    expect(await framesWhile(identity, look), `pictures at ${identity}`).toBe(0);
  }
  expect((await pageOf(site('annex')).snapshot()).received).toEqual([]);
});

test('the annex takes part for as long as only named people are checked in there', async () => {
  const requestId = await give(people.atAnnex);
  await silence();
  await run('attendance.leave', { personId: people.stranger.personId }, people.stranger);
  await heardBy(site('annex'), ...kept());
  await run('speakers.end-floor', { requestId });
  await give(people.home);
  await heardBy(person(people.home), person(hall.secretary), site('annex'));
  await checkIn(scratch, hall, [people.stranger], 'present-site', hall.siteIds.annex);
  await heardBy(person(people.home), person(hall.secretary));
});

test('the hall takes part once the chair has said that it is cleared, and not before', async () => {
  const requestId = await give(people.inHall);
  await silence();
  await run('deliberation.confirm-room-cleared', {});
  await heardBy(site('hall'), ...kept());
  await run('speakers.end-floor', { requestId });
  await give(people.home);
  await heardBy(person(people.home), person(hall.secretary), site('hall'));
});

test('afterwards everybody is back, to be heard and to hear', async () => {
  await run('deliberation.end', {});
  await silence();
  await give(people.stranger);
  await heardBy(site('annex'), site('hall'), ...kept(), person(people.outside));
  await pageOf(screen).grows('framesDecoded', 5);
  const requestId = await give(people.outside);
  await run('speakers.consent-to-microphone', { requestId }, people.outside);
  await heardBy(person(people.outside), site('hall'), site('annex'), ...kept());
});
