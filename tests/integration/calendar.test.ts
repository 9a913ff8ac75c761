import { createServer } from 'node:http';
import ical from 'node-ical';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { account } from '../../db/schema/identity.ts';
import { calendar } from '../../server/meetings/overview-contract.ts';
import { personalCalendar } from '../../server/meetings/queries.ts';
import { calendarFeeds } from '../../server/transport/calendar-feed.ts';
import { listen } from '../../server/transport/listen.ts';
import { type PlanningOffice, planningOffice } from './planning-fixture.ts';
import { type ScratchProduct, scratchProduct } from './scratch.ts';

let scratch: ScratchProduct;
let office: PlanningOffice;
let origin: string;
const server = createServer((request, response) => {
  const serve = calendarFeeds({
    calendarOf: (secret) =>
      personalCalendar(scratch.db, secret, {
        now: scratch.clock.now(),
        publicUrl: 'https://hop.example',
      }),
  });
  serve(request, response, request.url ?? '').catch(() => response.destroy());
});

beforeAll(async () => {
  scratch = await scratchProduct();
  office = await planningOffice(scratch);
  await listen(server, '127.0.0.1', 0);
  origin = `http://127.0.0.1:${z.object({ port: z.int() }).parse(server.address()).port}`;
});
afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  await scratch.drop();
});

type Person = PlanningOffice['planner'];

const made = z.object({ value: z.object({ path: z.string() }) });
const makeAddress = async (who: Person) =>
  made.parse(await scratch.run('identity.make-calendar-address', {}, who.viewer)).value.path;

async function eventsAt(path: string) {
  const response = await fetch(`${origin}${path}`);
  if (!response.ok) return response.status;
  const parsed = ical.parseICS(await response.text());
  return Object.values(parsed).filter((one) => one?.type === 'VEVENT');
}

describe('the feed behind a secret address', () => {
  it('has my meetings, as another program reads them, and not those I may not know yet', async () => {
    const me = await office.rows.person(office.unitId);
    const meetingId = await office.rows.meeting(office.unitId, {
      ...{ status: 'invited', title: 'Họp thẩm định Nghị quyết', summary: 'Cho ý kiến dự thảo' },
    });
    await office.rows.participant(meetingId, me.id, 'delegate');
    await office.rows.site(meetingId, { name: 'Phòng họp P301' });
    const draft = await office.rows.meeting(office.unitId, { status: 'draft', title: 'Còn bàn' });
    await office.rows.participant(draft, me.id, 'delegate');
    const events = await eventsAt(await makeAddress(me));
    expect(events).toMatchObject([
      {
        uid: `${meetingId}@dien-hong`,
        summary: 'Họp thẩm định Nghị quyết',
        location: 'Phòng họp P301',
        start: new Date('2026-12-10T01:00:00.000Z'),
        end: new Date('2026-12-10T04:30:00.000Z'),
        status: 'CONFIRMED',
      },
    ]);
  });

  it('says of a cancelled meeting that it is, under the same name and with a higher number', async () => {
    const chairPersonId = (await office.rows.person(office.unitId)).id;
    const meetingId = await office.draft({ ...office.morning(21), chairPersonId });
    const path = await makeAddress(office.planner);
    const mine = async () => {
      const events = await eventsAt(path);
      if (typeof events === 'number') throw new Error(`answered ${events}`);
      return events.find((one) => Object(one).uid === `${meetingId}@dien-hong`);
    };
    const before = z.object({ sequence: z.coerce.number() }).parse(await mine());
    await office.run('meetings.submit', { meetingId });
    await office.run('meetings.cancel', { meetingId, reason: 'Bận công tác' });
    const after = z.object({ sequence: z.coerce.number(), status: z.string() }).parse(await mine());
    expect(after.status).toBe('CANCELLED');
    expect(after.sequence).toBeGreaterThan(before.sequence);
  });

  it('ends when a new address is made, when it is removed, and with the account', async () => {
    const me = await office.rows.person(office.unitId);
    const first = await makeAddress(me);
    const second = await makeAddress(me);
    expect(await eventsAt(first)).toBe(404);
    expect(await eventsAt(second)).toEqual([]);
    await scratch.run('identity.remove-calendar-address', {}, me.viewer);
    expect(await eventsAt(second)).toBe(404);
    const third = await makeAddress(me);
    await scratch.db.update(account).set({ disabledAt: scratch.clock.now() });
    expect(await eventsAt(third)).toBe(404);
    await scratch.db.update(account).set({ disabledAt: null });
    expect(await eventsAt('/calendar/short.ics')).toBe(404);
  });
});

describe('the calendar on the page', () => {
  const entriesFor = async (who: Person, input: object) => {
    const period = { from: '2026-12-01T00:00:00.000Z', to: '2027-02-01T00:00:00.000Z' };
    const answer = await scratch.query('meetings.calendar', { ...period, ...input }, who.viewer);
    if (!answer.ok) throw new Error(answer.code);
    return calendar.output.parse(answer.value).entries;
  };

  it('of a room says when it is taken, and by which meeting only to whoever may know it', async () => {
    const roomId = await office.room('P601');
    const meetingId = await office.draft({ ...office.morning(18), hostRoomId: roomId });
    const stranger = await office.rows.person(await office.rows.unit('Sở Tài chính'));
    const input = { scope: 'room', roomId };
    expect(await entriesFor(office.planner, input)).toMatchObject([
      { id: meetingId, title: 'Họp giao ban', mayOpen: true },
    ]);
    expect(await entriesFor(stranger, input)).toMatchObject([
      { title: null, hostUnit: 'Sở Khoa học và Công nghệ', mayOpen: false },
    ]);
  });

  it('of a unit has drafts for those who plan only', async () => {
    const unitId = await office.rows.unit('Chi cục Tiêu chuẩn');
    const member = await office.rows.person(unitId);
    const times = {
      startsAt: new Date('2026-12-20T01:00:00.000Z'),
      endsAt: new Date('2026-12-20T02:00:00.000Z'),
    };
    await office.rows.meeting(unitId, { ...times, status: 'draft', title: 'Dự thảo' });
    await office.rows.meeting(unitId, { ...times, status: 'invited', title: 'Đã mời' });
    const titles = (await entriesFor(member, { scope: 'unit' })).map(({ title }) => title);
    expect(titles).toEqual(['Đã mời']);
  });

  it('shows three months at most', async () => {
    const input = { from: '2026-01-01T00:00:00.000Z', to: '2026-12-31T00:00:00.000Z' };
    const answer = await scratch.query('meetings.calendar', input, office.planner.viewer);
    expect(answer).toMatchObject({ code: 'meetings.range-too-long' });
  });
});
