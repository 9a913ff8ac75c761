import type { Tx } from '../../db/client.ts';
import { meetingTypeOf } from '../catalogues/queries.ts';

/** Working days between the deadline for replies and the meeting, where its type says nothing. */
const usualWorkingDays = 3;

/** What is urgent is answered a working day before, the rest as the type of meeting says. */
export async function workingDaysFor(
  tx: Tx,
  typeId: string | null,
  regularity: 'regular' | 'thematic' | 'urgent',
): Promise<number> {
  if (regularity === 'urgent') return 1;
  const type = typeId === null ? null : await meetingTypeOf(tx, typeId);
  return type?.template.workingDaysBefore ?? usualWorkingDays;
}
