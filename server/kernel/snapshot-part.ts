import type { z } from 'zod';
import type { Tx } from '../../db/client.ts';
import type { ReaderClass } from './audience.ts';

/** Who reads a meeting's snapshot: a participant (personId set) or a hall display (null). */
export interface SnapshotReader {
  meetingId: string;
  personId: string | null;
  reader: ReaderClass;
}

/** Gives one reader the part, already limited to what this reader may see. */
export type PartForReader = (
  tx: Tx,
  personId: string | null,
  /** Set for a hall display: its own id. */
  displayId?: string | null,
) => Promise<unknown>;

/** One slice's share of a snapshot. */
export interface SnapshotPart {
  name: string;
  /**
   * Reads what all readers of a class have in common, once for as many of them as arrive together;
   * nothing that only one of them may see belongs in there.
   */
  open(tx: Tx, common: Omit<SnapshotReader, 'personId'>): Promise<PartForReader>;
  /**
   * What a reader gets in the place of the part who is kept out of a closed session; undefined for
   * parts that everybody may know.
   */
  outside: unknown;
  /** The part of one reader. */
  read(tx: Tx, reader: SnapshotReader): Promise<unknown>;
}

export function snapshotPart(
  name: string,
  open: SnapshotPart['open'],
  outside?: Record<string, unknown>,
): SnapshotPart {
  return {
    name,
    open,
    outside,
    read: async (tx, { personId, ...common }) => (await open(tx, common))(tx, personId),
  };
}

/** A part that is the same for everybody. */
export function commonPart<Schema extends z.ZodType>(
  name: string,
  schema: Schema,
  load: (tx: Tx, meetingId: string) => Promise<z.input<Schema>>,
  outside?: z.input<Schema> & Record<string, unknown>,
): SnapshotPart {
  return snapshotPart(
    name,
    async (tx, { meetingId }) => {
      const part = schema.parse(await load(tx, meetingId));
      return async () => part;
    },
    outside,
  );
}
