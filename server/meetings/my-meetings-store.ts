import {
  type AnyColumn,
  and,
  asc,
  count,
  desc,
  eq,
  gt,
  inArray,
  notInArray,
  or,
  type SQL,
  sql,
} from 'drizzle-orm';
import type { z } from 'zod';
import type { Tx } from '../../db/client.ts';
import { meeting, participant } from '../../db/schema/meetings.ts';
import { directory, unitNames } from '../organisation/queries.ts';
import { hostSiteNames } from '../sites/queries.ts';
import { beforeInvitation } from './access.ts';
import type { MeetingListItem, myMeetings } from './contract.ts';
import { fold } from './folding.ts';
import { toMeetingView } from './store.ts';

type Filter = z.output<(typeof myMeetings)['input']>;

export const pageSize = 20;

/** `fold` in PostgreSQL, with what every installation has: no extension is needed. */
function folded(column: AnyColumn): SQL<string> {
  return sql<string>`lower(translate(regexp_replace(normalize(${column}, NFD), '[\u0300-\u036f]', '', 'g'), 'Đđ', 'dd'))`;
}

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

function matches(personId: string, filter: Filter, now: Date): SQL | undefined {
  const words = fold(filter.text).split(/\s+/).filter(Boolean);
  return and(
    eq(participant.personId, personId),
    or(
      inArray(participant.role, ['chair', 'secretary']),
      notInArray(meeting.status, [...beforeInvitation]),
    ),
    ...words.map((word) =>
      or(
        gt(sql`strpos(${folded(meeting.title)}, ${word})`, 0),
        gt(sql`strpos(${folded(meeting.code)}, ${word})`, 0),
      ),
    ),
    filter.status === 'all' ? undefined : sql`${stage(now)} = ${stageOf[filter.status]}`,
  );
}

/** The first of the chairs, by name. */
function chairName(tx: Tx): SQL<string | null> {
  const people = directory(tx);
  const chair = tx
    .select({ name: people.name })
    .from(sql`${participant} as chairing`)
    .innerJoin(people, sql`${people.personId} = chairing.person_id`)
    .where(sql`chairing.meeting_id = ${meeting.id} and chairing.role = 'chair'`)
    .orderBy(sql`chairing.rank`)
    .limit(1);
  return sql<string | null>`(${chair})`;
}

/** In session first, then coming ones (the next first), then past ones (the latest first). */
export async function listMyMeetings(
  tx: Tx,
  personId: string,
  filter: Filter,
  now: Date,
): Promise<{ items: MeetingListItem[]; total: number; pageSize: number }> {
  const where = matches(personId, filter, now);
  const units = unitNames(tx);
  const hosts = hostSiteNames(tx);
  const order = stage(now);
  const rows = await tx
    .select({
      meeting,
      hostUnit: units.unitName,
      role: participant.role,
      place: hosts.place,
      chair: chairName(tx),
    })
    .from(participant)
    .innerJoin(meeting, eq(meeting.id, participant.meetingId))
    .innerJoin(units, eq(units.unitId, meeting.hostUnitId))
    .leftJoin(hosts, eq(hosts.meetingId, meeting.id))
    .where(where)
    .orderBy(
      order,
      asc(sql`case when ${order} < 2 then ${meeting.startsAt} end`),
      desc(meeting.startsAt),
      asc(meeting.id),
    )
    .limit(pageSize)
    .offset((filter.page - 1) * pageSize);
  const items = rows.map(({ meeting: row, hostUnit, role, place, chair }) => ({
    ...toMeetingView(row, hostUnit),
    role,
    place: place ?? '',
    chairName: chair ?? '',
  }));
  return { items, total: await countOf(tx, where), pageSize };
}

async function countOf(tx: Tx, where: SQL | undefined): Promise<number> {
  const rows = await tx
    .select({ total: count() })
    .from(participant)
    .innerJoin(meeting, eq(meeting.id, participant.meetingId))
    .where(where);
  return rows[0]?.total ?? 0;
}
