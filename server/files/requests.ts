import type { Tx } from '../../db/client.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import type { Conversion } from './contract.ts';
import { loadFiles } from './stored-file-store.ts';
import { loadUpload, markTaken } from './upload-store.ts';

/** A file that somebody uploaded, as a paper refers to it. */
export interface TakenUpload {
  /** Of the file as it was uploaded. */
  fileSha256: string;
  /** Safe to show and to download under. */
  fileName: string;
  mediaType: string;
  /** The PDF that is read; null where it could not be converted. */
  pdfSha256: string | null;
  pages: number;
  sizeBytes: number;
  conversion: Conversion;
}

/**
 * Takes a finished upload of this person, so that a paper can refer to its file. Each upload is taken
 * once; the taking is undone with the transaction. Whoever refers to a file does so in a column whose
 * name ends in `sha256`: files without such a reference are cleared away.
 */
export async function takeUpload(
  tx: Tx,
  asked: { uploadId: string; ownerId: string; now: Date },
): Promise<Result<TakenUpload, 'files.not-ready' | 'files.unknown-upload'>> {
  const found = await loadUpload(tx, asked.uploadId);
  if (!found || found.ownerId !== asked.ownerId || found.taken) return fail('files.unknown-upload');
  const taken = await markTaken(tx, asked);
  const [file] = taken ? await loadFiles(tx, [taken.sha256]) : [];
  if (!taken || !file) return fail('files.not-ready');
  const { mediaType, pdfSha256, pages, sizeBytes, conversion } = file;
  const { sha256: fileSha256, fileName } = taken;
  return ok({ fileSha256, fileName, mediaType, pdfSha256, pages, sizeBytes, conversion });
}
