import type { Tx } from '../../db/client.ts';
import type { SnapshotPart } from '../kernel/snapshot-part.ts';
import type { FloorView } from './contract.ts';
import { loadFloor, loadPart } from './store.ts';

export const speakersSnapshot: SnapshotPart = {
  name: 'speakers',
  read: (tx, reader) => loadPart(tx, reader.meetingId),
};

/** Who has the floor, for the grants at the media server. */
export function currentFloor(tx: Tx, meetingId: string): Promise<FloorView | null> {
  return loadFloor(tx, meetingId);
}
