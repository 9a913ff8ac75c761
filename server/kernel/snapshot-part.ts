import type { Tx } from '../../db/client.ts';
import type { ReaderClass } from './audience.ts';

/** Who reads a meeting's snapshot: a participant (personId set) or a hall display (null). */
export interface SnapshotReader {
  meetingId: string;
  personId: string | null;
  reader: ReaderClass;
}

/** One slice's share of a snapshot, already limited to what this reader may see. */
export interface SnapshotPart {
  name: string;
  read(tx: Tx, reader: SnapshotReader): Promise<unknown>;
}
