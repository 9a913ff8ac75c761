import type { z } from 'zod';
import type { Tx } from '../../db/client.ts';
import type { ReaderClass } from './audience.ts';

/** Who reads a meeting's snapshot: a participant (personId set) or a hall display (null). */
export interface SnapshotReader {
  meetingId: string;
  personId: string | null;
  reader: ReaderClass;
}

export type PartFields = Readonly<Record<string, unknown>>;

/** What one reader gets of a part beside what all of the class have in common. */
export type OwnOfReader = (
  tx: Tx,
  personId: string | null,
  /** Set for a hall display: its own id. */
  displayId?: string | null,
) => Promise<PartFields>;

/** A part for one class of readers. A field is either in common or each reader's own. */
export interface OpenedPart {
  /** Packed once and sent to every reader of the class as it is: what one of them may not see is not in it. */
  common: PartFields;
  own?: OwnOfReader;
}

/** One slice's share of a snapshot. */
export interface SnapshotPart {
  name: string;
  /** Reads what all readers of a class have in common, once for as many of them as arrive together. */
  open(tx: Tx, common: Omit<SnapshotReader, 'personId'>): Promise<OpenedPart>;
  /**
   * What a reader gets in the place of the part who is kept out of a closed session; undefined for
   * parts that everybody may know.
   */
  outside: PartFields | undefined;
  /** The whole part of one reader. */
  read(tx: Tx, reader: SnapshotReader): Promise<PartFields>;
}

export function snapshotPart(
  name: string,
  open: SnapshotPart['open'],
  outside?: PartFields,
): SnapshotPart {
  return {
    name,
    open,
    outside,
    read: async (tx, { personId, ...reader }) => {
      const { common, own } = await open(tx, reader);
      return { ...common, ...(await own?.(tx, personId)) };
    },
  };
}

/** A part that is the same for everybody. */
export function commonPart<Schema extends z.ZodObject>(
  name: string,
  schema: Schema,
  load: (tx: Tx, meetingId: string) => Promise<z.input<Schema>>,
  outside?: z.input<Schema> & PartFields,
): SnapshotPart {
  return snapshotPart(
    name,
    async (tx, { meetingId }) => ({ common: schema.parse(await load(tx, meetingId)) }),
    outside,
  );
}
