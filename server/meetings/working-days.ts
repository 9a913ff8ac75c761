import type { Tx } from '../../db/client.ts';
import { endOfOfficeBefore, holidayDays, meetingTypeOf } from '../catalogues/queries.ts';
import { replyDeadlineFor } from './planning-rules.ts';

/** Working days between the deadline for replies and the meeting, where its type says nothing. */
const usualWorkingDays = 3;

interface Asked {
  typeId: string | null;
  regularity: 'regular' | 'thematic' | 'urgent';
  startsAt: Date;
}

/** What is urgent is answered a working day before, the rest as the type of meeting says. */
async function workingDaysFor(tx: Tx, { typeId, regularity }: Asked): Promise<number> {
  if (regularity === 'urgent') return 1;
  const type = typeId === null ? null : await meetingTypeOf(tx, typeId);
  return type?.template.workingDaysBefore ?? usualWorkingDays;
}

/** Until when an invitation is answered (QĐ 45/2018: three working days before, one where urgent). */
export async function replyDeadlineOf(tx: Tx, meeting: Asked, now: Date): Promise<Date> {
  const { startsAt } = meeting;
  const workingDays = await workingDaysFor(tx, meeting);
  const lastMoment = endOfOfficeBefore(startsAt, workingDays, await holidayDays(tx));
  return replyDeadlineFor(lastMoment, startsAt, now);
}
