import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { meetingEvent } from '../../db/schema/kernel.ts';
import { participant } from '../../db/schema/meetings.ts';
import type { Answer } from '../../server/kernel/run-command.ts';
import type { Viewer } from '../../server/kernel/viewer.ts';
import { meetingsPart } from '../../server/meetings/contract.ts';
import { listMeetings } from '../../server/meetings/overview-contract.ts';
import { meetingViewer, sessionOf } from '../../server/meetings/queries.ts';
import { fixtureRows } from './meeting-fixture.ts';
import { type ScratchProduct, scratchProduct } from './scratch.ts';

let scratch: ScratchProduct;
let rows: ReturnType<typeof fixtureRows>;
let unitId = '';

beforeAll(async () => {
  scratch = await scratchProduct();
  rows = fixtureRows(scratch.db);
  unitId = await rows.unit('Sở Khoa học và Công nghệ');
});
afterAll(() => scratch.drop());

async function namesOfEvents(meetingId: string): Promise<string[]> {
  const found = await scratch.db
    .select({ name: meetingEvent.name })
    .from(meetingEvent)
    .where(eq(meetingEvent.meetingId, meetingId))
    .orderBy(meetingEvent.seq);
  return found.map(({ name }) => name);
}

async function meetingWith(values: Parameters<typeof rows.meeting>[1] = {}) {
  const chair = await rows.person(unitId, { name: 'Hoàng Quốc Khải' });
  const delegate = await rows.person(unitId);
  const meetingId = await rows.meeting(unitId, values);
  await rows.participant(meetingId, chair.id, 'chair');
  await rows.participant(meetingId, delegate.id, 'delegate');
  return { meetingId, chair: chair.viewer, delegate: delegate.viewer };
}

describe('who is let in', () => {
  it('nobody without a role, an administrator of the system neither', async () => {
    const { meetingId } = await meetingWith();
    const stranger = await rows.person(unitId);
    const administrator: Viewer = { ...stranger.viewer, systemAdmin: true };
    expect(await meetingViewer(scratch.db, meetingId, administrator)).toBeNull();
    expect(await scratch.run('meetings.end-session', { meetingId }, administrator)).toMatchObject({
      code: 'not-found',
    });
  });

  it('before the invitation the chair, after it every participant, each in the own role', async () => {
    const early = await meetingWith({ status: 'approved' });
    const role = async ({ meetingId }: typeof early, viewer: Viewer) =>
      (await meetingViewer(scratch.db, meetingId, viewer))?.role ?? null;
    expect(await role(early, early.chair)).toBe('chair');
    expect(await role(early, early.delegate)).toBeNull();
    const invited = await meetingWith({ status: 'invited' });
    expect(await role(invited, invited.delegate)).toBe('delegate');
  });
});

describe('a session', () => {
  it('is opened by the chair, once, and by no delegate', async () => {
    const { meetingId, chair, delegate } = await meetingWith({ status: 'invited' });
    const open = (viewer: Viewer) => scratch.run('meetings.open-session', { meetingId }, viewer);
    expect(await open(delegate)).toMatchObject({ code: 'forbidden' });
    expect(await open(chair)).toMatchObject({ ok: true });
    expect((await sessionOf(scratch.db, meetingId)).inSession).toBe(true);
    expect(await open(chair)).toMatchObject({ code: 'meetings.not-possible-now' });
    expect(await namesOfEvents(meetingId)).toEqual(['meetings.status-changed']);
  });

  it('takes the floor and the shown paper away when it ends', async () => {
    const { meetingId, chair, delegate } = await meetingWith();
    const siteId = await rows.site(meetingId);
    const documentId = await rows.document(meetingId);
    const personId = delegate.personId;
    const run = async (name: string, input: object, viewer: Viewer) =>
      expect(await scratch.run(name, { meetingId, ...input }, viewer)).toMatchObject({ ok: true });
    await run('attendance.check-in', { personId, presence: 'present-room', siteId }, delegate);
    await run('documents.show', { documentId, page: 1 }, chair);
    await run('speakers.grant-floor', { personId, seenRequestId: null }, chair);
    await run('meetings.end-session', {}, chair);
    const events = (await namesOfEvents(meetingId)).filter(
      (name) => !name.startsWith('attendance'),
    );
    expect(events.slice(-4)).toEqual([
      'speakers.requests-changed',
      'speakers.floor-changed',
      'documents.shown',
      'meetings.status-changed',
    ]);
    expect(await scratch.run('speakers.request-floor', { meetingId }, delegate)).toMatchObject({
      code: 'speakers.not-in-session',
    });
    expect(scratch.reported).toEqual([]);
  });

  it('lets two chairs end it at once only once', async () => {
    const { meetingId, chair, delegate } = await meetingWith();
    await scratch.db
      .update(participant)
      .set({ role: 'secretary' })
      .where(eq(participant.personId, delegate.personId));
    const answers = await Promise.all(
      [chair, delegate].map((by) => scratch.run('meetings.end-session', { meetingId }, by)),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await namesOfEvents(meetingId)).toEqual(['meetings.status-changed']);
  });
});

it('the snapshot names everybody with position and unit, in the order of the meeting', async () => {
  const { meetingId, chair } = await meetingWith({ title: 'Họp tháng 12', councilStyle: true });
  const rooms = await rows.unit('Phòng Sở hữu trí tuệ');
  const absent = await rows.person(rooms, { name: 'Quách Ngọc Mai' });
  const title = `Phó Trưởng phòng ${randomUUID()}`;
  const standIn = await rows.person(rooms, { name: 'Ngô Hải Đăng', title });
  await rows.participant(meetingId, absent.id, 'delegate', { rank: 8 });
  const seated = { rank: 9, seat: 'B06', substituteFor: absent.id };
  await rows.participant(meetingId, standIn.id, 'substitute', seated);
  const part = scratch.product.registry.parts.find(({ name }) => name === 'meetings');
  const read = await part?.read(scratch.db, {
    meetingId,
    personId: chair.personId,
    reader: 'moderator',
  });
  const { meeting, participants } = meetingsPart.parse(read);
  expect(meeting).toMatchObject({
    ...{ title: 'Họp tháng 12', status: 'in-session', councilStyle: true },
    hostUnit: 'Sở Khoa học và Công nghệ',
  });
  expect(participants).toHaveLength(4);
  expect(participants.at(-1)).toEqual({
    ...{ personId: standIn.id, name: 'Ngô Hải Đăng', title, unit: 'Phòng Sở hữu trí tuệ' },
    ...{ role: 'substitute', siteId: null, seat: 'B06', substituteFor: absent.id },
  });
});

describe('my meetings', () => {
  type Listed = ReturnType<typeof listMeetings.output.parse>;
  const listed = (answer: Answer): Listed => {
    if (!answer.ok) throw new Error(answer.code);
    return listMeetings.output.parse(answer.value);
  };
  const day = (offset: number) => new Date(scratch.clock.now().getTime() + offset * 86_400_000);

  async function busyPerson() {
    const me = await rows.person(unitId);
    const add = async (
      title: string,
      status: 'draft' | 'invited' | 'in-session' | 'suspended' | 'ended' | 'postponed',
      days: number,
    ) => {
      const startsAt = day(days);
      const endsAt = new Date(startsAt.getTime() + 3_600_000);
      const id = await rows.meeting(unitId, { title, status, startsAt, endsAt });
      await rows.participant(id, me.id, 'delegate');
      return id;
    };
    return {
      me,
      add,
      mine: async (input: object) => listed(await scratch.query('meetings.list', input, me.viewer)),
    };
  }

  it('stand in order: in session, coming with the next first, past with the latest first', async () => {
    const { add, mine } = await busyPerson();
    await add('ended long ago', 'ended', -9);
    await add('coming later', 'invited', 5);
    await add('ended lately', 'ended', -1);
    await add('paused', 'suspended', -0.1);
    await add('coming soon', 'postponed', 1);
    await add('never opened', 'invited', -3);
    await add('not invited yet', 'draft', 2);
    const titles = async (status: string) =>
      (await mine({ stage: status })).items.map((m) => m.title);
    expect(await titles('in-session')).toEqual(['paused']);
    expect(await titles('coming')).toEqual(['coming soon', 'coming later']);
    expect(await titles('past')).toEqual(['ended lately', 'never opened', 'ended long ago']);
    expect(await titles('all')).toEqual([
      ...['paused', 'coming soon', 'coming later'],
      ...['ended lately', 'never opened', 'ended long ago'],
    ]);
  });

  it('name place, chair and my role', async () => {
    const { me, mine } = await busyPerson();
    const { meetingId } = await meetingWith();
    await rows.site(meetingId, { name: 'Hội trường tầng 3' });
    await rows.site(meetingId, { name: 'Phòng mở rộng', siteRole: 'remote' });
    await rows.participant(meetingId, me.id, 'guest');
    expect((await mine({})).items).toMatchObject([
      {
        ...{ id: meetingId, role: 'guest', place: 'Hội trường tầng 3' },
        ...{ chairName: 'Hoàng Quốc Khải', hostUnit: 'Sở Khoa học và Công nghệ' },
      },
    ]);
  });

  it.each(['PHÒNG HỌP', 'phong hop', 'hop phong', 'đợt', 'Dot', 'họp'.normalize('NFD'), 'm-2/7'])(
    'are found by "%s"',
    async (text) => {
      const { me, add, mine } = await busyPerson();
      const id = await rows.meeting(unitId, {
        title: 'Rà soát phòng họp, đợt 2',
        code: `M-2/7 ${randomUUID()}`,
      });
      await rows.participant(id, me.id, 'delegate');
      await add('Một cuộc khác', 'invited', 1);
      expect((await mine({ text })).items.map((found) => found.id)).toEqual([id]);
    },
  );

  it('are found literally where the text holds signs of a pattern', async () => {
    const { add, mine } = await busyPerson();
    await add('Hoàn thành 100% kế hoạch', 'invited', 1);
    await add('Hoàn thành 100 chỉ tiêu', 'invited', 2);
    expect((await mine({ text: '100%' })).items).toHaveLength(1);
    expect((await mine({ text: '_' })).items).toHaveLength(0);
  });

  it('come page by page, each once', async () => {
    const { add, mine } = await busyPerson();
    const ids: string[] = [];
    for (let index = 0; index < 23; index += 1) ids.push(await add('Giao ban', 'invited', 3));
    const first = await mine({ page: 1 });
    const second = await mine({ page: 2 });
    expect([first.total, first.items.length, second.items.length]).toEqual([23, 20, 3]);
    const seen = [...first.items, ...second.items].map(({ id }) => id);
    expect(seen.sort()).toEqual(ids.sort());
    expect(await mine({ page: 9 })).toMatchObject({ total: 23, items: [] });
  });
});
