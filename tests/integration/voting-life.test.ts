import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { meetingEvent } from '../../db/schema/kernel.ts';
import { ballot } from '../../db/schema/voting.ts';
import { votingPart } from '../../server/voting/contract.ts';
import { oneAnswer } from '../../server/voting/one-answer.ts';
import { votingSnapshot } from '../../server/voting/queries.ts';
import { type Hall, seedHall } from './hall.ts';
import { accepted, checkIn, prepare, prepareAndOpen } from './hall-actions.ts';
import { type ScratchProduct, scratchProduct } from './scratch.ts';
import { questionOf, voteOf, votingPartFor } from './voting-facts.ts';

let product: ScratchProduct;
let hall: Hall;

beforeAll(async () => {
  product = await scratchProduct({ effects: false });
});
afterAll(() => product.drop());
beforeEach(async () => {
  hall = await seedHall(product.db, 12);
  await checkIn(product, hall, hall.members);
});

const at = (index: number) => hall.members[index] ?? hall.guest;
const step = (name: string, voteId: string, more = {}) =>
  product.run(`voting.${name}`, { meetingId: hall.meetingId, voteId, ...more }, hall.chair);
const cast = (voteId: string, index: number) =>
  product.run(
    'voting.cast',
    { meetingId: hall.meetingId, voteId, content: oneAnswer(voteId, 'for') },
    at(index),
  );

async function asModerator() {
  const about = { meetingId: hall.meetingId, personId: hall.chair.personId };
  return votingPart.parse(await votingSnapshot.read(product.db, { ...about, reader: 'moderator' }))
    .votes;
}

test('a paused vote takes no ballot and keeps those it has', async () => {
  const voteId = await prepareAndOpen(product, hall);
  accepted(await cast(voteId, 1));
  accepted(await step('pause', voteId));
  expect(await cast(voteId, 2)).toMatchObject({ code: 'voting.paused' });
  expect(await step('pause', voteId)).toMatchObject({ code: 'voting.wrong-step' });
  accepted(await step('resume', voteId));
  accepted(await cast(voteId, 2));
  accepted(await step('close', voteId));
  expect(questionOf(await voteOf(product, hall, voteId)).counts.for).toBe(2);
});

test('a paused vote is still the one that is open, and can be closed', async () => {
  const voteId = await prepareAndOpen(product, hall);
  const other = await prepare(product, hall);
  accepted(await step('pause', voteId));
  expect(await step('open', other)).toMatchObject({ code: 'voting.another-open' });
  accepted(await step('close', voteId));
  expect(await voteOf(product, hall, voteId)).toMatchObject({ status: 'announced' });
});

test('the chair counts and announces step by step; only who leads sees the count before', async () => {
  const voteId = await prepareAndOpen(product, hall, { announce: 'chair' });
  accepted(await cast(voteId, 1));
  accepted(await step('close', voteId));
  const closed = await voteOf(product, hall, voteId);
  expect(closed).toMatchObject({
    ...{ status: 'closed', result: null },
    ballotsRoot: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
  expect(await step('announce', voteId)).toMatchObject({ code: 'voting.wrong-step' });
  // Whoever leaves between closing and counting was there when it was closed.
  const leaving = { meetingId: hall.meetingId, personId: at(5).personId };
  accepted(await product.run('attendance.leave', leaving, at(5)));
  accepted(await step('count', voteId));
  expect(await voteOf(product, hall, voteId)).toMatchObject({ status: 'counted', result: null });
  expect(await asModerator()).toMatchObject([{ id: voteId, result: { cast: 1, present: 12 } }]);
  accepted(await step('announce', voteId));
  expect(questionOf(await voteOf(product, hall, voteId)).counts).toMatchObject({
    ...{ for: 1, notCast: 11, absent: 0 },
  });
});

test('ballots that are not those of the closing are not counted', async () => {
  const voteId = await prepareAndOpen(product, hall, { announce: 'chair' });
  accepted(await cast(voteId, 1));
  accepted(await step('close', voteId));
  const content = oneAnswer(voteId, 'against');
  await product.db.update(ballot).set({ content }).where(eq(ballot.voteId, voteId));
  expect(await step('count', voteId)).toMatchObject({ code: 'voting.root-differs' });
  expect(await voteOf(product, hall, voteId)).toMatchObject({ status: 'closed', result: null });
});

test('a reminder reaches those alone whose ballots are missing', async () => {
  const voteId = await prepareAndOpen(product, hall);
  accepted(await cast(voteId, 1));
  const three = [at(1), at(2), at(3)].map(({ personId }) => personId);
  expect(accepted(await step('remind', voteId, { personIds: three }))).toEqual({ reminded: 2 });
  const [told] = await product.db
    .select()
    .from(meetingEvent)
    .where(
      and(
        eq(meetingEvent.meetingId, hall.meetingId),
        eq(meetingEvent.name, 'voting.voters-reminded'),
      ),
    );
  expect(told?.onlyFor).toEqual(expect.arrayContaining(three.slice(1)));
  expect(told?.onlyFor).toHaveLength(2);
  expect(accepted(await step('remind', voteId, { personIds: null }))).toEqual({ reminded: 10 });
  accepted(await step('close', voteId));
  expect(await step('remind', voteId, { personIds: null })).toMatchObject({
    code: 'voting.not-open',
  });
});

test('an annulled vote says why, takes nothing, and is repeated once', async () => {
  const voteId = await prepareAndOpen(product, hall);
  accepted(await cast(voteId, 1));
  expect(await step('annul', voteId, { reason: '  ' })).toMatchObject({ code: 'invalid-input' });
  expect(await step('repeat', voteId)).toMatchObject({ code: 'voting.nothing-to-repeat' });
  accepted(await step('annul', voteId, { reason: 'Đọc nhầm nội dung' }));
  expect(await voteOf(product, hall, voteId)).toMatchObject({
    ...{ status: 'annulled', annulledReason: 'Đọc nhầm nội dung', result: null },
  });
  expect(await cast(voteId, 2)).toMatchObject({ code: 'voting.not-open' });
  accepted(await step('repeat', voteId));
  expect(await step('repeat', voteId)).toMatchObject({ code: 'voting.repeated-already' });
  const again = (await asModerator()).find(({ repeatsId }) => repeatsId === voteId);
  expect(again).toMatchObject({ status: 'prepared', title: 'Thông qua dự thảo Nghị quyết' });
  const againId = again?.id ?? '';
  expect(again?.questions.map(({ id }) => id)).toEqual([againId]);
  accepted(await step('open', againId));
  accepted(await cast(againId, 1));
  accepted(await step('close', againId));
  expect(questionOf(await voteOf(product, hall, againId)).counts.for).toBe(1);
});

test('a result that was annulled is no result for those who do not lead', async () => {
  const voteId = await prepareAndOpen(product, hall);
  accepted(await step('close', voteId));
  accepted(await step('annul', voteId, { reason: 'Kiểm phiếu sai thành phần' }));
  const { votes } = await votingPartFor(product, hall, at(1).personId);
  expect(votes).toMatchObject([{ status: 'annulled', result: null }]);
});

test('a vote that was never opened is on no screen of a hall, annulled or not', async () => {
  const voteId = await prepare(product, hall);
  expect((await votingPartFor(product, hall, null)).votes).toEqual([]);
  accepted(await step('annul', voteId, { reason: 'Rút nội dung' }));
  expect((await votingPartFor(product, hall, null)).votes).toEqual([]);
  expect((await votingPartFor(product, hall, at(1).personId)).votes).toMatchObject([
    { id: voteId, status: 'annulled' },
  ]);
});

test('an election that leaves a seat open goes on between those who are left', async () => {
  const { meetingId, rollId, itemIds, chair } = hall;
  const base = { meetingId, rollId, itemId: itemIds[0], title: 'Bầu Phó Chủ tịch' };
  const { committeeProfile } = await import('../../server/voting/testing/figures.ts');
  const election = { form: 'election', tie: 'not-carried', secondRound: 'run-off' };
  const profile = { ...committeeProfile, ...election };
  const candidates = ['An', 'Bình', 'Chi'].map((name) => ({ name }));
  accepted(await product.run('voting.prepare', { ...base, profile, candidates, seats: 1 }, chair));
  const [vote] = await asModerator();
  const voteId = vote?.id ?? '';
  accepted(await step('open', voteId));
  for (const [index, choice] of [0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 2, 2].entries()) {
    const chosen = [vote?.candidates[choice]?.id];
    const content = { form: 'election', chosen, invalid: false };
    accepted(await product.run('voting.cast', { meetingId, voteId, content }, at(index)));
  }
  accepted(await step('close', voteId));
  accepted(await step('repeat', voteId));
  const next = (await asModerator()).find(({ repeatsId }) => repeatsId === voteId);
  expect(next).toMatchObject({ seats: 1, status: 'prepared' });
  expect(next?.candidates.length).toBeGreaterThan(1);
});
