import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import {
  attendancePart,
  methodChanged,
  newPin,
  screenCode,
} from '../../server/attendance/contract.ts';
import { attendanceSnapshot } from '../../server/attendance/queries.ts';
import { readEvents } from '../../server/kernel/event-log.ts';
import type { Viewer } from '../../server/kernel/viewer.ts';
import { type Hall, seedHall } from './hall.ts';
import { accepted } from './hall-actions.ts';
import { type ScratchProduct, scratchProduct } from './scratch.ts';

let product: ScratchProduct;
let hall: Hall;

beforeAll(async () => {
  product = await scratchProduct();
});
afterAll(async () => {
  expect(product.reported).toEqual([]);
  await product.drop();
});
beforeEach(async () => {
  hall = await seedHall(product.db, 5);
  await setMethod('code');
});

const windowMs = 30_000;
const setMethod = async (method: 'tap' | 'code') =>
  accepted(
    await product.run(
      'attendance.set-method',
      { meetingId: hall.meetingId, method },
      hall.secretary,
    ),
  );
const askShown = (siteId: string, viewer: Viewer) =>
  product.query('attendance.screen-code', { meetingId: hall.meetingId, siteId }, viewer);
const shown = async (siteId: string) =>
  screenCode.output.parse(accepted(await askShown(siteId, hall.chair)));
const scanned = async (siteId: string) => {
  const { url } = await shown(siteId);
  return new URL(url).searchParams.get('code') ?? '';
};
const give = (code: string, viewer: Viewer) =>
  product.run('attendance.check-in-by-code', { meetingId: hall.meetingId, code }, viewer);
const tap = (viewer: Viewer, presence = 'present-room') => {
  const { meetingId } = hall;
  const input = { meetingId, personId: viewer.personId, presence, siteId: null };
  return product.run('attendance.check-in', input, viewer);
};
const leave = (viewer: Viewer) =>
  product.run('attendance.leave', { meetingId: hall.meetingId, personId: viewer.personId }, viewer);
const part = async () => {
  const reader = { meetingId: hall.meetingId, personId: null, reader: 'display' as const };
  return attendancePart.parse(await attendanceSnapshot.read(product.db, reader));
};
const entryOf = async ({ personId }: Viewer) =>
  (await part()).entries.find((entry) => entry.personId === personId);
const delegate = (index: number): Viewer => {
  const found = hall.members[index];
  if (!found) throw new Error(`no member ${index}`);
  return found;
};

describe('the code of the screen', () => {
  test('leads to the meeting, and checks in where it is shown', async () => {
    const { url } = await shown(hall.siteIds.hall);
    expect(url).toMatch(
      new RegExp(`^http://localhost:3000/meetings/${hall.meetingId}/live\\?code=`),
    );
    const answer = accepted(await give(await scanned(hall.siteIds.hall), delegate(1)));
    expect(answer).toMatchObject({ presence: 'present-room', siteId: hall.siteIds.hall });
    accepted(await give(await scanned(hall.siteIds.annex), delegate(2)));
    expect(await entryOf(delegate(1))).toMatchObject({ state: 'present-room', means: 'qr' });
    expect(await entryOf(delegate(2))).toMatchObject({
      ...{ state: 'present-site', siteId: hall.siteIds.annex, means: 'qr', byPersonId: null },
    });
  });

  test('changes every 30 seconds; the one before still counts, an older one does not', async () => {
    const first = await scanned(hall.siteIds.hall);
    product.clock.advance(windowMs);
    expect(await scanned(hall.siteIds.hall)).not.toBe(first);
    accepted(await give(first, delegate(1)));
    product.clock.advance(windowMs);
    expect(await give(first, delegate(2))).toMatchObject({ code: 'attendance.wrong-code' });
  });

  test('brings a person in once: whoever left needs the one that is shown then', async () => {
    const code = await scanned(hall.siteIds.hall);
    accepted(await give(code, delegate(1)));
    accepted(await give(code, delegate(1)));
    accepted(await leave(delegate(1)));
    expect(await give(code, delegate(1))).toMatchObject({ code: 'attendance.code-used' });
    expect(await entryOf(delegate(1))).toMatchObject({ state: 'left' });
    accepted(await give(code, delegate(2)));
    product.clock.advance(windowMs);
    accepted(await give(await scanned(hall.siteIds.hall), delegate(1)));
    const { rows } = await product.pool.query(
      'select state from attendance_entry where person_id = $1 order by id',
      [delegate(1).personId],
    );
    expect(rows.map(({ state }) => state)).toEqual(['present-room', 'left', 'present-room']);
  });

  test('of another meeting is worth nothing here', async () => {
    const code = await scanned(hall.siteIds.hall);
    hall = await seedHall(product.db, 5);
    await setMethod('code');
    expect(await give(code, delegate(1))).toMatchObject({ code: 'attendance.wrong-code' });
  });

  test('is shown by chair, secretary and the operator of the site, by nobody else', async () => {
    const { hall: room, annex, ownDevices } = hall.siteIds;
    for (const viewer of [hall.chair, hall.secretary]) accepted(await askShown(room, viewer));
    accepted(await askShown(annex, hall.operator));
    expect(await askShown(room, hall.operator)).toMatchObject({ code: 'attendance.unknown-site' });
    expect(await askShown(ownDevices, hall.chair)).toMatchObject({
      code: 'attendance.unknown-site',
    });
    for (const viewer of [delegate(1), hall.guest, hall.substitute]) {
      expect(await askShown(room, viewer)).toMatchObject({ code: 'forbidden' });
    }
  });
});

describe('the PIN of a room', () => {
  test('checks in at that room, until there is a new one', async () => {
    const { pin } = await shown(hall.siteIds.annex);
    expect(pin).toMatch(/^\d{6}$/);
    expect((await shown(hall.siteIds.hall)).pin).not.toBe(pin);
    accepted(await give(pin, delegate(1)));
    expect(await entryOf(delegate(1))).toMatchObject({
      ...{ state: 'present-site', siteId: hall.siteIds.annex, means: 'pin' },
    });
    const { meetingId } = hall;
    const renew = (siteId: string) =>
      product.run('attendance.new-pin', { meetingId, siteId }, hall.operator);
    expect(await renew(hall.siteIds.hall)).toMatchObject({ code: 'attendance.unknown-site' });
    const renewed = newPin.output.parse(accepted(await renew(hall.siteIds.annex)));
    expect(await give(pin, delegate(2))).toMatchObject({ code: 'attendance.wrong-code' });
    accepted(await give(renewed.pin, delegate(2)));
  });

  test('may be tried five times in five minutes, by each for oneself', async () => {
    const { pin } = await shown(hall.siteIds.hall);
    const other = pin === '000000' ? '000001' : '000000';
    for (let turn = 0; turn < 5; turn += 1) {
      expect(await give(other, delegate(1))).toMatchObject({ code: 'attendance.wrong-code' });
    }
    const refused = { code: 'attendance.too-many-tries', params: { minutes: 5 } };
    expect(await give(pin, delegate(1))).toMatchObject(refused);
    accepted(await give(pin, delegate(2)));
    product.clock.advance(5 * 60_000);
    accepted(await give(pin, delegate(1)));
  });

  test('is not tried more often by asking many times at once', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => give('12345', delegate(1))));
    const count = (code: string) =>
      answers.filter((answer) => !answer.ok && answer.code === code).length;
    expect(count('attendance.wrong-code')).toBe(5);
    expect(count('attendance.too-many-tries')).toBe(15);
  });
});

describe('the method', () => {
  test('is changed by chair and secretary, and all screens hear of it', async () => {
    const { meetingId } = hall;
    for (const viewer of [delegate(1), hall.operator]) {
      const answer = await product.run(
        'attendance.set-method',
        { meetingId, method: 'tap' },
        viewer,
      );
      expect(answer).toMatchObject({ code: 'forbidden' });
    }
    expect((await part()).method).toBe('code');
    await setMethod('tap');
    await setMethod('tap');
    expect((await part()).method).toBe('tap');
    const events = (await readEvents(product.db, meetingId, 0)).filter(
      ({ name }) => name === methodChanged.name,
    );
    expect(events.map(({ payload, actorId }) => ({ payload, actorId }))).toEqual([
      { payload: { method: 'code' }, actorId: hall.secretary.personId },
      { payload: { method: 'tap' }, actorId: hall.secretary.personId },
    ]);
    expect(JSON.stringify(events)).not.toContain('secret');
  });

  test('by code, a tap in a room is refused, at home and for others it is not', async () => {
    expect(await tap(delegate(1))).toMatchObject({ code: 'attendance.code-needed' });
    accepted(await tap(delegate(1), 'present-remote'));
    for (const viewer of [hall.chair, hall.secretary, hall.operator]) accepted(await tap(viewer));
    const { meetingId } = hall;
    const input = { meetingId, personId: delegate(2).personId, presence: 'present-room' };
    accepted(await product.run('attendance.check-in', { ...input, siteId: null }, hall.secretary));
    expect(await entryOf(delegate(2))).toMatchObject({
      ...{ means: 'clerk', byPersonId: hall.secretary.personId },
    });
  });

  test('by tap, there is no code', async () => {
    const code = await scanned(hall.siteIds.hall);
    await setMethod('tap');
    expect(await askShown(hall.siteIds.hall, hall.chair)).toMatchObject({
      code: 'attendance.not-by-code',
    });
    expect(await give(code, delegate(1))).toMatchObject({ code: 'attendance.not-by-code' });
    accepted(await tap(delegate(1)));
    expect(await entryOf(delegate(1))).toMatchObject({ means: 'tap' });
  });

  test('leaves no code in the log of commands', async () => {
    const { pin } = await shown(hall.siteIds.hall);
    accepted(await give(pin, delegate(1)));
    const { rows } = await product.pool.query('select * from command_receipt');
    expect(z.array(z.unknown()).parse(rows).length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toContain(pin);
  });
});
