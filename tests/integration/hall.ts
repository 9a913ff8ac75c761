import { randomUUID } from 'node:crypto';
import type { Database } from '../../db/client.ts';
import { agendaItem } from '../../db/schema/agenda.ts';
import { voterRoll, voterRollMember } from '../../db/schema/attendance.ts';
import { meeting, participant } from '../../db/schema/meetings.ts';
import { orgUnit, person, position } from '../../db/schema/organisation.ts';
import { site } from '../../db/schema/sites.ts';
import { openLog } from '../../server/kernel/event-log.ts';
import type { MeetingRole, Viewer } from '../../server/kernel/viewer.ts';

export interface Hall {
  meetingId: string;
  chair: Viewer;
  secretary: Viewer;
  /** On the roll, the chair first; as many as asked for. */
  members: Viewer[];
  guest: Viewer;
  /** Sits for the last member of the roll. */
  substitute: Viewer;
  /** Of the annex; on no roll. */
  operator: Viewer;
  rollId: string;
  siteIds: { hall: string; annex: string; ownDevices: string };
  /** Three items; the first one is current. */
  itemIds: [string, string, string];
}

const moment = new Date('2026-12-10T01:00:00.000Z');
const viewerOf = (personId: string): Viewer => ({
  accountId: randomUUID(),
  personId,
  systemAdmin: false,
});

/** A meeting in session with a hall, an annex and people at home; nobody has checked in yet. */
export async function seedHall(db: Database, memberCount: number): Promise<Hall> {
  const ids = { unit: randomUUID(), position: randomUUID(), meeting: randomUUID() };
  const members = Array.from({ length: memberCount }, () => viewerOf(randomUUID()));
  const [secretary, guest, substitute, operator] = [1, 2, 3, 4].map(() => viewerOf(randomUUID()));
  const chair = members[0];
  const last = members.at(-1);
  if (!chair || !last || !secretary || !guest || !substitute || !operator) {
    throw new Error('a roll needs a member');
  }
  const siteIds = { hall: randomUUID(), annex: randomUUID(), ownDevices: randomUUID() };
  const roleOf = new Map<string, MeetingRole>([
    [chair.personId, 'chair'],
    [secretary.personId, 'secretary'],
    [guest.personId, 'guest'],
    [substitute.personId, 'substitute'],
    [operator.personId, 'siteOperator'],
  ]);
  const people = [...members, secretary, guest, substitute, operator];
  await db.insert(orgUnit).values({ id: ids.unit, name: 'Văn phòng Sở' });
  await db.insert(position).values({ id: ids.position, name: `Chuyên viên ${ids.position}` });
  await db.insert(person).values(
    people.map(({ personId }, index) => ({
      ...{ id: personId, name: `Đại biểu ${index + 1}`, unitId: ids.unit },
      positionId: ids.position,
    })),
  );
  await db.insert(meeting).values({
    ...{ id: ids.meeting, code: ids.meeting, title: 'Phiên họp', status: 'in-session' },
    ...{ startsAt: moment, endsAt: moment, hostUnitId: ids.unit },
  });
  await openLog(db, ids.meeting);
  await seedSites(db, ids.meeting, siteIds);
  await db.insert(participant).values(
    people.map(({ personId }, rank) => ({
      ...{ meetingId: ids.meeting, personId, rank, role: roleOf.get(personId) ?? 'delegate' },
      siteId: personId === operator.personId ? siteIds.annex : siteIds.hall,
      substituteFor: personId === substitute.personId ? last.personId : null,
    })),
  );
  const rollId = await seedRoll(db, ids.meeting, members);
  const itemIds = await seedItems(db, ids.meeting, rollId);
  const who = { chair, secretary, members, guest, substitute, operator };
  return { meetingId: ids.meeting, ...who, rollId, siteIds, itemIds };
}

async function seedSites(db: Database, meetingId: string, siteIds: Hall['siteIds']) {
  await db.insert(site).values([
    { id: siteIds.hall, meetingId, code: 'HALL', name: 'Hội trường', siteRole: 'host' },
    { id: siteIds.annex, meetingId, code: 'ANNEX', name: 'Phòng mở rộng', siteRole: 'remote' },
    { id: siteIds.ownDevices, meetingId, code: 'OWN', name: 'Từ xa', siteRole: 'individual' },
  ]);
}

async function seedRoll(db: Database, meetingId: string, members: Viewer[]): Promise<string> {
  const id = randomUUID();
  await db.insert(voterRoll).values({ id, meetingId, name: 'Lãnh đạo Sở' });
  await db
    .insert(voterRollMember)
    .values(members.map(({ personId }, rank) => ({ rollId: id, personId, rank })));
  return id;
}

async function seedItems(db: Database, meetingId: string, rollId: string) {
  const itemIds: Hall['itemIds'] = [randomUUID(), randomUUID(), randomUUID()];
  await db.insert(agendaItem).values(
    itemIds.map((id, index) => ({
      ...{ id, meetingId, rollId, position: index + 1, title: `Nội dung ${index + 1}` },
      ...{ plannedStart: moment, plannedMinutes: 30, current: index === 0 },
      startedAt: index === 0 ? moment : null,
    })),
  );
  return itemIds;
}
