import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ballot } from '../../db/schema/voting.ts';
import type { Viewer } from '../../server/kernel/viewer.ts';
import { ballotReceipt, type Choice, choices } from '../../server/voting/contract.ts';
import { ballotsRoot } from '../../server/voting/merkle.ts';
import { oneAnswer } from '../../server/voting/one-answer.ts';
import { seedHall } from './hall.ts';
import { accepted, checkIn, prepareAndOpen } from './hall-actions.ts';
import { type ScratchProduct, scratchProduct } from './scratch.ts';
import { namedBallots, questionOf, voteOf } from './voting-facts.ts';

const rounds = process.env.LONG === '1' ? 40 : 4;
let product: ScratchProduct;

beforeAll(async () => {
  product = await scratchProduct({ effects: false });
});
afterAll(() => product.drop());

test('one person who casts many times at once has one ballot, the last one', async () => {
  const hall = await seedHall(product.db, 3);
  const { meetingId, chair } = hall;
  await checkIn(product, hall, hall.members);
  const voteId = await prepareAndOpen(product, hall);
  const answers = await Promise.all(
    Array.from({ length: 24 }, (_, index) =>
      product.run(
        'voting.cast',
        { meetingId, voteId, content: oneAnswer(voteId, choices[index % 3] ?? 'for') },
        chair,
      ),
    ),
  );
  const receipts = answers.map((answer) => ballotReceipt.parse(accepted(answer)));
  const revisions = receipts.map(({ revision }) => revision).sort((a, b) => a - b);
  expect(revisions).toEqual(Array.from({ length: 24 }, (_, index) => index + 1));
  accepted(await product.run('voting.close', { meetingId, voteId }, chair));
  const { personId } = chair;
  const { voteId: _voteId, ...last } = receipts.find(({ revision }) => revision === 24) ?? {};
  expect(await namedBallots(product, hall, voteId, chair)).toEqual([{ personId, ...last }]);
  const vote = await voteOf(product, hall, voteId);
  expect(vote.result).toMatchObject({ cast: 1 });
  expect(questionOf(vote)).toMatchObject({ counts: { notCast: 2 } });
});

/** Everybody casts twice, the chair closes somewhere among them; what each was told comes back. */
async function castWhileClosing(closeAt: number) {
  const hall = await seedHall(product.db, 40);
  const { meetingId } = hall;
  await checkIn(product, hall, hall.members);
  const voteId = await prepareAndOpen(product, hall);
  const presses = hall.members.flatMap((viewer, index) => [
    { viewer, choice: choices[index % 3] },
    { viewer, choice: choices[(index + 1) % 3] },
  ]);
  const cast = ({ viewer, choice = 'for' }: { viewer: Viewer; choice: Choice | undefined }) =>
    product.run('voting.cast', { meetingId, voteId, content: oneAnswer(voteId, choice) }, viewer);
  const before = presses.slice(0, closeAt).map(cast);
  const closing = product.run('voting.close', { meetingId, voteId }, hall.chair);
  const after = presses.slice(closeAt).map(cast);
  const answers = await Promise.all([...before, ...after]);
  accepted(await closing);
  return {
    hall,
    voteId,
    told: presses.map((press, index) => ({ ...press, answer: answers[index] })),
  };
}

describe('closing while ballots come in', () => {
  test.each(Array.from({ length: rounds }, (_, round) => 10 + ((round * 23) % 60)))(
    'counts exactly what was acknowledged (closed at press %i of 80)',
    async (closeAt) => {
      const { hall, voteId, told } = await castWhileClosing(closeAt);
      const acknowledged = new Map<string, number>();
      for (const { viewer, answer } of told) {
        if (!answer?.ok) {
          expect(answer).toMatchObject({ code: 'voting.not-open' });
          continue;
        }
        const { revision } = ballotReceipt.parse(answer.value);
        const { personId } = viewer;
        acknowledged.set(personId, Math.max(revision, acknowledged.get(personId) ?? 0));
      }
      const ballots = await namedBallots(product, hall, voteId, hall.chair);
      const counted = new Map(ballots.map(({ personId, revision }) => [personId, revision]));
      expect(counted).toEqual(acknowledged);
      const { result, ballotsRoot: root } = await voteOf(product, hall, voteId);
      expect(result?.cast).toBe(acknowledged.size);
      expect(root).toBe(ballotsRoot(ballots.map((one) => ({ ...one, voteId }))));
      const written = await product.db.select().from(ballot).where(eq(ballot.voteId, voteId));
      expect(written).toHaveLength(told.filter(({ answer }) => answer?.ok).length);
    },
  );
});
