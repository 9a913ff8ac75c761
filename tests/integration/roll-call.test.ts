import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { eq } from 'drizzle-orm';
import { readSheet } from 'read-excel-file/node';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { meeting } from '../../db/schema/meetings.ts';
import { history } from '../../server/attendance/contract.ts';
import type { Viewer } from '../../server/kernel/viewer.ts';
import { type Hall, seedHall } from './hall.ts';
import { accepted, checkIn, prepare } from './hall-actions.ts';
import { type WholeServer, wholeServer } from './permission-matrix-server.ts';
import { type ScratchProduct, scratchProduct } from './scratch.ts';

const run = promisify(execFile);
const people = new Map<string, Viewer>();
const minutes = (count: number) => product.clock.advance(count * 60_000);

let product: ScratchProduct;
let server: WholeServer;
let hall: Hall;

beforeAll(async () => {
  product = await scratchProduct();
  server = await wholeServer(product, people);
});
afterAll(async () => {
  expect(server.failures).toEqual([]);
  expect(product.reported).toEqual([]);
  await server.close();
  await product.drop();
});
beforeEach(async () => {
  hall = await seedHall(product.db, 15);
  for (const viewer of [...hall.members, hall.secretary, hall.guest, hall.operator]) {
    people.set(viewer.personId, viewer);
  }
  const openedAt = product.clock.now();
  await product.db.update(meeting).set({ openedAt }).where(eq(meeting.id, hall.meetingId));
});

const member = (index: number): Viewer => {
  const found = hall.members[index];
  if (!found) throw new Error(`no member ${index}`);
  return found;
};
const mark = (person: Viewer, state: 'absent' | 'excused', reason: string | null, by: Viewer) => {
  const input = { meetingId: hall.meetingId, personId: person.personId, state, reason };
  return product.run('attendance.mark', input, by);
};
const leave = ({ personId }: Viewer, by: Viewer) =>
  product.run('attendance.leave', { meetingId: hall.meetingId, personId }, by);
const recorded = async () => {
  const { meetingId, secretary } = hall;
  const answer = await product.query('attendance.history', { meetingId }, secretary);
  return history.output.parse(accepted(answer));
};
const recordOf = async ({ personId }: Viewer) => {
  const found = (await recorded()).people.find((person) => person.personId === personId);
  if (!found) throw new Error('not in the record');
  return found;
};

/** Somebody came late, somebody left and came back, one is excused; as told of it by the product. */
async function session() {
  await checkIn(product, hall, hall.members.slice(0, 10));
  minutes(6);
  await checkIn(product, hall, [member(10)]);
  await checkIn(product, hall, [member(11)], 'present-remote');
  accepted(await leave(member(2), member(2)));
  minutes(20);
  await checkIn(product, hall, [member(2)]);
  accepted(await mark(member(12), 'excused', 'Đi công tác tỉnh ngoài', hall.secretary));
  accepted(await mark(member(13), 'absent', null, hall.chair));
}

describe('the record', () => {
  test('has everybody in the order of the meeting, late comers and each coming and going', async () => {
    await session();
    const { openedAt, people: lines } = await recorded();
    expect(openedAt).not.toBeNull();
    expect(lines).toHaveLength(19);
    expect(lines[0]).toMatchObject({ personId: hall.chair.personId, role: 'chair', late: false });
    expect(await recordOf(member(10))).toMatchObject({ late: true });
    expect(await recordOf(member(2))).toMatchObject({
      late: false,
      entries: [{ state: 'present-room' }, { state: 'left' }, { state: 'present-room' }],
    });
    expect(await recordOf(member(12))).toMatchObject({
      ...{ firstAt: null, late: false },
      entries: [{ state: 'excused', reason: 'Đi công tác tỉnh ngoài', means: 'clerk' }],
    });
    expect(await recordOf(member(14))).toMatchObject({ firstAt: null, entries: [] });
    const last = hall.members.at(-1);
    expect(last && (await recordOf(last)).substitute).toBe('Đại biểu 18');
    expect((await recordOf(hall.substitute)).substituteFor).toBe('Đại biểu 15');
  });

  test('is for chair and secretary; they alone mark anybody', async () => {
    const { meetingId, chair, guest, operator, secretary } = hall;
    for (const viewer of [member(1), guest, operator]) {
      expect(await product.query('attendance.history', { meetingId }, viewer)).toMatchObject({
        code: 'forbidden',
      });
      expect(await mark(member(3), 'absent', null, viewer)).toMatchObject({ code: 'forbidden' });
    }
    accepted(await mark(member(3), 'absent', null, chair));
    accepted(await mark(member(3), 'absent', null, secretary));
    expect((await recordOf(member(3))).entries).toHaveLength(1);
    const stranger = { ...guest, personId: hall.rollId };
    expect(await mark(stranger, 'absent', null, chair)).toMatchObject({
      code: 'attendance.unknown-person',
    });
  });
});

describe('quorum', () => {
  test('10 of 15 open a vote; with 9 it is refused and told how many are missing', async () => {
    await checkIn(product, hall, [...hall.members.slice(0, 10), hall.guest, hall.substitute]);
    const voteId = await prepare(product, hall);
    accepted(await leave(member(9), hall.secretary));
    const { meetingId, chair } = hall;
    expect(await product.run('voting.open', { meetingId, voteId }, chair)).toMatchObject({
      ...{ code: 'voting.no-quorum', params: { present: 9, needed: 10, missing: 1 } },
    });
    accepted(await mark(member(8), 'absent', null, hall.secretary));
    expect(await product.run('voting.open', { meetingId, voteId }, chair)).toMatchObject({
      params: { present: 8, missing: 2 },
    });
    await checkIn(product, hall, [member(8), member(9)], 'present-remote');
    accepted(await product.run('voting.open', { meetingId, voteId }, chair));
  });
});

describe('as a file', () => {
  const fetch = (type: string, viewer: Viewer | null) =>
    server.get(`/api/meetings/${hall.meetingId}/roll-call.${type}`, viewer);

  test('the workbook has a line for each person, with what became of them', async () => {
    await session();
    const { status, type, bytes } = await fetch('xlsx', hall.secretary);
    expect(status).toBe(200);
    expect(type).toContain('spreadsheetml');
    const rows = await readSheet(bytes);
    expect(rows).toHaveLength(20);
    const of = (name: string) =>
      rows
        .find((row) => row[1] === name)
        ?.map(String)
        .join(' | ');
    expect(of('Đại biểu 1')).toContain('Có mặt tại Hội trường');
    expect(of('Đại biểu 11')).toContain('đến muộn');
    expect(of('Đại biểu 12')).toContain('Có mặt từ xa');
    expect(of('Đại biểu 3')).toMatch(/rời họp lúc \d\d:\d\d; trở lại lúc \d\d:\d\d/);
    expect(of('Đại biểu 13')).toContain('Vắng có lý do');
    expect(of('Đại biểu 13')).toContain('lý do: Đi công tác tỉnh ngoài');
    expect(of('Đại biểu 14')).toContain('Vắng');
    expect(of('Đại biểu 18')).toContain('dự thay đồng chí Đại biểu 15');
  });

  test('the PDF says the same on paper, with quorum and places to sign', async () => {
    await session();
    const { status, type, bytes } = await fetch('pdf', hall.chair);
    expect([status, type]).toEqual([200, 'application/pdf']);
    const folder = await mkdtemp(join(tmpdir(), 'dien-hong-roll-call-'));
    try {
      const path = join(folder, 'roll-call.pdf');
      await writeFile(path, bytes);
      const { stdout } = await run('pdftotext', ['-layout', path, '-']);
      const text = stdout.normalize('NFC').replace(/\s+/g, ' ');
      for (const words of [
        'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
        'DANH SÁCH',
        'Có mặt 12/19 người (tại phòng họp chính 11, tại điểm cầu 0, từ xa 1)',
        'vắng có lý do 1, vắng 1, chưa điểm danh 5; đến muộn 2',
        'có mặt 12/15 người có quyền biểu quyết, cần ít nhất 10; đủ số người để biểu quyết',
        'THƯ KÝ',
        'CHỦ TỌA',
      ]) {
        expect(text).toContain(words);
      }
      expect(text).not.toContain('Số:');
      expect(text.match(/Đại biểu \d+/g)?.length).toBeGreaterThanOrEqual(19);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }, 120_000);

  test('is given to chair and secretary only; to others it does not exist', async () => {
    for (const viewer of [member(1), hall.guest, hall.operator, null]) {
      for (const type of ['xlsx', 'pdf']) expect((await fetch(type, viewer)).status).toBe(404);
    }
    const elsewhere = await seedHall(product.db, 3);
    people.set(elsewhere.secretary.personId, elsewhere.secretary);
    expect((await fetch('xlsx', elsewhere.secretary)).status).toBe(404);
    expect((await fetch('docx', hall.secretary)).status).toBe(404);
  });
});
