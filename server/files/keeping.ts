import { createReadStream } from 'node:fs';
import type { Tx } from '../../db/client.ts';
import type { PageSize, PageText } from '../intake/contract.ts';
import { pageTexts } from '../intake/page-text.ts';
import { pageInfo } from '../intake/pages.ts';
import type { Conversion } from './contract.ts';
import type { FileStore } from './file-store.ts';
import { type FileFacts, saveFile, savePageTexts, type TextOfPage } from './stored-file-store.ts';

/** A file that is known to be harmless, with what intake made of it. */
export interface PaperFile {
  path: string;
  mediaType: string;
  conversion: Conversion;
  /** Itself where it is a PDF; null where there is nothing to read page by page. */
  pdfPath: string | null;
  pages: readonly PageSize[];
  texts: AsyncIterable<PageText>;
  recognised: boolean;
}

const pagesAtOnce = 50;

/** Stores a file, the PDF that is read in its place, and the text of its pages. */
export async function keepPaper(
  tx: Tx,
  files: FileStore,
  paper: PaperFile,
  now: Date,
): Promise<FileFacts> {
  const { sha256, sizeBytes } = await files.put(createReadStream(paper.path));
  const pdfSha256 = await keepPdf(files, paper, sha256);
  if (pdfSha256 !== null) await keepTexts(tx, pdfSha256, paper.texts);
  const facts: FileFacts = {
    ...{ sha256, sizeBytes, pdfSha256 },
    mediaType: paper.mediaType,
    conversion: paper.conversion,
    pageSizes: paper.pages.map(({ widthPt, heightPt }) => [widthPt, heightPt]),
    pages: paper.pages.length,
    recognised: paper.recognised,
  };
  await saveFile(tx, facts, now);
  return facts;
}

async function keepPdf(
  files: FileStore,
  { path, pdfPath }: PaperFile,
  sha256: string,
): Promise<string | null> {
  if (pdfPath === null || pdfPath === path) return pdfPath && sha256;
  return (await files.put(createReadStream(pdfPath))).sha256;
}

async function keepTexts(tx: Tx, pdfSha256: string, texts: AsyncIterable<PageText>): Promise<void> {
  let batch: TextOfPage[] = [];
  for await (const { page, text, words } of texts) {
    batch.push({
      page,
      text,
      words: words.map(({ text: word, x, y, w, h }) => [word, x, y, w, h]),
    });
    if (batch.length < pagesAtOnce) continue;
    await savePageTexts(tx, pdfSha256, batch);
    batch = [];
  }
  await savePageTexts(tx, pdfSha256, batch);
}

/**
 * Stores a PDF that the product itself made or brought along, so that it can be read and searched
 * like any other.
 */
export async function keepOwnPdf(
  tx: Tx,
  files: FileStore,
  path: string,
  now: Date,
): Promise<FileFacts> {
  const { pages } = await pageInfo(path);
  if (pages.length === 0) throw new Error(`no PDF that can be read: ${path}`);
  const texts = pageTexts(path, pages.length);
  const paper = { path, pdfPath: path, mediaType: 'application/pdf', pages, texts };
  return keepPaper(tx, files, { ...paper, conversion: 'not-needed', recognised: false }, now);
}
