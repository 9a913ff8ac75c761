import type { LeftOutReason } from './contract.ts';

/** What decides whether a paper may lie on a device. */
export interface OfflineFacts {
  status: string;
  rights: { download: boolean };
  watermark: boolean;
  /** Null where the file has no pages to be read. */
  pdfSha256: string | null;
}

export type KeepDecision = 'keep' | 'not-issued' | LeftOutReason;

/**
 * A stored page is a copy: it takes the right to download, and a page that must bear the reader's
 * name and the time of reading cannot be stored beforehand.
 */
export function decideKeep({ status, rights, watermark, pdfSha256 }: OfflineFacts): KeepDecision {
  if (status !== 'issued') return 'not-issued';
  if (!rights.download) return 'may-not-download';
  if (watermark) return 'watermark';
  return pdfSha256 === null ? 'has-no-pages' : 'keep';
}
