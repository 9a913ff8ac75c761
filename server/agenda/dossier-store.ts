import { asc, eq } from 'drizzle-orm';
import type { Tx } from '../../db/client.ts';
import { oneOf } from '../../db/one-of.ts';
import { agendaItem } from '../../db/schema/agenda.ts';
import { unitNames } from '../organisation/queries.ts';

/** An item as the dossier needs it: who brings papers to it. */
export interface DossierItem {
  id: string;
  meetingId: string;
  position: number;
  parentId: string | null;
  /** The item that this one is dealt with together with. */
  joinedWithId: string | null;
  title: string;
  presenterIds: string[];
  preparingUnitId: string | null;
  preparingUnit: string | null;
  paperOnly: boolean;
}

function select(tx: Tx) {
  const units = unitNames(tx);
  return tx
    .select({
      ...{ id: agendaItem.id, meetingId: agendaItem.meetingId, position: agendaItem.position },
      ...{ parentId: agendaItem.parentId, joinedWithId: agendaItem.joinedWithId },
      title: agendaItem.title,
      ...{ presenterIds: agendaItem.presenterIds, paperOnly: agendaItem.paperOnly },
      preparingUnitId: agendaItem.preparingUnitId,
      preparingUnit: units.unitName,
    })
    .from(agendaItem)
    .leftJoin(units, eq(units.unitId, agendaItem.preparingUnitId));
}

/** Items of these meetings, each meeting's in its order. */
export async function loadDossierItems(
  tx: Tx,
  meetingIds: readonly string[],
): Promise<DossierItem[]> {
  if (meetingIds.length === 0) return [];
  return select(tx)
    .where(oneOf(agendaItem.meetingId, meetingIds))
    .orderBy(asc(agendaItem.meetingId), asc(agendaItem.position), asc(agendaItem.id));
}

/** Meetings for which a unit prepares an item. */
export async function loadMeetingsOfUnit(tx: Tx, unitId: string): Promise<string[]> {
  const rows = await tx
    .selectDistinct({ meetingId: agendaItem.meetingId })
    .from(agendaItem)
    .where(eq(agendaItem.preparingUnitId, unitId));
  return rows.map(({ meetingId }) => meetingId);
}
