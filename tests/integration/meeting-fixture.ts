import { randomUUID } from 'node:crypto';
import type { Database } from '../../db/client.ts';
import { agendaItem } from '../../db/schema/agenda.ts';
import { voterRoll, voterRollMember } from '../../db/schema/attendance.ts';
import { meetingDocument } from '../../db/schema/documents.ts';
import { account } from '../../db/schema/identity.ts';
import { meeting, participant } from '../../db/schema/meetings.ts';
import { orgUnit, person, position } from '../../db/schema/organisation.ts';
import { site } from '../../db/schema/sites.ts';
import { openLog } from '../../server/kernel/event-log.ts';
import type { Viewer } from '../../server/kernel/viewer.ts';

/** Rows as a test needs them: what it does not name has a value that does not matter to it. */
export function fixtureRows(db: Database) {
  return {
    async unit(name = 'Phòng Chuyển đổi số'): Promise<string> {
      const id = randomUUID();
      await db.insert(orgUnit).values({ id, name });
      return id;
    },

    /** A person with an account; `viewer` is what a session of it carries. */
    async person(
      unitId: string,
      values: { name?: string; title?: string; passwordHash?: string; login?: string } = {},
    ): Promise<{ id: string; viewer: Viewer; login: string }> {
      const id = randomUUID();
      const positionId = randomUUID();
      const title = values.title ?? `Chuyên viên ${positionId}`;
      await db.insert(position).values({ id: positionId, name: title });
      await db.insert(person).values({ id, name: values.name ?? 'Đỗ Thị Lan', unitId, positionId });
      const accountId = randomUUID();
      const login = values.login ?? accountId;
      const passwordHash = values.passwordHash ?? '';
      await db.insert(account).values({ id: accountId, login, passwordHash, personId: id });
      return { id, login, viewer: { accountId, personId: id, systemAdmin: false } };
    },

    async meeting(
      hostUnitId: string,
      values: Partial<typeof meeting.$inferInsert> = {},
    ): Promise<string> {
      const id = randomUUID();
      await db.insert(meeting).values({
        id,
        code: id,
        title: 'Họp triển khai nhiệm vụ',
        status: 'in-session',
        startsAt: new Date('2026-12-10T01:00:00.000Z'),
        endsAt: new Date('2026-12-10T04:30:00.000Z'),
        hostUnitId,
        ...values,
      });
      await openLog(db, id);
      return id;
    },

    async participant(
      meetingId: string,
      personId: string,
      role: (typeof participant.$inferInsert)['role'],
      values: Partial<typeof participant.$inferInsert> = {},
    ): Promise<void> {
      await db.insert(participant).values({ meetingId, personId, role, ...values });
    },

    async site(meetingId: string, values: Partial<typeof site.$inferInsert> = {}): Promise<string> {
      const id = randomUUID();
      const plain = { code: id, name: 'Hội trường tầng 3', siteRole: 'host' } as const;
      await db.insert(site).values({ ...plain, id, meetingId, ...values });
      return id;
    },

    async item(
      meetingId: string,
      values: Partial<typeof agendaItem.$inferInsert> = {},
    ): Promise<string> {
      const id = randomUUID();
      await db.insert(agendaItem).values({
        id,
        meetingId,
        position: 1,
        title: 'Dự thảo Nghị quyết',
        plannedStart: new Date('2026-12-10T02:00:00.000Z'),
        plannedMinutes: 35,
        ...values,
      });
      return id;
    },

    async roll(meetingId: string, members: readonly string[]): Promise<string> {
      const id = randomUUID();
      await db.insert(voterRoll).values({ id, meetingId, name: 'Lãnh đạo' });
      const rows = members.map((personId, rank) => ({ rollId: id, personId, rank }));
      if (rows.length > 0) await db.insert(voterRollMember).values(rows);
      return id;
    },

    async document(
      meetingId: string,
      values: Partial<typeof meetingDocument.$inferInsert> = {},
    ): Promise<string> {
      const id = randomUUID();
      await db.insert(meetingDocument).values({
        id,
        meetingId,
        kind: 'report',
        docNumber: '412/BC-SKHCN',
        subject: 'Báo cáo kết quả công tác năm 2026',
        status: 'issued',
        lineageId: id,
        pages: 3,
        sizeBytes: 1234,
        sha256: id.replaceAll('-', '').padEnd(64, '0'),
        issuedAt: new Date('2026-12-03T08:00:00.000Z'),
        ...values,
      });
      return id;
    },
  };
}
