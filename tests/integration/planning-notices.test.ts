import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { meeting } from '../../db/schema/meetings.ts';
import { type PlanningOffice, planningOffice } from './planning-fixture.ts';
import { type ScratchProduct, scratchProduct } from './scratch.ts';

let scratch: ScratchProduct;
let office: PlanningOffice;
// Effects stay in their queue, so that what was asked for can be seen.
beforeAll(async () => {
  scratch = await scratchProduct({ effects: false });
  office = await planningOffice(scratch);
});
afterAll(() => scratch.drop());

async function asked(): Promise<number> {
  const found = await scratch.db.execute<{ count: number }>(
    sql`select count(*)::int from graphile_worker.jobs where task_identifier = 'invitations.notify'`,
  );
  return found.rows[0]?.count ?? 0;
}

async function meetingOf(status: 'approved' | 'invited') {
  const chairPersonId = (await office.rows.person(office.unitId)).id;
  const meetingId = await office.draft({ ...office.morning(17), chairPersonId });
  await scratch.db.update(meeting).set({ status }).where(eq(meeting.id, meetingId));
  return meetingId;
}

const reason = 'Lãnh đạo bận công tác';

it.each([
  ['postponed', 'meetings.postpone', { reason }],
  ['moved', 'meetings.postpone', { reason, newTime: 'later' }],
  ['cancelled', 'meetings.cancel', { reason }],
])(
  'whoever was invited is told when a meeting is %s, and nobody before',
  async (_what, name, input) => {
    const newTime = 'newTime' in input ? office.morning(18) : undefined;
    const step = async (status: 'approved' | 'invited') => {
      const before = await asked();
      const meetingId = await meetingOf(status);
      const answer = await office.run(name, { meetingId, ...input, ...(newTime && { newTime }) });
      expect(answer).toMatchObject({ ok: true });
      return (await asked()) - before;
    };
    expect(await step('approved')).toBe(0);
    expect(await step('invited')).toBe(1);
  },
);
