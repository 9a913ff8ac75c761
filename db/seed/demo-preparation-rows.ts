import { and, eq, inArray, isNull, notInArray, sql } from 'drizzle-orm';
import type { Tx } from '../client.ts';
import { issuingAgency, meetingType } from '../schema/catalogues.ts';
import { duty, orgUnit, person, personGroup, personGroupMember } from '../schema/organisation.ts';
import { booking, room } from '../schema/rooms.ts';
import { site } from '../schema/sites.ts';
import { loginOf } from './demo-accounts.ts';
import { demoAgencies, demoDuties, demoGroups, demoSymbols } from './demo-duties.ts';
import { demoId } from './demo-id.ts';
import { demoPeople, siteCodes } from './demo-people.ts';
import { demoRooms, roomOfSite } from './demo-rooms.ts';
import { type Moments, meetingId } from './demo-rows.ts';
import { templateOf } from './ensure-catalogues.ts';
import { startingMeetingTypes } from './starting-catalogues.ts';

const place = 'Sơn Giang';

/**
 * What meetings of the demo are prepared with: symbols, addresses, duties, groups, rooms. Written
 * at the first load and at every reset, so that what was changed is as at the beginning again.
 */
export async function restorePreparation(tx: Tx): Promise<void> {
  await restoreOrganisation(tx);
  await restoreGroups(tx);
  await restoreRooms(tx);
  await restoreCatalogues(tx);
}

async function restoreOrganisation(tx: Tx): Promise<void> {
  for (const [name, symbol] of Object.entries(demoSymbols)) {
    await tx
      .update(orgUnit)
      .set({ symbol, place })
      .where(eq(orgUnit.id, demoId('unit', name)));
  }
  for (const [index, { code, name }] of demoPeople.entries()) {
    // Numbers that nobody has: 0000 is no prefix of Vietnam's.
    const phone = `0000 000 ${String(index + 1).padStart(3, '0')}`;
    await tx
      .update(person)
      .set({ email: `${loginOf(name)}@sgg.example`, phone })
      .where(eq(person.id, demoId('person', code)));
  }
  const people = demoPeople.map(({ code }) => demoId('person', code));
  await tx.delete(duty).where(inArray(duty.personId, people));
  await tx.insert(duty).values(
    demoDuties.map(({ person: code, unit, kind }) => ({
      ...{ personId: demoId('person', code), unitId: demoId('unit', unit), kind },
    })),
  );
}

async function restoreGroups(tx: Tx): Promise<void> {
  const ids = demoGroups.map(({ code }) => demoId('group', code));
  const names = demoGroups.map(({ name }) => name);
  // A group of the same name that somebody has made gives way.
  await tx
    .delete(personGroup)
    .where(and(inArray(personGroup.name, names), notInArray(personGroup.id, ids)));
  await tx.delete(personGroupMember).where(inArray(personGroupMember.groupId, ids));
  for (const { code, name, members } of demoGroups) {
    const groupId = demoId('group', code);
    await tx
      .insert(personGroup)
      .values({ id: groupId, name })
      .onConflictDoUpdate({ target: personGroup.id, set: { name } });
    const rows = members.map((member) => ({ groupId, personId: demoId('person', member) }));
    await tx.insert(personGroupMember).values(rows);
  }
}

async function restoreRooms(tx: Tx): Promise<void> {
  const ids = demoRooms.map(({ code }) => demoId('room', code));
  const names = demoRooms.map(({ name }) => name);
  await tx
    .update(room)
    .set({ archivedAt: sql`now()` })
    .where(and(inArray(room.name, names), notInArray(room.id, ids), isNull(room.archivedAt)));
  for (const [rank, { code, plan, ...values }] of demoRooms.entries()) {
    const row = { ...values, seatingPlan: plan, rank: rank + 1, archivedAt: null };
    await tx
      .insert(room)
      .values({ id: demoId('room', code), ...row })
      .onConflictDoUpdate({ target: room.id, set: row });
  }
}

/** The briefing asks the leaders and the heads of units to it by itself. */
async function restoreCatalogues(tx: Tx): Promise<void> {
  await tx
    .insert(issuingAgency)
    .values(
      demoAgencies.map((row, rank) => ({
        ...row,
        id: demoId('agency', row.name),
        rank: rank + 50,
      })),
    )
    .onConflictDoNothing();
  const briefing = startingMeetingTypes.find(({ key }) => key === 'briefing');
  if (!briefing) throw new Error('there is no briefing among the meeting types');
  const people = ['leaders', 'heads'].map((code) => {
    return { groupId: demoId('group', code), role: 'delegate' as const };
  });
  await tx
    .update(meetingType)
    .set({ template: { ...templateOf(briefing), people } })
    .where(eq(meetingType.id, demoId('meeting-type', 'briefing')));
}

/** Puts the sites of a meeting that is there already into their rooms. */
export async function seatSites(tx: Tx): Promise<void> {
  for (const code of siteCodes) {
    const place = roomOfSite(code);
    if (!place) continue;
    await tx
      .update(site)
      .set({ roomId: place.roomId, seatingPlan: place.plan })
      .where(and(eq(site.id, demoId('site', code)), isNull(site.roomId)));
  }
}

/** What the demo meeting holds; a room that another meeting has taken meanwhile stays with it. */
export async function insertBookings(tx: Tx, { startsAt, endsAt }: Moments): Promise<void> {
  const rooms = siteCodes.flatMap((code) => {
    const found = roomOfSite(code);
    if (!found) return [];
    const kind = code === 'MINISTRY' ? ('bridge' as const) : ('room' as const);
    return [{ kind, resourceId: found.roomId }];
  });
  const chair = { kind: 'chair' as const, resourceId: demoId('person', 'D01') };
  await tx
    .insert(booking)
    .values(
      [...rooms, chair].map((row) => ({
        id: demoId('booking', row.resourceId),
        ...{ ...row, meetingId, startsAt, endsAt },
      })),
    )
    .onConflictDoNothing();
}
