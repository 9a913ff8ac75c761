import type { Tx } from '../../db/client.ts';
import { unitPrepares } from '../agenda/queries.ts';
import {
  isForeignGuest,
  isModerator,
  type PreparationViewer,
  type Viewer,
} from '../kernel/viewer.ts';
import { dutiesAt, unitOf } from '../organisation/queries.ts';
import { isAdmitted } from './access.ts';
import { loadHostUnit, loadParticipation } from './store.ts';

/**
 * The person as seen from the preparation of a meeting; null for whoever neither prepares it nor is
 * let into it, and then there is no such meeting for that person.
 */
export async function preparationViewer(
  tx: Tx,
  meetingId: string,
  viewer: Viewer,
): Promise<PreparationViewer | null> {
  if (isForeignGuest(viewer, meetingId)) return null;
  const hostUnitId = await loadHostUnit(tx, meetingId);
  const unitId = hostUnitId && (await unitOf(tx, viewer.personId));
  if (!hostUnitId || !unitId) return null;
  const part = await loadParticipation(tx, meetingId, viewer.personId);
  const duties = await dutiesAt(tx, viewer.personId, hostUnitId);
  const admitted = part && isAdmitted(part.role, part.status) ? part : null;
  const role = admitted?.role ?? null;
  const plans = duties.has('planner') || (role !== null && isModerator({ role }));
  const approves = duties.has('approver') || role === 'chair';
  const prepares = await unitPrepares(tx, meetingId, unitId);
  if (!role && !plans && !approves && !prepares && !duties.has('recordsClerk')) return null;
  const who = { ...viewer, meetingId, unitId };
  return { ...who, role, siteId: admitted?.siteId ?? null, plans, approves, prepares };
}
