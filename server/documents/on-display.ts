import type { Tx } from '../../db/client.ts';
import { mayBeOnDisplay } from './access.ts';
import { knownPaper } from './papers.ts';
import { showingOf } from './showing.ts';

/** The shown paper as a hall display may read it; null for every other paper, and where it is not for all. */
export async function paperOnDisplay(
  tx: Tx,
  meetingId: string,
  documentId: string,
  now: Date,
): Promise<{ pdfSha256: string; watermark: boolean } | null> {
  const showing = await showingOf(tx, meetingId, now);
  if (!showing || showing.onlyFor !== null || showing.shown.documentId !== documentId) return null;
  const known = await knownPaper(tx, meetingId, documentId);
  if (!known || !mayBeOnDisplay(known.facts, now)) return null;
  const { view, watermark } = known.paper;
  return view.sha256 === '' ? null : { pdfSha256: view.sha256, watermark };
}
