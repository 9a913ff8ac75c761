import type { Tx } from '../../db/client.ts';
import { commonPart } from '../kernel/snapshot-part.ts';
import { type AgendaItemView, agendaPart } from './contract.ts';
import { loadAgenda, loadCurrentId, loadItem, loadUnitPrepares } from './store.ts';

export {
  type DossierItem,
  /** Items of these meetings, with who brings papers to them. */
  loadDossierItems as dossierItems,
  /** Meetings for which a unit prepares an item. */
  loadMeetingsOfUnit as meetingsOfPreparingUnit,
} from './dossier-store.ts';

export {
  /** How many items a voter roll is for. */
  countOfRoll as itemsOfRoll,
} from './plan-store.ts';

/** The item that the meeting is at; null before the first one. */
export function currentItemId(tx: Tx, meetingId: string): Promise<string | null> {
  return loadCurrentId(tx, meetingId);
}

/** An item of this meeting; null also for an item of another one. */
export function itemOf(tx: Tx, meetingId: string, itemId: string): Promise<AgendaItemView | null> {
  return loadItem(tx, meetingId, itemId);
}

/** All items in their order. */
export async function itemsOf(tx: Tx, meetingId: string): Promise<AgendaItemView[]> {
  return (await loadAgenda(tx, meetingId)).items;
}

export const agendaSnapshot = commonPart('agenda', agendaPart, loadAgenda);

/** Whether a unit prepares an item of this meeting. */
export function unitPrepares(tx: Tx, meetingId: string, unitId: string): Promise<boolean> {
  return loadUnitPrepares(tx, meetingId, unitId);
}
