import {
  and,
  asc,
  count,
  desc,
  eq,
  gte,
  inArray,
  lt,
  notInArray,
  or,
  type SQL,
  sql,
} from 'drizzle-orm';
import type { z } from 'zod';
import type { Tx } from '../../db/client.ts';
import { meeting, participant } from '../../db/schema/meetings.ts';
import { unitNames } from '../organisation/queries.ts';
import { hostSiteNames, sitesInRooms } from '../sites/queries.ts';
import { chairName } from './chair-name-store.ts';
import type { listMeetings, MeetingListItem } from './overview-contract.ts';
import {
  approvesIt,
  isAllowed,
  isOfUnit,
  opensTo,
  ownPart,
  preparesIt,
  type Seeker,
  takesPart,
} from './seeking-store.ts';
import { toMeetingView } from './store.ts';

type Filter = z.output<(typeof listMeetings)['input']>;

export const pageSize = 20;

const sitting = ['in-session', 'suspended'] as const;
const over = ['ended', 'cancelled'] as const;

/** 0 in session, 1 coming, 2 past. What was never opened is past once its time has run out. */
function stage(now: Date): SQL<number> {
  return sql<number>`case
    when ${inArray(meeting.status, [...sitting])} then 0
    when ${and(notInArray(meeting.status, [...over]), sql`${meeting.endsAt} >= ${now.toISOString()}`)} then 1
    else 2 end`;
}

const stageOf = { 'in-session': 0, coming: 1, past: 2 } as const;

function inScope(seeker: Seeker, scope: Filter['scope']): SQL | undefined {
  if (seeker.onlyMeetingId !== null || scope === 'mine') return and(takesPart, isAllowed(seeker));
  if (scope === 'unit') return isOfUnit(seeker);
  if (scope === 'preparing') return preparesIt(seeker);
  return and(eq(meeting.status, 'submitted'), approvesIt(seeker));
}

/** The instant at which a Vietnamese day begins, so many days later. */
function dayBegins(day: string, daysLater = 0): Date {
  return new Date(new Date(`${day}T00:00:00.000+07:00`).getTime() + daysLater * 86_400_000);
}

function matches(tx: Tx, seeker: Seeker, filter: Filter, now: Date): SQL | undefined {
  const words = filter.text.normalize('NFC').split(/\s+/).filter(Boolean);
  const { status, from, to, hostUnitId, roomId } = filter;
  const rooms = sitesInRooms(tx);
  const inRoom = tx
    .select({ id: rooms.meetingId })
    .from(rooms)
    .where(sql`${rooms.roomId} = ${roomId}`);
  return and(
    inScope(seeker, filter.scope),
    ...words.map(
      (word) =>
        sql`strpos(fold_accents(${meeting.title} || ' ' || ${meeting.code}), fold_accents(${word})) > 0`,
    ),
    filter.stage === 'all' ? undefined : sql`${stage(now)} = ${stageOf[filter.stage]}`,
    status ? eq(meeting.status, status) : undefined,
    from ? gte(meeting.startsAt, dayBegins(from)) : undefined,
    to ? lt(meeting.startsAt, dayBegins(to, 1)) : undefined,
    hostUnitId ? eq(meeting.hostUnitId, hostUnitId) : undefined,
    roomId ? sql`${meeting.id} in (${inRoom})` : undefined,
  );
}

/** In session first, then coming ones (the next first), then past ones (the latest first). */
export async function listMeetingsOf(
  tx: Tx,
  seeker: Seeker,
  filter: Filter,
  now: Date,
): Promise<{ items: MeetingListItem[]; total: number; pageSize: number }> {
  const where = matches(tx, seeker, filter, now);
  const units = unitNames(tx);
  const hosts = hostSiteNames(tx);
  const rows = await tx
    .select({
      meeting,
      hostUnit: units.unitName,
      role: participant.role,
      place: hosts.place,
      chairName: chairName(tx),
      mayOpen: opensTo(seeker),
    })
    .from(meeting)
    .leftJoin(participant, ownPart(seeker))
    .innerJoin(units, eq(units.unitId, meeting.hostUnitId))
    .leftJoin(hosts, eq(hosts.meetingId, meeting.id))
    .where(where)
    .orderBy(
      asc(stage(now)),
      asc(sql`case when ${stage(now)} < 2 then ${meeting.startsAt} end`),
      desc(meeting.startsAt),
      asc(meeting.id),
    )
    .limit(pageSize)
    .offset((filter.page - 1) * pageSize);
  const [found] = await tx
    .select({ total: count() })
    .from(meeting)
    .leftJoin(participant, ownPart(seeker))
    .where(where);
  const items = rows.map(({ hostUnit, role, mayOpen, ...row }) => ({
    ...toMeetingView(row.meeting, hostUnit),
    mayOpen,
    role,
    place: row.place ?? '',
    chairName: row.chairName ?? '',
  }));
  return { items, total: found?.total ?? 0, pageSize };
}

/** Hosts of all that this person finds in any of the lists. */
export async function loadHosts(tx: Tx, seeker: Seeker): Promise<string[]> {
  const rows = await tx
    .selectDistinct({ id: meeting.hostUnitId })
    .from(meeting)
    .leftJoin(participant, ownPart(seeker))
    .where(or(opensTo(seeker), isOfUnit(seeker)));
  return rows.map(({ id }) => id);
}
