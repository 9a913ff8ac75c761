import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { documentType, issuingAgency, meetingType } from '../../db/schema/catalogues.ts';
import { meetingDocument } from '../../db/schema/documents.ts';
import { duty, person } from '../../db/schema/organisation.ts';
import { booking, room } from '../../db/schema/rooms.ts';
import { site } from '../../db/schema/sites.ts';
import { demoId } from '../../db/seed/demo-id.ts';
import { demoPeople } from '../../db/seed/demo-people.ts';
import { meetingId } from '../../db/seed/demo-rows.ts';
import { firstStart } from '../../db/seed/first-start.ts';
import { restoreDemo } from '../../db/seed/install-demo.ts';
import { listMeetingTypes } from '../../server/catalogues/contract.ts';
import { dutiesAt } from '../../server/organisation/queries.ts';
import { seatingPlan } from '../../server/rooms/contract.ts';
import { decidePlan, seatsOf } from '../../server/rooms/rules.ts';
import { type ScratchDatabase, scratchDatabase } from './scratch.ts';

const papersDir = new URL('../../db/seed/papers/pdf', import.meta.url).pathname;
const now = new Date('2031-03-04T05:06:07.089Z');
const department = demoId('unit', 'Sở Khoa học và Công nghệ');

let dataDir: string;
let client: ScratchDatabase;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'dien-hong-seed-'));
  client = await scratchDatabase();
  await firstStart(client.db, { dataDir, demo: true, now });
});

afterAll(async () => {
  await client?.drop();
  await rm(dataDir, { recursive: true, force: true });
});

describe('what meetings of the demo are prepared with', () => {
  test('every paper is of a type of the catalogue, which is the same without the demo', async () => {
    const plain = await scratchDatabase();
    try {
      const folder = await mkdtemp(join(dataDir, 'plain-'));
      await firstStart(plain.db, { dataDir: folder, demo: false, now });
      const [codes, plainCodes] = await Promise.all(
        [client.db, plain.db].map(async (db) =>
          (await db.select({ code: documentType.code }).from(documentType)).map(({ code }) => code),
        ),
      );
      expect(plainCodes?.sort()).toEqual(codes?.sort());
      const papers = await client.db.select({ kind: meetingDocument.kind }).from(meetingDocument);
      expect(papers.filter(({ kind }) => !codes?.includes(kind))).toEqual([]);
      expect(await plain.db.$count(meetingType)).toBe(6);
      await plain.db.delete(issuingAgency);
      await firstStart(plain.db, { dataDir: folder, demo: false, now });
      expect(await plain.db.$count(issuingAgency)).toBe(0);
    } finally {
      await plain.drop();
    }
  });

  test('every plan can be kept, and the seats of the demo are seats of its plans', async () => {
    const plans = new Map<string, Set<string>>();
    for (const { id, capacity, seatingPlan: drawn } of await client.db.select().from(room)) {
      if (drawn === null) continue;
      const plan = seatingPlan.parse(drawn);
      expect(decidePlan(plan, { capacity })).toMatchObject({ ok: true });
      plans.set(id, new Set(seatsOf(plan).map((seat) => seat.id)));
    }
    const sites = await client.db.select().from(site).where(eq(site.meetingId, meetingId));
    const planOf = new Map(sites.map(({ code, roomId }) => [code, plans.get(roomId ?? '')]));
    const unknown = demoPeople.filter(
      ({ site: code, seat }) => seat !== null && !planOf.get(code ?? '')?.has(seat),
    );
    expect(unknown).toEqual([]);
    expect(plans.get(demoId('room', 'P301'))?.size).toBe(25);
  });

  test('the office plans, the director approves, the clerk keeps the register', async () => {
    const duties = async (code: string) => [
      ...(await dutiesAt(client.db, demoId('person', code), department)),
    ];
    expect(await duties('D05')).toEqual(['planner']);
    expect(await duties('D01')).toEqual(['approver']);
    expect((await duties('D06')).sort()).toEqual(['planner', 'recordsClerk']);
    expect(await duties('D08')).toEqual([]);
  });

  test('comes back at a reset, and the meeting has its rooms again', async () => {
    const { db } = client;
    const hall = demoId('room', 'P301');
    await db.update(room).set({ name: 'Đổi tên', seatingPlan: null }).where(eq(room.id, hall));
    await db.delete(duty);
    await db.update(person).set({ email: null });
    await restoreDemo(db, { dataDir, papersDir, now });
    const [restored] = await db.select().from(room).where(eq(room.id, hall));
    expect(restored).toMatchObject({ name: 'Hội trường tầng 3', archivedAt: null });
    expect(await db.$count(duty)).toBe(4);
    const [chair] = await db
      .select()
      .from(person)
      .where(eq(person.id, demoId('person', 'D01')));
    expect(chair?.email).toBe('khai.hq@sgg.example');
    const held = await db.select().from(booking).where(eq(booking.meetingId, meetingId));
    expect(held.map(({ kind }) => kind).sort()).toEqual([
      'bridge',
      'chair',
      'room',
      'room',
      'room',
    ]);
  });

  test('the briefing asks the leaders and the heads of units', async () => {
    const rows = await client.db
      .select()
      .from(meetingType)
      .where(eq(meetingType.id, demoId('meeting-type', 'briefing')));
    const template = listMeetingTypes.output.shape.types.element.shape.template;
    expect(template.parse(rows[0]?.template).people.map(({ groupId }) => groupId)).toEqual([
      demoId('group', 'leaders'),
      demoId('group', 'heads'),
    ]);
  });
});
