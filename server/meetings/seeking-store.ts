import { and, eq, inArray, notInArray, or, type SQL, sql } from 'drizzle-orm';
import { oneOf } from '../../db/one-of.ts';
import { meeting, participant } from '../../db/schema/meetings.ts';
import { beforeInvitation } from './access.ts';

/** What decides which meetings a person finds. */
export interface Seeker {
  personId: string;
  unitId: string | null;
  /** Units whose meetings the person plans, or approves. */
  plannedUnits: readonly string[];
  approvedUnits: readonly string[];
  /** Meetings for which the person's unit prepares an item. */
  preparedMeetings: readonly string[];
  /** A guest from outside finds this one only. */
  onlyMeetingId: string | null;
}

/*
 * The conditions below are about a row of `meeting` with the seeker's row of `participant`, where
 * there is one, joined by `ownPart`.
 */

export const ownPart = ({ personId }: Seeker): SQL | undefined =>
  and(eq(participant.meetingId, meeting.id), eq(participant.personId, personId));

const leads = inArray(participant.role, ['chair', 'secretary']);
const known = notInArray(meeting.status, [...beforeInvitation]);

/** Takes part, and has been told so. */
export const takesPart = and(sql`${participant.personId} is not null`, or(leads, known));

/** Plans it or writes papers for it. */
export const preparesIt = (seeker: Seeker): SQL | undefined =>
  or(
    oneOf(meeting.hostUnitId, seeker.plannedUnits),
    leads,
    oneOf(meeting.id, seeker.preparedMeetings),
  );

export const approvesIt = (seeker: Seeker): SQL | undefined =>
  or(oneOf(meeting.hostUnitId, seeker.approvedUnits), eq(participant.role, 'chair'));

export const isAllowed = ({ onlyMeetingId }: Seeker): SQL | undefined =>
  onlyMeetingId === null ? undefined : eq(meeting.id, onlyMeetingId);

/** Whether the pages of a meeting open to this person: the rule of `preparationViewer`, in SQL. */
export function opensTo(seeker: Seeker): SQL<boolean> {
  const anyOf = or(takesPart, preparesIt(seeker), approvesIt(seeker));
  return sql<boolean>`coalesce(${and(anyOf, isAllowed(seeker))}, false)`;
}

/** Of the seeker's unit and no secret any more, or one for which the seeker has a duty. */
export function isOfUnit(seeker: Seeker): SQL | undefined {
  const own = seeker.unitId === null ? sql`false` : eq(meeting.hostUnitId, seeker.unitId);
  const dutiful = oneOf(meeting.hostUnitId, [...seeker.plannedUnits, ...seeker.approvedUnits]);
  return and(or(and(own, known), dutiful), isAllowed(seeker));
}
