import { and, asc, eq, gt, lt, type SQL, sql } from 'drizzle-orm';
import type { Tx } from '../../db/client.ts';
import { oneOf } from '../../db/one-of.ts';
import { meeting, participant } from '../../db/schema/meetings.ts';
import { unitNames } from '../organisation/queries.ts';
import { hostSiteNames } from '../sites/queries.ts';
import { chairName } from './chair-name-store.ts';
import type { CalendarEntryView } from './overview-contract.ts';
import { isAllowed, isOfUnit, opensTo, ownPart, type Seeker, takesPart } from './seeking-store.ts';

/** More than anybody reads in three months. */
const most = 1_000;

async function entriesWhere(
  tx: Tx,
  seeker: Seeker,
  period: { from: Date; to: Date },
  where: SQL | undefined,
): Promise<CalendarEntryView[]> {
  const units = unitNames(tx);
  const hosts = hostSiteNames(tx);
  const rows = await tx
    .select({
      ...{ id: meeting.id, title: meeting.title, status: meeting.status },
      ...{ startsAt: meeting.startsAt, endsAt: meeting.endsAt, hostUnit: units.unitName },
      place: hosts.place,
      takesPart: sql<boolean>`coalesce(${takesPart}, false)`,
      mayOpen: opensTo(seeker),
      mayKnow: sql<boolean>`coalesce(${isOfUnit(seeker)}, false)`,
    })
    .from(meeting)
    .leftJoin(participant, ownPart(seeker))
    .innerJoin(units, eq(units.unitId, meeting.hostUnitId))
    .leftJoin(hosts, eq(hosts.meetingId, meeting.id))
    .where(and(lt(meeting.startsAt, period.to), gt(meeting.endsAt, period.from), where))
    .orderBy(asc(meeting.startsAt), asc(meeting.id))
    .limit(most);
  return rows.map(({ startsAt, endsAt, place, title, mayKnow, ...row }) => ({
    ...row,
    // Whoever only asks about a room learns when it is taken and by whose meeting.
    title: row.mayOpen || mayKnow ? title : null,
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    place: place ?? '',
  }));
}

type Period = { from: Date; to: Date };

export const myCalendar = (tx: Tx, seeker: Seeker, period: Period) =>
  entriesWhere(tx, seeker, period, and(takesPart, isAllowed(seeker)));

export const unitCalendar = (tx: Tx, seeker: Seeker, period: Period) =>
  entriesWhere(tx, seeker, period, isOfUnit(seeker));

export const calendarOf = (tx: Tx, seeker: Seeker, period: Period, meetingIds: readonly string[]) =>
  entriesWhere(tx, seeker, period, oneOf(meeting.id, meetingIds));

/** A meeting as it stands in the calendar that a person's own device reads. */
export interface FeedEntry {
  id: string;
  title: string;
  summary: string;
  status: (typeof meeting.$inferSelect)['status'];
  startsAt: Date;
  endsAt: Date;
  place: string;
  hostUnit: string;
  chair: string;
  /** Grows with every change of the meeting. */
  sequence: number;
}

export async function loadFeed(tx: Tx, seeker: Seeker, since: Date): Promise<FeedEntry[]> {
  const units = unitNames(tx);
  const hosts = hostSiteNames(tx);
  const rows = await tx
    .select({
      ...{ id: meeting.id, title: meeting.title, summary: meeting.summary },
      ...{ status: meeting.status, startsAt: meeting.startsAt, endsAt: meeting.endsAt },
      ...{ hostUnit: units.unitName, place: hosts.place, chair: chairName(tx) },
      sequence: sql<number>`coalesce((select seq from meeting_log where meeting_log.meeting_id = ${meeting.id}), 0)`,
    })
    .from(meeting)
    .innerJoin(participant, ownPart(seeker))
    .innerJoin(units, eq(units.unitId, meeting.hostUnitId))
    .leftJoin(hosts, eq(hosts.meetingId, meeting.id))
    .where(and(takesPart, isAllowed(seeker), gt(meeting.endsAt, since)))
    .orderBy(asc(meeting.startsAt), asc(meeting.id))
    .limit(most);
  return rows.map((row) => ({ ...row, place: row.place ?? '', chair: row.chair ?? '' }));
}
