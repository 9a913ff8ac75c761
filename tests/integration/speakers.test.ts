import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { speakRequest } from '../../db/schema/speakers.ts';
import type { Viewer } from '../../server/kernel/viewer.ts';
import { type Hall, seedHall } from './hall.ts';
import { type ScratchProduct, scratchProduct } from './scratch.ts';

let scratch: ScratchProduct;
let hall: Hall;

beforeAll(async () => {
  scratch = await scratchProduct({ effects: false });
  hall = await seedHall(scratch.db, 4);
});
afterAll(() => scratch.drop());

async function run(name: string, input: object, viewer: Viewer): Promise<void> {
  const answer = await scratch.run(name, { meetingId: hall.meetingId, ...input }, viewer);
  if (!answer.ok) throw new Error(`${name}: ${answer.code}`);
}

const linesOf = async () => {
  const { meetingId } = hall;
  const rows = await scratch.db
    .select()
    .from(speakRequest)
    .where(eq(speakRequest.meetingId, meetingId));
  return new Map(rows.map((row) => [row.personId, row]));
};

test('one floor after another: each line keeps when it was called and when it ended', async () => {
  const [, first, second] = hall.members;
  if (!first || !second) throw new Error('the hall is too small');
  for (const viewer of [first, second]) {
    const { personId } = viewer;
    const place = { presence: 'present-room', siteId: hall.siteIds.hall };
    await run('attendance.check-in', { personId, ...place }, viewer);
    await run('speakers.request-floor', {}, viewer);
  }
  const grant = { personId: first.personId, seenRequestId: null };
  await run('speakers.grant-floor', grant, hall.chair);
  const began = scratch.clock.now();
  scratch.clock.advance(60_000);
  const seenRequestId = (await linesOf()).get(first.personId)?.id;
  await run('speakers.grant-floor', { personId: second.personId, seenRequestId }, hall.chair);
  const now = scratch.clock.now();
  const lines = await linesOf();
  expect(lines.get(first.personId)).toMatchObject({
    state: 'spoken',
    calledAt: began,
    endedAt: now,
  });
  expect(lines.get(second.personId)).toMatchObject({
    state: 'called',
    calledAt: now,
    endedAt: null,
  });
});
