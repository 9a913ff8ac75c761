import { asc, eq, inArray, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Tx } from '../../db/client.ts';
import { pageText, storedFile } from '../../db/schema/files.ts';
import type { Conversion, PageWord } from './contract.ts';

/** A file of the store and what is read in its place. */
export interface FileFacts {
  sha256: string;
  sizeBytes: number;
  mediaType: string;
  pdfSha256: string | null;
  conversion: Conversion;
  /** Width and height of each page of the PDF in points. */
  pageSizes: [number, number][];
  pages: number;
  recognised: boolean;
}

export interface TextOfPage {
  page: number;
  text: string;
  words: PageWord[];
}

const storedSizes = z.array(z.tuple([z.number(), z.number()]));

function toFacts(row: typeof storedFile.$inferSelect): FileFacts {
  const { sha256, sizeBytes, mediaType, pdfSha256, conversion, pages, recognised } = row;
  const pageSizes = storedSizes.parse(row.pageSizes);
  return { sha256, sizeBytes, mediaType, pdfSha256, conversion, pageSizes, pages, recognised };
}

export async function loadFiles(tx: Tx, sha256s: readonly string[]): Promise<FileFacts[]> {
  if (sha256s.length === 0) return [];
  const rows = await tx
    .select()
    .from(storedFile)
    .where(inArray(storedFile.sha256, [...sha256s]));
  return rows.map(toFacts);
}

/** Keeps what is known of a file; what was known of the same content before is replaced. */
export async function saveFile(tx: Tx, file: FileFacts, now: Date): Promise<void> {
  const row = { ...file, addedAt: now };
  await tx
    .insert(storedFile)
    .values(row)
    .onConflictDoUpdate({ target: storedFile.sha256, set: row });
}

/** The same content has come again: it counts as new where old files are cleared away. */
export async function touchFile(tx: Tx, sha256: string, now: Date): Promise<boolean> {
  const touched = await tx
    .update(storedFile)
    .set({ addedAt: now })
    .where(eq(storedFile.sha256, sha256))
    .returning({ sha256: storedFile.sha256 });
  return touched.length > 0;
}

/** Keeps the text of some pages; pages that are known already stay as they are. */
export async function savePageTexts(
  tx: Tx,
  pdfSha256: string,
  pages: readonly TextOfPage[],
): Promise<void> {
  if (pages.length === 0) return;
  const rows = pages.map((page) => ({ ...page, sha256: pdfSha256 }));
  await tx.insert(pageText).values(rows).onConflictDoNothing();
}

export async function loadPageTexts(
  tx: Tx,
  pdfSha256: string,
  pages: { from: number; to: number },
): Promise<{ page: number; text: string }[]> {
  return tx
    .select({ page: pageText.page, text: pageText.text })
    .from(pageText)
    .where(
      sql`${pageText.sha256} = ${pdfSha256} and ${pageText.page} between ${pages.from} and ${pages.to}`,
    )
    .orderBy(asc(pageText.page));
}

const storedWords = z.array(z.tuple([z.string(), z.number(), z.number(), z.number(), z.number()]));

/** The words of a page with their places; null where the page has no text on record. */
export async function loadWords(
  tx: Tx,
  pdfSha256: string,
  page: number,
): Promise<PageWord[] | null> {
  const [row] = await tx
    .select({ words: pageText.words })
    .from(pageText)
    .where(sql`${pageText.sha256} = ${pdfSha256} and ${pageText.page} = ${page}`);
  return row ? storedWords.parse(row.words) : null;
}
