import type { Tx } from '../../db/client.ts';
import { commonPart } from '../kernel/snapshot-part.ts';
import { type FloorView, speakersPart } from './contract.ts';
import { loadFloor, loadPart } from './store.ts';

export const speakersSnapshot = commonPart('speakers', speakersPart, loadPart);

/** Who has the floor, for the grants at the media server. */
export function currentFloor(tx: Tx, meetingId: string): Promise<FloorView | null> {
  return loadFloor(tx, meetingId);
}
