import type { SQL } from 'drizzle-orm';
import type { Tx } from '../../db/client.ts';
import type { Viewer } from '../kernel/viewer.ts';
import type { ReadingSource } from './contract.ts';

/** Something that a person may read at this moment, with what may be done with it. */
export interface OpenReading {
  id: string;
  title: string;
  docNumber: string;
  fileName: string;
  /** The PDF that is read; null where the file can only be downloaded. */
  pdfSha256: string | null;
  fileSha256: string;
  rights: { download: boolean; print: boolean };
  watermark: boolean;
  meetingId: string | null;
}

export type OpeningKind = 'view' | 'download' | 'print' | 'export';

/** A place where papers are known: the dossiers of meetings, one's own folders, the library. */
export interface Readings {
  /** Those of these that the person may read now, by id; all others are as if they did not exist. */
  open(
    tx: Tx,
    viewer: Viewer,
    ids: readonly string[],
    now: Date,
  ): Promise<ReadonlyMap<string, OpenReading>>;
  /**
   * A query with the columns id, sha256 (of the PDF), title, doc_number, meeting_id, meeting_title
   * and at, in which everything lies that this person may read. It narrows a search; `open` decides.
   */
  candidates(tx: Tx, viewer: Viewer): Promise<SQL>;
  /** Keeps who opened it; null where no record is kept. */
  opened:
    | ((
        tx: Tx,
        opening: { id: string; personId: string; kind: OpeningKind; now: Date },
      ) => Promise<void>)
    | null;
}

export type ReadingSources = Partial<Record<ReadingSource, Readings>>;

/** What a person may read there; null for what does not exist for that person. */
export async function openReading(
  sources: ReadingSources,
  tx: Tx,
  asked: { source: ReadingSource; id: string; viewer: Viewer; now: Date },
): Promise<OpenReading | null> {
  const { source, id, viewer, now } = asked;
  const opened = await sources[source]?.open(tx, viewer, [id], now);
  return opened?.get(id) ?? null;
}
