import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { attendanceEntry } from '../../db/schema/attendance.ts';
import { account } from '../../db/schema/identity.ts';
import { hasDemo, resetDemo } from '../../db/seed/demo.ts';
import { demoId } from '../../db/seed/demo-id.ts';
import { demoPeople } from '../../db/seed/demo-people.ts';
import { meetingId } from '../../db/seed/demo-rows.ts';
import { firstStart } from '../../db/seed/first-start.ts';
import { ensureDemo, readDemoAccounts, restoreDemo } from '../../db/seed/install-demo.ts';
import { agendaPart } from '../../server/agenda/contract.ts';
import { loadAgenda } from '../../server/agenda/store.ts';
import { attendancePart } from '../../server/attendance/contract.ts';
import { attendanceSnapshot, quorumsOf } from '../../server/attendance/queries.ts';
import { documentsPart } from '../../server/documents/contract.ts';
import { documentsSnapshot } from '../../server/documents/queries.ts';
import { verifyPassword } from '../../server/identity/password.ts';
import { firstBrokenLink, readEvents } from '../../server/kernel/event-log.ts';
import { votingPart } from '../../server/voting/contract.ts';
import { votingSnapshot } from '../../server/voting/queries.ts';
import { type ScratchDatabase, scratchDatabase } from './scratch.ts';

const papersDir = new URL('../../db/seed/papers/pdf', import.meta.url).pathname;
const now = new Date('2031-03-04T05:06:07.089Z');

let dataDir: string;
let client: ScratchDatabase;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'dien-hong-seed-'));
  client = await scratchDatabase();
  await ensureDemo(client.db, { dataDir, papersDir, now });
});

afterAll(async () => {
  await client?.drop();
  await rm(dataDir, { recursive: true, force: true });
});

function reader(code: string, kind: 'participant' | 'moderator' = 'participant') {
  return { meetingId, personId: demoId('person', code), reader: kind };
}

describe('the demo as loaded', () => {
  it('stands at item 3, which began a quarter of an hour ago, whatever the date is', async () => {
    const agenda = agendaPart.parse(await loadAgenda(client.db, meetingId));
    const item = agenda.items.find(({ id }) => id === agenda.currentItemId);
    expect(item?.position).toBe(3);
    expect(item?.startedAt).toBe('2031-03-04T04:51:00.000Z');
    expect(agenda.items.map(({ plannedMinutes }) => plannedMinutes)).toEqual([
      15, 45, 35, 40, 45, 30,
    ]);
    expect(agenda.items.filter(({ endedAt }) => endedAt !== null)).toHaveLength(2);
  });

  it('has 34 of 36 people checked in: 20, 4, 4, 2 and 4 at the five sites', async () => {
    const part = attendancePart.parse(await attendanceSnapshot.read(client.db, reader('D01')));
    const present = part.entries.filter(({ state }) => state.startsWith('present'));
    const at = (site: string) =>
      present.filter(({ siteId }) => siteId === demoId('site', site)).length;
    expect(part.entries).toHaveLength(36);
    expect(['P301', 'P401', 'SAT', 'MINISTRY', 'REMOTE'].map(at)).toEqual([20, 4, 4, 2, 4]);
    const absent = part.entries.filter(({ state }) => !state.startsWith('present'));
    expect(absent.map(({ state }) => state).sort()).toEqual(['absent', 'excused']);
  });

  it('is quorate for V1 with 14 of 15 present where 10 are needed', async () => {
    const quorums = await quorumsOf(client.db, meetingId);
    expect(quorums).toContainEqual({
      rollId: demoId('roll', 'leadership'),
      members: 15,
      present: 14,
      needed: 10,
      quorumMet: true,
    });
  });

  it('has V1, S1 and V2 prepared and not opened; V1 is decided by more than half of all members', async () => {
    const { votes, mine } = votingPart.parse(await votingSnapshot.read(client.db, reader('D01')));
    expect(mine).toEqual([]);
    expect(votes.map(({ id }) => id).sort()).toEqual(
      ['V1', 'S1', 'V2'].map((code) => demoId('vote', code)).sort(),
    );
    for (const vote of votes) {
      expect(vote).toMatchObject({ status: 'prepared', electorate: [] });
    }
    const v1 = votes.find(({ id }) => id === demoId('vote', 'V1'));
    expect(v1?.profile).toMatchObject({
      denominator: 'all',
      strict: true,
      threshold: { numerator: 1, denominator: 2 },
    });
  });

  it('shows each reader the papers that are for him', async () => {
    const seen = async (code: string, kind?: 'moderator') => {
      const part = await documentsSnapshot.read(client.db, reader(code, kind));
      return documentsPart.parse(part).documents.map(({ docNumber }) => docNumber);
    };
    const ofGuest = await seen('D24');
    expect(ofGuest).toContain('215/TTr-SKHCN');
    expect(ofGuest).not.toContain('90/KH-SKHCN (dự thảo)');
    expect(ofGuest).not.toContain('ĐT.2024.SG-07');
    expect(ofGuest).not.toContain('61/BC-VP');
    expect(await seen('D18')).toContain('ĐT.2024.SG-07');
    expect(await seen('D14')).toContain('61/BC-VP');
    expect(await seen('D01', 'moderator')).toHaveLength(13);
  });

  it('shows the submission paper at page 1', async () => {
    const part = documentsPart.parse(await documentsSnapshot.read(client.db, reader('D24')));
    const shown = part.documents.find(({ id }) => id === part.shown?.documentId);
    expect(shown?.docNumber).toBe('215/TTr-SKHCN');
    expect(part.shown?.page).toBe(1);
  });

  it('stores every paper under the hash of its content', async () => {
    const part = documentsPart.parse(
      await documentsSnapshot.read(client.db, reader('D01', 'moderator')),
    );
    for (const { sha256, sizeBytes } of part.documents) {
      const bytes = await readFile(join(dataDir, 'files', sha256.slice(0, 2), sha256));
      expect(bytes.length).toBe(sizeBytes);
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
    }
  });

  it('tells in its log how it came there, in an unbroken chain', async () => {
    const events = await readEvents(client.db, meetingId, 0);
    expect(events.map(({ name }) => name)).toEqual([
      'voting.vote-changed',
      'voting.vote-changed',
      'voting.vote-changed',
      'meetings.status-changed',
      'attendance.changed',
      'agenda.item-entered',
      'agenda.item-entered',
      'agenda.item-entered',
      'documents.shown',
    ]);
    expect(firstBrokenLink(events)).toBeNull();
  });
});

describe('the demo accounts', () => {
  it('are one for each person, in a file that only the owner may read', async () => {
    const accounts = await readDemoAccounts(dataDir);
    expect(new Set(accounts.map(({ login }) => login)).size).toBe(demoPeople.length);
    expect((await stat(join(dataDir, 'demo-accounts.json'))).mode & 0o777).toBe(0o600);
    expect(accounts[0]).toMatchObject({ login: 'khai.hq', name: 'Hoàng Quốc Khải' });
  });

  it('open with the password of the file and with no other', async () => {
    const [chair, secretary] = await readDemoAccounts(dataDir);
    const rows = await client.db
      .select()
      .from(account)
      .where(eq(account.login, chair?.login ?? ''));
    const stored = rows[0]?.passwordHash ?? '';
    expect(await verifyPassword(stored, chair?.password ?? '')).toBe(true);
    expect(await verifyPassword(stored, secretary?.password ?? '')).toBe(false);
  });
});

describe('putting the demo back', () => {
  it('gives the state of the beginning again, at the new time, and tells the readers', async () => {
    const before = await readDemoAccounts(dataDir);
    await client.db.insert(attendanceEntry).values({
      meetingId,
      personId: demoId('person', 'D04'),
      state: 'left',
      at: now,
    });
    const listener = await client.pool.connect();
    const heard = new Promise<string | undefined>((resolve) => {
      listener.on('notification', ({ payload }) => resolve(payload));
    });
    await listener.query('listen meeting_reset');

    const later = new Date('2031-03-05T08:00:00.000Z');
    await restoreDemo(client.db, { dataDir, papersDir, now: later });

    expect(await heard).toBe(meetingId);
    listener.release(true);
    const quorums = await quorumsOf(client.db, meetingId);
    expect(quorums.find(({ members }) => members === 15)?.present).toBe(14);
    const agenda = await loadAgenda(client.db, meetingId);
    expect(agenda.items[2]?.startedAt).toBe('2031-03-05T07:45:00.000Z');
    expect(await readEvents(client.db, meetingId, 0)).toHaveLength(9);
    expect(await readDemoAccounts(dataDir)).toEqual(before);
  });

  it('happens by itself at a start after the planned end, and not before', async () => {
    const place = { dataDir, papersDir };
    const during = new Date('2031-03-05T09:00:00.000Z');
    const after = new Date('2031-03-06T09:00:00.000Z');
    expect(await ensureDemo(client.db, { ...place, now: during })).toBe('present');
    expect(await ensureDemo(client.db, { ...place, now: after })).toBe('restarted');
  });

  it('is refused in a database without the demo', async () => {
    const other = await scratchDatabase();
    try {
      const folder = await mkdtemp(join(dataDir, 'other-'));
      const outcome = await firstStart(other.db, { dataDir: folder, demo: false, now });
      expect(outcome).toEqual({ demo: 'none', administrator: 'created' });
      await expect(resetDemo(other.db, { now, papers: new Map() })).rejects.toThrow(/demo/);
      expect(await firstStart(other.db, { dataDir: folder, demo: true, now })).toEqual({
        demo: 'refused',
        administrator: 'present',
      });
      expect(await hasDemo(other.db)).toBe(false);
    } finally {
      await other.drop();
    }
  });
});
