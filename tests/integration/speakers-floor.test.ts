import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Viewer } from '../../server/kernel/viewer.ts';
import { type FloorView, record, requestFloor } from '../../server/speakers/contract.ts';
import { currentFloor } from '../../server/speakers/queries.ts';
import { loadPart } from '../../server/speakers/store.ts';
import { type Hall, seedHall } from './hall.ts';
import { accepted, checkIn } from './hall-actions.ts';
import { type ScratchProduct, scratchProduct } from './scratch.ts';

let scratch: ScratchProduct;
let hall: Hall;

beforeAll(async () => {
  scratch = await scratchProduct({ effects: false });
});
afterAll(() => scratch.drop());
beforeEach(async () => {
  hall = await seedHall(scratch.db, 5);
  await checkIn(scratch, hall, [hall.chair, ...hall.members.slice(1, 3)]);
  await checkIn(scratch, hall, [hall.guest, ...hall.members.slice(3)], 'present-remote');
});

const tryTo = (name: string, input: object, viewer: Viewer = hall.chair) =>
  scratch.run(name, { meetingId: hall.meetingId, ...input }, viewer);
const run = async (name: string, input: object, viewer?: Viewer) =>
  accepted(await tryTo(name, input, viewer));
const part = () => scratch.db.transaction((tx) => loadPart(tx, hall.meetingId));

async function floor(): Promise<FloorView> {
  const held = await scratch.db.transaction((tx) => currentFloor(tx, hall.meetingId));
  if (!held) throw new Error('nobody has the floor');
  return held;
}

const ask = async (viewer: Viewer, input: object = {}) =>
  requestFloor.output.parse(await run('speakers.request-floor', input, viewer));

async function give(viewer: Viewer, input: object = {}): Promise<string> {
  const { floor: held } = await part();
  const seenRequestId = held?.requestId ?? null;
  await run('speakers.grant-floor', { personId: viewer.personId, seenRequestId, ...input });
  return (await floor()).requestId;
}

const member = (n: number): Viewer => hall.members[n] ?? hall.chair;
const waiting = async () =>
  (await part()).requests.filter(({ state }) => state === 'waiting').map((line) => line.personId);

describe('asking', () => {
  test('a question names somebody of the meeting and a subject; an answer belongs to one', async () => {
    const [asker, asked] = [member(1), member(2)];
    const question = { kind: 'question', topic: 'Tiến độ giải ngân', toPersonId: asked.personId };
    const without = [
      [{ ...question, topic: ' ' }, 'speakers.no-topic'],
      [{ ...question, toPersonId: null }, 'speakers.unknown-person'],
      [{ ...question, toPersonId: asker.personId }, 'speakers.unknown-person'],
      [{ kind: 'answer' }, 'speakers.unknown-question'],
    ] as const;
    for (const [input, code] of without) {
      expect(await tryTo('speakers.request-floor', input, asker)).toMatchObject({ code });
    }
    const { requestId } = await ask(asker, question);
    const answer = { kind: 'answer', parentId: requestId };
    expect(await tryTo('speakers.request-floor', answer, member(3))).toMatchObject({
      code: 'speakers.unknown-question',
    });
    const { position } = await ask(asked, answer);
    expect(position).toBe(1);
    expect((await part()).requests).toContainEqual(
      expect.objectContaining({ kind: 'answer', toPersonId: asker.personId, parentId: requestId }),
    );
  });

  test('a point of order comes first; the policy places those who wait anew', async () => {
    const [first, second, third] = [member(1), member(2), member(3)];
    await ask(third);
    await ask(second);
    await ask(first, { kind: 'point-of-order' });
    expect(await waiting()).toEqual([first, third, second].map(({ personId }) => personId));
    const { policy } = await part();
    await run('speakers.set-policy', { ...policy, order: 'rank', seen: policy });
    expect(await waiting()).toEqual([first, second, third].map(({ personId }) => personId));
    const limits = { ...policy.limits, 'point-of-order': 45 };
    const late = { order: 'never-spoken', limits, seen: policy };
    expect(await tryTo('speakers.set-policy', late)).toMatchObject({
      code: 'speakers.policy-changed',
    });
    const { policy: seen } = await part();
    await run('speakers.set-policy', { ...late, seen });
    const requestId = await give(first);
    expect(await floor()).toMatchObject({ kind: 'point-of-order', limitSeconds: 45 });
    await run('speakers.end-floor', { requestId });
    await give(third);
    await ask(hall.guest, { topic: 'Kinh phí' });
    await run('speakers.end-floor', { requestId: (await floor()).requestId });
    await ask(third);
    await ask(member(4));
    expect((await waiting()).at(-1)).toBe(third.personId);
  });
});

describe('an exchange', () => {
  test('runs the answer’s time, counts each voice apart, and is in the record', async () => {
    const [asker, asked] = [member(1), member(3)];
    const question = { kind: 'question', topic: 'Giải ngân', toPersonId: asked.personId };
    const asking = await ask(asker, question);
    const { policy } = await part();
    const limits = { ...policy.limits, question: 60, answer: 180 };
    await run('speakers.set-policy', { ...policy, limits, seen: policy });
    const requestId = await give(asker);
    expect(requestId).toBe(asking.requestId);
    scratch.clock.advance(20_000);
    const open = { requestId, personId: asked.personId, seenVoices: [] };
    await run('speakers.open-exchange', open);
    expect(await tryTo('speakers.open-exchange', open)).toMatchObject({
      code: 'speakers.floor-changed',
    });
    const answering = { microphone: 'awaiting-consent', personId: asked.personId };
    expect(await floor()).toMatchObject({ limitSeconds: 180, voices: [answering] });
    scratch.clock.advance(5_000);
    await run('speakers.consent-to-microphone', { requestId }, asked);
    scratch.clock.advance(90_000);
    await run('speakers.end-exchange', { requestId }, asked);
    const after = await floor();
    expect(after).toMatchObject({ limitSeconds: 60, voices: [] });
    expect(Date.parse(after.deadline ?? '') - scratch.clock.now().getTime()).toBe(40_000);
    scratch.clock.advance(10_000);
    await run('speakers.end-floor', { requestId }, asker);
    const answer = await scratch.query(
      'speakers.record',
      { meetingId: hall.meetingId },
      hall.chair,
    );
    const { lines } = record.output.parse(accepted(answer));
    expect(lines).toMatchObject([
      { kind: 'question', personId: asker.personId, spokenMs: 30_000, state: 'spoken' },
      { kind: 'answer', parentId: requestId, spokenMs: 90_000, siteId: null },
    ]);
    expect(lines[0]?.siteId).toBe(hall.siteIds.hall);
    expect(lines[0]?.name).toMatch(/^Đại biểu/);
  });

  test('one interjects beside it, nobody twice; muting and agreeing hold to the microphone', async () => {
    const requestId = await give(member(1));
    const interject = { requestId, personId: hall.guest.personId };
    expect(
      await tryTo('speakers.open-interjection', { requestId, personId: member(1).personId }),
    ).toMatchObject({ code: 'speakers.has-floor' });
    await run('speakers.open-interjection', interject);
    expect(
      await tryTo('speakers.open-interjection', { requestId, personId: member(2).personId }),
    ).toMatchObject({ code: 'speakers.interjection-open' });
    await run('speakers.consent-to-microphone', { requestId }, hall.guest);
    const onGuest = { personId: hall.guest.personId };
    await run('speakers.mute-voice', onGuest);
    expect((await floor()).voices).toMatchObject([{ microphone: 'muted' }]);
    await run('speakers.unmute-voice', onGuest);
    expect((await floor()).voices).toMatchObject([{ microphone: 'open' }]);
    expect(await tryTo('speakers.end-interjection', { requestId }, member(2))).toMatchObject({
      code: 'speakers.not-yours',
    });
    await run('speakers.end-interjection', { requestId }, hall.guest);
    expect((await floor()).voices).toEqual([]);
    expect(await tryTo('speakers.mute-voice', onGuest)).toMatchObject({
      code: 'speakers.not-speaking',
    });
  });
});

test('a call by mistake is taken back: the line waits where it was, the time goes on', async () => {
  const [first, second] = [member(1), member(2)];
  await ask(first);
  await ask(second);
  scratch.clock.advance(1_000);
  const requestId = await give(first);
  scratch.clock.advance(7_000);
  expect(await tryTo('speakers.return-request', { requestId }, first)).toMatchObject({
    code: 'forbidden',
  });
  await run('speakers.return-request', { requestId }, hall.secretary);
  expect(await waiting()).toEqual([first.personId, second.personId]);
  expect((await part()).floor).toBeNull();
  expect(await tryTo('speakers.return-request', { requestId })).toMatchObject({
    code: 'speakers.no-floor',
  });
  await give(first);
  expect(await floor()).toMatchObject({ requestId, spokenMs: 7_000 });
});

test('the next item takes back the floor, the voices and the opened sites, and keeps who waits', async () => {
  await ask(member(4));
  const requestId = await give(member(1));
  const voice = { requestId, personId: member(2).personId };
  await run('speakers.open-exchange', { ...voice, seenVoices: [] });
  await run('speakers.open-site', { siteId: hall.siteIds.annex });
  expect(await tryTo('speakers.open-site', { siteId: hall.siteIds.ownDevices })).toMatchObject({
    code: 'speakers.unknown-site',
  });
  expect((await part()).openedSiteIds).toEqual([hall.siteIds.annex]);
  const [fromItemId, itemId] = hall.itemIds;
  await run('agenda.go-to-item', { itemId, fromItemId });
  const left = await part();
  expect([left.floor, left.openedSiteIds]).toEqual([null, []]);
  expect(left.requests.map(({ state }) => state).sort()).toEqual(['spoken', 'spoken', 'waiting']);
});

const leading: [string, (hall: Hall) => object][] = [
  ['speakers.move-request', ({ itemIds }) => ({ requestId: itemIds[0], beforeId: null })],
  ['speakers.grant-floor', ({ guest }) => ({ personId: guest.personId, seenRequestId: null })],
  ['speakers.pause-floor', ({ itemIds }) => ({ requestId: itemIds[0] })],
  ['speakers.resume-floor', ({ itemIds }) => ({ requestId: itemIds[0] })],
  ['speakers.extend-floor', ({ itemIds }) => ({ requestId: itemIds[0], seconds: 60 })],
  [
    'speakers.open-exchange',
    ({ itemIds, guest }) => ({
      ...{ requestId: itemIds[0], personId: guest.personId },
      seenVoices: [],
    }),
  ],
  [
    'speakers.open-interjection',
    ({ itemIds, guest }) => ({ requestId: itemIds[0], personId: guest.personId }),
  ],
  ['speakers.mute-voice', ({ guest }) => ({ personId: guest.personId })],
  ['speakers.unmute-voice', ({ guest }) => ({ personId: guest.personId })],
  ['speakers.open-site', ({ siteIds }) => ({ siteId: siteIds.annex })],
  ['speakers.close-site', ({ siteIds }) => ({ siteId: siteIds.annex })],
  [
    'speakers.set-policy',
    () => {
      const limits = { speech: 300, question: 60, 'point-of-order': 60, answer: 180 };
      return { order: 'chair', limits, seen: { order: 'chair', limits } };
    },
  ],
];

test.each(leading)('%s is for the chair and the secretary', async (name, input) => {
  for (const viewer of [member(2), hall.guest, hall.substitute, hall.operator]) {
    expect(await tryTo(name, input(hall), viewer)).toMatchObject({ code: 'forbidden' });
  }
  for (const viewer of [hall.chair, hall.secretary]) {
    const answer = await tryTo(name, input(hall), viewer);
    expect(answer.ok || answer.code).not.toBe('forbidden');
  }
});

test('the record is for the chair and the secretary', async () => {
  const { meetingId } = hall;
  expect(await scratch.query('speakers.record', { meetingId }, hall.guest)).toMatchObject({
    code: 'forbidden',
  });
});
