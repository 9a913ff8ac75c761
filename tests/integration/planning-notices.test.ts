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

/** When whoever has not answered is reminded; null where nothing was asked. */
async function reminderOf(meetingId: string): Promise<string | null> {
  const found = await scratch.db.execute<{ run_at: Date | string }>(
    sql`select run_at from graphile_worker.jobs where key = ${`remind:${meetingId}`}`,
  );
  const [row] = found.rows;
  return row ? new Date(row.run_at).toISOString() : null;
}

it('the reminder of those who have not answered moves with the deadline', async () => {
  const meetingId = await meetingOf('invited');
  const { startsAt, endsAt } = office.morning(17);
  const edit = (change: object) =>
    office.run('meetings.edit', {
      ...{ meetingId, title: 'Họp giao ban', summary: '', startsAt, endsAt, contact: '' },
      ...{ regularity: 'regular', hostUnitId: office.unitId, replyDeadline: null },
      ...{ invitationText: null, substitutionAllowed: true, ...change },
    });
  const deadline = (day: number) => `2026-12-${day}T10:00:00.000Z`;
  expect(await edit({ replyDeadline: deadline(15) })).toMatchObject({ ok: true });
  expect(await reminderOf(meetingId)).toBe(deadline(14));
  expect(await edit({ replyDeadline: deadline(16) })).toMatchObject({ ok: true });
  expect(await reminderOf(meetingId)).toBe(deadline(15));
});

it('a meeting that is moved takes its deadline and the reminder along', async () => {
  const meetingId = await meetingOf('invited');
  const newTime = office.morning(29);
  const moved = await office.run('meetings.postpone', { meetingId, reason, newTime });
  expect(moved).toMatchObject({ ok: true });
  const [row] = await scratch.db
    .select({ deadline: meeting.replyDeadline })
    .from(meeting)
    .where(eq(meeting.id, meetingId));
  // Three working days before Tuesday the 29th, the end of office hours on Thursday.
  const deadline = new Date('2026-12-24T10:00:00.000Z');
  expect(row?.deadline).toEqual(deadline);
  expect(await reminderOf(meetingId)).toBe('2026-12-23T10:00:00.000Z');
});

it('before anybody is invited nobody is reminded', async () => {
  const meetingId = await meetingOf('approved');
  const newTime = office.morning(30);
  expect(await office.run('meetings.postpone', { meetingId, reason, newTime })).toMatchObject({
    ok: true,
  });
  expect(await reminderOf(meetingId)).toBeNull();
});
