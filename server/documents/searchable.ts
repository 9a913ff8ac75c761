import type { SQL } from 'drizzle-orm';
import type { Tx } from '../../db/client.ts';
import { meetingsOfPreparingUnit } from '../agenda/queries.ts';
import { isForeignGuest, type Viewer } from '../kernel/viewer.ts';
import { meetingsWithPart } from '../meetings/queries.ts';
import { unitOf, unitsOfDuty } from '../organisation/queries.ts';
import { selectSearchable } from './search-store.ts';

/**
 * A query of the papers among which everything lies that this person may read; whether one of them
 * may be read, `readableDocuments` decides. Its columns are those that a search needs.
 */
export async function searchableDocuments(tx: Tx, viewer: Viewer): Promise<SQL> {
  const { personId } = viewer;
  const unitId = await unitOf(tx, personId);
  const planned = await unitsOfDuty(tx, personId, 'planner');
  const approved = await unitsOfDuty(tx, personId, 'approver');
  const recorded = await unitsOfDuty(tx, personId, 'recordsClerk');
  const meetings = await meetingsWithPart(tx, personId, {
    hostUnitIds: [...new Set([...planned, ...approved, ...recorded])],
    meetingIds: unitId === null ? [] : await meetingsOfPreparingUnit(tx, unitId),
  });
  return selectSearchable(meetings.filter(({ id }) => !isForeignGuest(viewer, id)));
}
