import { asc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { agendaItem } from '../../db/schema/agenda.ts';
import { voterRoll } from '../../db/schema/attendance.ts';
import { holiday } from '../../db/schema/catalogues.ts';
import { meeting, participant } from '../../db/schema/meetings.ts';
import { duty } from '../../db/schema/organisation.ts';
import { booking } from '../../db/schema/rooms.ts';
import { site } from '../../db/schema/sites.ts';
import { meetingPlan } from '../../server/meetings/overview-contract.ts';
import { type PlanningOffice, planningOffice } from './planning-fixture.ts';
import { type ScratchProduct, scratchProduct } from './scratch.ts';

let scratch: ScratchProduct;
let office: PlanningOffice;
beforeAll(async () => {
  scratch = await scratchProduct();
  office = await planningOffice(scratch);
});
afterAll(() => scratch.drop());

const rowOf = async (meetingId: string) => {
  const [row] = await scratch.db.select().from(meeting).where(eq(meeting.id, meetingId));
  if (!row) throw new Error('no such meeting');
  return row;
};

const itemsOf = (meetingId: string) =>
  scratch.db
    .select()
    .from(agendaItem)
    .where(eq(agendaItem.meetingId, meetingId))
    .orderBy(asc(agendaItem.position));

const planFor = async (meetingId: string, who = office.planner) => {
  const answer = await scratch.query('meetings.plan', { meetingId }, who.viewer);
  return answer.ok ? meetingPlan.parse(answer.value) : answer.code;
};

const editsOf = async (meetingId: string) => {
  const { title, summary, startsAt, endsAt, regularity, hostUnitId } = await rowOf(meetingId);
  const times = { startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() };
  const words = { contact: '', replyDeadline: null, invitationText: null };
  const rest = { ...words, substitutionAllowed: true };
  return { meetingId, title, summary, regularity, hostUnitId, ...times, ...rest };
};

describe('a new meeting', () => {
  it('begins with what its type brings, and its creator as secretary', async () => {
    const items = [
      { title: 'Khai mạc', minutes: 10 },
      { title: 'Báo cáo tháng', minutes: 30 },
    ];
    const typeId = await office.type({ items, workingDaysBefore: 2, speechLimitSeconds: 180 });
    const meetingId = await office.draft({ typeId, ...office.morning(17) });
    expect(await rowOf(meetingId)).toMatchObject({
      ...{ status: 'draft', typeId, councilStyle: true, speechLimitSeconds: 180 },
      // Two working days before Thursday 17 December, at the end of work.
      replyDeadline: new Date('2026-12-15T10:00:00.000Z'),
      createdBy: office.planner.id,
    });
    expect(await itemsOf(meetingId)).toMatchObject([
      { title: 'Khai mạc', plannedStart: new Date('2026-12-17T01:00:00.000Z') },
      { title: 'Báo cáo tháng', plannedStart: new Date('2026-12-17T01:10:00.000Z') },
    ]);
    const people = await scratch.db
      .select()
      .from(participant)
      .where(eq(participant.meetingId, meetingId));
    expect(people).toMatchObject([{ personId: office.planner.id, role: 'secretary' }]);
  });

  it('asks for replies some working days before, without holidays', async () => {
    // Eve and New Year before Monday 4 January 2027, as an administrator would have announced them.
    await scratch.db
      .insert(holiday)
      .values([
        { day: '2026-12-31', name: 'Nghỉ bù' },
        { day: '2027-01-01', name: 'Tết Dương lịch' },
      ])
      .onConflictDoNothing();
    const startsAt = '2027-01-04T01:00:00.000Z';
    const endsAt = '2027-01-04T03:00:00.000Z';
    const meetingId = await office.draft({ startsAt, endsAt });
    const { replyDeadline } = await rowOf(meetingId);
    expect(replyDeadline).toEqual(new Date('2026-12-28T10:00:00.000Z'));
  });

  it('is planned by whoever has the duty for its unit, also from above, and by nobody else', async () => {
    const somebody = await office.rows.person(office.unitId);
    const times = office.morning(16);
    const input = { typeId: null, hostUnitId: office.unitId, title: 'Họp', ...times };
    expect(await office.run('meetings.create', input, somebody)).toMatchObject({
      code: 'meetings.no-duty',
    });
    expect(await office.run('meetings.create', input, office.approver)).toMatchObject({
      code: 'meetings.no-duty',
    });
    expect(await office.run('meetings.create', input)).toMatchObject({ ok: true });
  });

  it('gets a code of its own, also where many are made at once', async () => {
    const drafts = await Promise.all(Array.from({ length: 8 }, () => office.draft()));
    const codes = await Promise.all(drafts.map(async (id) => (await rowOf(id)).code));
    expect(new Set(codes).size).toBe(8);
  });

  it('is refused in the past, and where it ends before it starts', async () => {
    const input = { typeId: null, hostUnitId: office.unitId, title: 'Họp' };
    const { startsAt, endsAt } = office.morning(15);
    const turned = { ...input, startsAt: endsAt, endsAt: startsAt };
    expect(await office.run('meetings.create', turned)).toMatchObject({
      code: 'meetings.ends-before-start',
    });
    const past = { ...input, ...office.morning(1) };
    expect(await office.run('meetings.create', past)).toMatchObject({
      code: 'meetings.in-the-past',
    });
  });
});

describe('a series', () => {
  const recurrence = { frequency: 'weekly', end: { by: 'count', count: 3 } };
  const series = (values: object) =>
    office.run('meetings.create-series', {
      ...{ typeId: null, hostUnitId: office.unitId, title: 'Giao ban tuần', recurrence },
      ...values,
    });

  it('is all its meetings, or none where a room is taken, saying when', async () => {
    const roomId = await office.room('P401');
    const times = office.morning(7, '14:00', '15:00');
    const clear = {
      ...times,
      startsAt: '2026-12-21T07:00:00.000Z',
      endsAt: '2026-12-21T08:00:00.000Z',
    };
    await office.draft({ ...clear, title: 'Họp chiếm phòng', hostRoomId: roomId });
    const first = { startsAt: '2026-12-14T07:00:00.000Z', endsAt: '2026-12-14T08:00:00.000Z' };
    const refused = await series({ ...first, hostRoomId: roomId });
    expect(refused).toMatchObject({ code: 'meetings.series-taken', params: { count: 1 } });
    expect(JSON.stringify(refused)).toContain('21/12/2026 14:00 P401 (Họp chiếm phòng)');
    const made = await scratch.db.select().from(meeting).where(eq(meeting.title, 'Giao ban tuần'));
    expect(made).toEqual([]);
    expect(await series(first)).toMatchObject({ ok: true });
    const after = await scratch.db.select().from(meeting).where(eq(meeting.title, 'Giao ban tuần'));
    expect(after).toHaveLength(3);
  });

  it('is edited one alone, or with all that follow, agendas too', async () => {
    const typeId = await office.type({ items: [{ title: 'Kiểm điểm', minutes: 20 }] });
    const times = { startsAt: '2026-12-16T01:00:00.000Z', endsAt: '2026-12-16T02:00:00.000Z' };
    const made = await series({ ...times, typeId, title: 'Giao ban phòng' });
    const ids: string[] = Object(Object(made).value).meetingIds;
    const [first = '', second = '', third = ''] = ids;
    const edits = { ...(await editsOf(second)), title: 'Giao ban phòng (đổi giờ)' };
    const moved = { startsAt: '2026-12-23T02:00:00.000Z', endsAt: '2026-12-23T03:30:00.000Z' };
    const answer = await office.run('meetings.edit', { ...edits, ...moved, following: true });
    expect(answer).toMatchObject({ ok: true, value: { status: 'draft' } });
    expect(await rowOf(first)).toMatchObject({ title: 'Giao ban phòng' });
    expect(await rowOf(third)).toMatchObject({
      title: 'Giao ban phòng (đổi giờ)',
      startsAt: new Date('2026-12-30T02:00:00.000Z'),
      endsAt: new Date('2026-12-30T03:30:00.000Z'),
    });
    expect(await itemsOf(third)).toMatchObject([
      { plannedStart: new Date('2026-12-30T02:00:00.000Z') },
    ]);
  });
});

describe('a copy', () => {
  it('has agenda, people, roles, rolls and places of the meeting, and neither results nor papers', async () => {
    const delegate = await office.rows.person(office.unitId);
    const from = await office.draft({ title: 'Họp quý' });
    await office.rows.participant(from, delegate.id, 'reviewer');
    const siteId = await office.rows.site(from, { code: 'P1', name: 'Phòng 1' });
    await scratch.db
      .update(participant)
      .set({ siteId })
      .where(eq(participant.personId, delegate.id));
    const rollId = await office.rows.roll(from, [delegate.id]);
    await office.rows.item(from, { title: 'Thông qua', rollId, startedAt: new Date() });
    await office.rows.document(from);
    const answer = await office.run('meetings.copy', {
      ...{ meetingId: from, title: 'Họp quý sau' },
      ...office.morning(28),
    });
    const copy = String(Object(Object(answer).value).meetingId);
    const people = await scratch.db
      .select()
      .from(participant)
      .where(eq(participant.meetingId, copy));
    expect(people.find(({ personId }) => personId === delegate.id)).toMatchObject({
      role: 'reviewer',
    });
    const [place] = await scratch.db.select().from(site).where(eq(site.meetingId, copy));
    expect(place?.id).not.toBe(siteId);
    expect(people.find(({ personId }) => personId === delegate.id)?.siteId).toBe(place?.id);
    const [roll] = await scratch.db.select().from(voterRoll).where(eq(voterRoll.meetingId, copy));
    const [item] = await itemsOf(copy);
    expect(item).toMatchObject({ title: 'Thông qua', rollId: roll?.id, startedAt: null });
    expect(await planFor(copy)).toMatchObject({
      meeting: { title: 'Họp quý sau', status: 'draft' },
      readiness: expect.arrayContaining([
        expect.objectContaining({ key: 'papers', state: 'missing', of: 0 }),
      ]),
    });
  });
});

describe('rooms, bridges and chairs', () => {
  const places = (roomId: string) => [
    { id: null, name: 'Phòng họp', siteRole: 'host', roomId, seats: 25 },
  ];

  it('are held once at a time, naming the other meeting', async () => {
    const roomId = await office.room('P501');
    await office.draft({ ...office.morning(18), title: 'Họp thẩm định', hostRoomId: roomId });
    const meetingId = await office.draft(office.morning(18, '09:00', '11:00'));
    const answer = await office.run('meetings.set-places', { meetingId, places: places(roomId) });
    expect(answer).toMatchObject({
      code: 'rooms.taken',
      params: { kind: 'room', name: 'P501', meeting: 'Họp thẩm định', named: 1 },
    });
    expect(await planFor(meetingId)).toMatchObject({ places: [] });
  });

  it('of a meeting that the caller may not know are named by its unit only', async () => {
    const roomId = await office.room('P502');
    const elsewhere = await planningOffice(scratch);
    await elsewhere.draft({ ...office.morning(18), title: 'Họp nhân sự', hostRoomId: roomId });
    const meetingId = await office.draft(office.morning(18));
    const answer = await office.run('meetings.set-places', { meetingId, places: places(roomId) });
    expect(answer).toMatchObject({ code: 'rooms.taken', params: { meeting: '', named: 0 } });
    expect(JSON.stringify(answer)).not.toContain('Họp nhân sự');
  });

  it('hold for chairs as well', async () => {
    const chairPersonId = (await office.rows.person(office.unitId, { name: 'Lê Minh' })).id;
    await office.draft({ ...office.morning(19), title: 'Họp một', chairPersonId });
    const meetingId = await office.draft(office.morning(19));
    const answer = await office.run('meetings.set-chair', { meetingId, personId: chairPersonId });
    expect(answer).toMatchObject({
      code: 'rooms.taken',
      params: { kind: 'chair', name: 'Lê Minh', meeting: 'Họp một' },
    });
  });

  it('go to exactly one of many who ask at once', async () => {
    const roomId = await office.room('P503');
    const drafts = await Promise.all(
      Array.from({ length: 10 }, () => office.draft(office.morning(22))),
    );
    const answers = await Promise.all(
      drafts.map((meetingId) =>
        office.run('meetings.set-places', { meetingId, places: places(roomId) }),
      ),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    for (const answer of answers.filter(({ ok }) => !ok))
      expect(answer).toMatchObject({ code: 'rooms.taken' });
  });

  it('move with the meeting, and are free again when it is cancelled', async () => {
    const roomId = await office.room('P504');
    const chairPersonId = office.approver.id;
    const values = { ...office.morning(23), hostRoomId: roomId, chairPersonId };
    const meetingId = await office.draft(values);
    const edits = { ...(await editsOf(meetingId)), ...office.morning(24) };
    expect(await office.run('meetings.edit', edits)).toMatchObject({ ok: true });
    const held = () => scratch.db.select().from(booking).where(eq(booking.meetingId, meetingId));
    expect(await held()).toHaveLength(2);
    const other = { ...office.morning(23), hostRoomId: roomId, title: 'Họp khác' };
    await office.draft(other);
    await office.run('meetings.submit', { meetingId });
    await office.run('meetings.cancel', { meetingId, reason: 'Hoãn công tác' });
    expect(await held()).toEqual([]);
  });
});

describe('the chain', () => {
  it('goes from the planner to the approver and back, each step by whoever it belongs to', async () => {
    const meetingId = await office.draft(office.morning(25));
    const step = (name: string, who: 'planner' | 'approver', input: object = {}) =>
      office.run(`meetings.${name}`, { meetingId, ...input }, office[who]);
    expect(await step('submit', 'planner')).toMatchObject({ code: 'meetings.no-chair' });
    const chair = await office.rows.person(office.unitId);
    await step('set-chair', 'planner', { personId: chair.id });
    expect(await step('submit', 'approver')).toMatchObject({ code: 'forbidden' });
    expect(await step('submit', 'planner')).toMatchObject({ value: { status: 'submitted' } });
    expect(await step('approve', 'planner')).toMatchObject({ code: 'forbidden' });
    const back = await step('return', 'approver', { reason: 'Bổ sung nội dung' });
    expect(back).toMatchObject({ value: { status: 'draft' } });
    expect(await planFor(meetingId)).toMatchObject({
      meeting: { statusReason: 'Bổ sung nội dung' },
    });
    await step('submit', 'planner');
    expect(await step('approve', 'approver')).toMatchObject({ value: { status: 'approved' } });
    expect(await step('approve', 'approver')).toMatchObject({ code: 'meetings.not-possible-now' });
  });

  it('refuses words for the invitation that name a field which there is not, and keeps none', async () => {
    const meetingId = await office.draft(office.morning(30));
    const edits = await editsOf(meetingId);
    const wrong = { ...edits, title: 'Tên mới', invitationText: 'Kính mời.\nLệ phí {học phí}' };
    expect(await office.run('meetings.edit', wrong)).toMatchObject({
      code: 'meetings.bad-invitation-text',
      params: { fault: 'field', line: 2, field: 'học phí' },
    });
    expect(await rowOf(meetingId)).toMatchObject({ title: edits.title, invitationText: null });
    const right = { ...edits, invitationText: 'Gửi báo cáo trước {thời gian}.' };
    expect(await office.run('meetings.edit', right)).toMatchObject({ ok: true });
  });

  it('takes the approval back when the time changes, and says so first', async () => {
    const chairPersonId = (await office.rows.person(office.unitId)).id;
    const meetingId = await office.draft({ ...office.morning(26), chairPersonId });
    await office.run('meetings.submit', { meetingId });
    await office.run('meetings.approve', { meetingId }, office.approver);
    const words = { ...(await editsOf(meetingId)), summary: 'Nội dung mới' };
    expect(await office.run('meetings.edit', words)).toMatchObject({
      value: { status: 'approved' },
    });
    const moved = { ...words, ...office.morning(27) };
    expect(await office.run('meetings.edit', moved)).toMatchObject({
      code: 'meetings.needs-approval-again',
    });
    expect((await rowOf(meetingId)).startsAt).toEqual(new Date(office.morning(26).startsAt));
    expect(await office.run('meetings.edit', { ...moved, approveAgain: true })).toMatchObject({
      value: { status: 'draft' },
    });
  });

  it('lets only drafts be deleted that have no papers', async () => {
    const meetingId = await office.draft(office.morning(29));
    await office.rows.item(meetingId);
    await office.rows.roll(meetingId, [office.planner.id]);
    const documentId = await office.rows.document(meetingId, { status: 'draft' });
    const remove = () => office.run('meetings.delete', { meetingId });
    expect(await remove()).toMatchObject({ code: 'meetings.has-papers' });
    const { meetingDocument } = await import('../../db/schema/documents.ts');
    await scratch.db.delete(meetingDocument).where(eq(meetingDocument.id, documentId));
    expect(await remove()).toMatchObject({ ok: true });
    expect(await planFor(meetingId)).toBe('not-found');
  });

  it('shows nothing of a draft to whoever has no part in preparing it', async () => {
    const stranger = await office.rows.person(await office.rows.unit('Sở Tài chính'));
    const delegate = await office.rows.person(office.unitId);
    const meetingId = await office.draft(office.morning(30));
    await office.rows.participant(meetingId, delegate.id, 'delegate');
    expect(await planFor(meetingId, stranger)).toBe('not-found');
    expect(await planFor(meetingId, delegate)).toBe('not-found');
    await scratch.db.update(meeting).set({ status: 'invited' }).where(eq(meeting.id, meetingId));
    expect(await planFor(meetingId, delegate)).toMatchObject({
      readiness: null,
      viewer: { role: 'delegate', plans: false },
    });
    expect(await planFor(meetingId, stranger)).toBe('not-found');
  });
});

describe('the work of a person', () => {
  it('names each duty that leads to screens of its own', async () => {
    const clerk = await office.rows.person(office.unitId);
    const row = { personId: clerk.id, unitId: office.unitId, kind: 'recordsClerk' as const };
    await scratch.db.insert(duty).values(row);
    const none = { plans: false, approves: false, keepsRecords: false, administers: false };
    const workOf = (who: typeof clerk) => scratch.query('meetings.my-work', {}, who.viewer);
    expect(await workOf(clerk)).toMatchObject({ value: { ...none, keepsRecords: true } });
    expect(await workOf(office.planner)).toMatchObject({ value: { ...none, plans: true } });
    expect(await workOf(await office.rows.person(office.unitId))).toMatchObject({ value: none });
  });
});
