import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { type PageSize, type PageText, pageText } from './contract.ts';
import { recognisePage } from './ocr.ts';
import { pageTexts } from './page-text.ts';
import { countLetters, needsRecognition, pagesWithPictures } from './scanned-pages.ts';

export interface WrittenTexts {
  /** Of the first two pages, for markings that stand there. */
  beginning: string;
  recognisedPages: number;
  /** Pages without text whose picture could not be read either. */
  unreadPages: number;
}

interface Progress {
  onText(done: number): void;
  onRecognise(done: number, total: number): void;
}

const pagesOfBeginning = 2;

/**
 * Writes the texts of all pages into a file, a page a line, so that no length of paper is held in
 * memory. Scanned pages are recognised on the way.
 */
export async function writeTexts(
  pdfPath: string,
  pages: readonly PageSize[],
  textsPath: string,
  progress: Progress,
  signal?: AbortSignal,
): Promise<WrittenTexts> {
  const pictures = await pagesWithPictures(pdfPath, signal);
  const written: WrittenTexts = { beginning: '', recognisedPages: 0, unreadPages: 0 };
  const file = await open(textsPath, 'w', 0o600);
  try {
    for await (const plain of pageTexts(pdfPath, pages.length, signal)) {
      const size = pages[plain.page - 1];
      const scanned = size && needsRecognition(plain.text, pictures.has(plain.page));
      const recognised = scanned ? await recognisePage(pdfPath, plain.page, size, signal) : null;
      const better = fuller(plain, recognised);
      if (better.recognised) written.recognisedPages++;
      if (scanned && recognised === null) written.unreadPages++;
      if (plain.page <= pagesOfBeginning) written.beginning += `${better.text}\f`;
      await file.write(`${JSON.stringify(better)}\n`);
      progress.onText(plain.page);
      if (scanned) progress.onRecognise(plain.page, pages.length);
    }
    return written;
  } finally {
    await file.close();
  }
}

function fuller(plain: PageText, recognised: PageText | null): PageText {
  return recognised && countLetters(recognised.text) > countLetters(plain.text)
    ? recognised
    : plain;
}

/** The texts that `intake` wrote, page by page. */
export async function* readTexts(textsPath: string): AsyncIterable<PageText> {
  const lines = createInterface({ input: createReadStream(textsPath), crlfDelay: Infinity });
  for await (const line of lines) yield pageText.parse(JSON.parse(line));
}
