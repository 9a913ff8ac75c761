import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Viewer } from '../../server/kernel/viewer.ts';
import type { Choice } from '../../server/voting/contract.ts';
import { oneAnswer } from '../../server/voting/one-answer.ts';
import { progressOf } from '../../server/voting/queries.ts';
import { committeeProfile } from '../../server/voting/testing/figures.ts';
import { type Hall, seedHall } from './hall.ts';
import { accepted, checkIn, prepare, prepareAndOpen } from './hall-actions.ts';
import { type ScratchProduct, scratchProduct } from './scratch.ts';
import { namedBallots, questionOf, voteOf, votingPartFor } from './voting-facts.ts';

let product: ScratchProduct;
let hall: Hall;

beforeAll(async () => {
  product = await scratchProduct({ effects: false });
});
afterAll(() => product.drop());
beforeEach(async () => {
  hall = await seedHall(product.db, 15);
});

const at = (index: number): Viewer => hall.members[index] ?? hall.guest;
const cast = (voteId: string, viewer: Viewer, choice: Choice, commandId?: string) =>
  product.run(
    'voting.cast',
    { meetingId: hall.meetingId, voteId, content: oneAnswer(voteId, choice) },
    viewer,
    commandId,
  );
const close = (voteId: string) =>
  product.run('voting.close', { meetingId: hall.meetingId, voteId }, hall.chair);

describe('the vote of the demo', () => {
  test('comes out with its figures, apart for each site, and tells everybody', async () => {
    await checkIn(product, hall, hall.members.slice(0, 12));
    await checkIn(product, hall, hall.members.slice(12, 14), 'present-remote');
    const voteId = await prepareAndOpen(product, hall);
    for (const [index, viewer] of hall.members.slice(0, 14).entries()) {
      const choice = index < 11 ? 'for' : index < 13 ? 'against' : 'abstain';
      accepted(await cast(voteId, viewer, choice));
    }
    accepted(await close(voteId));
    const vote = await voteOf(product, hall, voteId);
    expect(vote.result).toMatchObject({
      ...{ members: 15, present: 14, cast: 14 },
      castBySite: [
        { siteId: hall.siteIds.hall, cast: 12 },
        { siteId: hall.siteIds.ownDevices, cast: 2 },
      ],
      castByChannel: [{ channel: 'device', cast: 14 }],
    });
    expect(questionOf(vote)).toEqual({
      ...{ questionId: voteId, denominatorCount: 15, carried: true, decidedBy: 'threshold' },
      counts: { for: 11, against: 2, abstain: 1, invalid: 0, notCast: 0, absent: 1 },
      shares: { for: 7333, against: 1333, abstain: 667, invalid: 0, notCast: 0, absent: 667 },
    });
    expect(vote).toMatchObject({
      status: 'announced',
      ballotsRoot: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });
});

describe('opening', () => {
  test('is blocked by a missing quorum, with the number missing, and possible with it', async () => {
    await checkIn(product, hall, [...hall.members.slice(0, 9), hall.guest, hall.substitute]);
    const voteId = await prepare(product, hall);
    const open = () =>
      product.run('voting.open', { meetingId: hall.meetingId, voteId }, hall.secretary);
    expect(await open()).toEqual({
      ok: false,
      code: 'voting.no-quorum',
      params: { present: 9, needed: 10, missing: 1 },
    });
    await checkIn(product, hall, [at(9)], 'present-remote');
    expect(await open()).toMatchObject({ ok: true });
    expect(await open()).toMatchObject({ code: 'voting.not-prepared' });
  });

  test('two votes are never open at once, also when both are opened at the same moment', async () => {
    await checkIn(product, hall, hall.members);
    const votes = [await prepare(product, hall), await prepare(product, hall)];
    const answers = await Promise.all(
      votes.map((voteId) =>
        product.run('voting.open', { meetingId: hall.meetingId, voteId }, hall.chair),
      ),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers).toContainEqual({ ok: false, code: 'voting.another-open', params: {} });
  });

  test('is for the chair and the secretary alone, like preparing and closing', async () => {
    const voteId = await prepare(product, hall);
    const about = { meetingId: hall.meetingId, voteId };
    for (const name of ['voting.open', 'voting.close']) {
      expect(await product.run(name, about, at(1))).toMatchObject({ code: 'forbidden' });
    }
  });
});

test('a vote is not prepared with a button that says nothing, or more than a button holds', async () => {
  const { meetingId, rollId, itemIds, chair } = hall;
  for (const word of [' ', 'x'.repeat(10_000)]) {
    const labels = { for: word, against: 'Không tán thành', abstain: 'Không biểu quyết' };
    const profile = { ...committeeProfile, labels };
    const input = { meetingId, rollId, itemId: itemIds[0], title: 'Thông qua', profile };
    expect(await product.run('voting.prepare', input, chair)).toMatchObject({
      code: 'invalid-input',
    });
  }
});

describe('who may vote', () => {
  test('guest and substitute are refused; the frozen roll decides, not the role', async () => {
    const { guest, substitute, secretary, operator } = hall;
    await checkIn(product, hall, [...hall.members, guest, substitute, secretary, operator]);
    const voteId = await prepareAndOpen(product, hall);
    for (const viewer of [guest, substitute, secretary, operator]) {
      expect(await cast(voteId, viewer, 'for')).toMatchObject({ code: 'voting.not-on-roll' });
    }
    expect(await progressOf(product.db, voteId)).toEqual({
      ...{ voteId, cast: 0, issued: null, electorate: 15 },
    });
  });

  test('whoever joins after the opening is refused and counts as absent', async () => {
    await checkIn(product, hall, hall.members.slice(0, 10));
    const voteId = await prepareAndOpen(product, hall);
    await checkIn(product, hall, [at(12)]);
    expect(await cast(voteId, at(12), 'for')).toMatchObject({ code: 'voting.not-on-roll' });
    accepted(await close(voteId));
    const vote = await voteOf(product, hall, voteId);
    expect(vote.electorate).toEqual(hall.members.slice(0, 10).map(({ personId }) => personId));
    expect(questionOf(vote).counts).toMatchObject({ notCast: 10, absent: 5 });
  });

  test('whoever has left cannot vote until back; what was cast before leaving counts', async () => {
    await checkIn(product, hall, hall.members);
    const voteId = await prepareAndOpen(product, hall);
    accepted(await cast(voteId, at(1), 'for'));
    for (const index of [1, 2, 3]) {
      const input = { meetingId: hall.meetingId, personId: at(index).personId };
      accepted(await product.run('attendance.leave', input, at(index)));
    }
    expect(await cast(voteId, at(2), 'for')).toMatchObject({ code: 'voting.not-present' });
    await checkIn(product, hall, [at(2)], 'present-remote');
    accepted(await cast(voteId, at(2), 'against'));
    accepted(await close(voteId));
    const { counts } = questionOf(await voteOf(product, hall, voteId));
    const none = { abstain: 0, invalid: 0 };
    expect(counts).toEqual({ for: 1, against: 1, ...none, notCast: 12, absent: 1 });
  });

  test('who leads learns who has voted while it runs, not how; nobody else does', async () => {
    await checkIn(product, hall, hall.members);
    const voteId = await prepareAndOpen(product, hall);
    const about = { meetingId: hall.meetingId, voteId };
    accepted(await cast(voteId, at(1), 'against'));
    accepted(await cast(voteId, at(1), 'for'));
    expect(accepted(await product.query('voting.who-voted', about, hall.chair))).toEqual({
      personIds: [at(1).personId],
    });
    const refused = { code: 'forbidden' };
    expect(await product.query('voting.who-voted', about, at(2))).toMatchObject(refused);
    accepted(await close(voteId));
    expect(await product.query('voting.who-voted', about, hall.chair)).toMatchObject({
      code: 'voting.not-open',
    });
  });

  test('a vote of another meeting cannot be reached through one’s own', async () => {
    await checkIn(product, hall, hall.members);
    const voteId = await prepareAndOpen(product, hall);
    const other = await seedHall(product.db, 3);
    const input = { meetingId: other.meetingId, voteId, content: oneAnswer(voteId, 'for') };
    expect(await product.run('voting.cast', input, other.chair)).toMatchObject({
      code: 'voting.not-open',
    });
    const forged = { ...input, meetingId: hall.meetingId };
    expect(await product.run('voting.cast', forged, other.chair)).toMatchObject({
      code: 'not-found',
    });
  });
});

describe('a ballot', () => {
  test('repeating the command gives the same receipt and writes nothing', async () => {
    await checkIn(product, hall, hall.members);
    const voteId = await prepareAndOpen(product, hall);
    const commandId = randomUUID();
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => cast(voteId, at(1), 'abstain', commandId)),
    );
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(answers[0]).toMatchObject({
      ok: true,
      value: { revision: 1, content: oneAnswer(voteId, 'abstain') },
    });
    expect(await progressOf(product.db, voteId)).toMatchObject({ cast: 1 });
    accepted(await close(voteId));
    expect(await cast(voteId, at(1), 'abstain', commandId)).toEqual(answers[0]);
  });

  test('the last one of a person counts, and only the person sees it before the closing', async () => {
    await checkIn(product, hall, hall.members);
    const voteId = await prepareAndOpen(product, hall);
    accepted(await cast(voteId, at(1), 'for'));
    const receipt = accepted(await cast(voteId, at(1), 'against'));
    expect(receipt).toMatchObject({ revision: 2, content: oneAnswer(voteId, 'against') });
    const own = await votingPartFor(product, hall, at(1).personId);
    expect(own).toMatchObject({
      mine: [receipt],
      progress: [{ voteId, cast: 1, issued: null, electorate: 15 }],
    });
    expect((await votingPartFor(product, hall, hall.chair.personId)).mine).toEqual([]);
    expect((await votingPartFor(product, hall, null)).mine).toEqual([]);
    const early = await product.query(
      'voting.named-ballots',
      { meetingId: hall.meetingId, voteId },
      hall.chair,
    );
    expect(early).toMatchObject({ code: 'voting.not-closed' });
    accepted(await close(voteId));
    expect(await namedBallots(product, hall, voteId, hall.secretary)).toMatchObject([
      { personId: at(1).personId, content: oneAnswer(voteId, 'against'), revision: 2 },
    ]);
  });

  test('cannot be changed where the profile does not allow it', async () => {
    await checkIn(product, hall, hall.members);
    const voteId = await prepareAndOpen(product, hall, { changeUntilClosing: false });
    accepted(await cast(voteId, at(1), 'for'));
    expect(await cast(voteId, at(1), 'against')).toMatchObject({ code: 'voting.cannot-change' });
  });

  test('of others is told to the roll and the moderators after closing, to guests never', async () => {
    await checkIn(product, hall, hall.members.slice(0, 10));
    const voteId = await prepareAndOpen(product, hall);
    accepted(await close(voteId));
    const about = { meetingId: hall.meetingId, voteId };
    for (const viewer of [hall.secretary, at(1), at(14)]) {
      expect(await product.query('voting.named-ballots', about, viewer)).toMatchObject({
        ok: true,
      });
    }
    for (const viewer of [hall.guest, hall.substitute]) {
      expect(await product.query('voting.named-ballots', about, viewer)).toMatchObject({
        code: 'voting.not-on-roll',
      });
    }
  });
});

test('a tie goes the side of the chair, as found among the ballots', async () => {
  hall = await seedHall(product.db, 14);
  await checkIn(product, hall, hall.members);
  const voteId = await prepareAndOpen(product, hall);
  for (const [index, viewer] of hall.members.entries()) {
    accepted(await cast(voteId, viewer, index < 7 ? 'for' : 'against'));
  }
  accepted(await close(voteId));
  const result = questionOf(await voteOf(product, hall, voteId));
  expect(result).toMatchObject({ carried: true, decidedBy: 'chair-side' });
});
