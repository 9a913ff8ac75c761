import type { PageText, PageWord } from './contract.ts';
import { sandboxed } from './sandbox.ts';

const MB = 1024 * 1024;
/** Few enough that reading their boxes holds nobody else up for long. */
const chunkPages = 20;

/**
 * The text of each page in order, read some pages at a time, so that a long file is never held in
 * memory. A page that cannot be read has no text.
 */
export async function* pageTexts(
  pdfPath: string,
  pageCount: number,
  signal?: AbortSignal,
): AsyncIterable<PageText> {
  for (let first = 1; first <= pageCount; first += chunkPages)
    yield* readPages(pdfPath, first, Math.min(first + chunkPages - 1, pageCount), signal);
}

/** Pages that cannot be read together are read in halves, until the broken one is alone. */
async function* readPages(
  pdfPath: string,
  first: number,
  last: number,
  signal: AbortSignal | undefined,
): AsyncIterable<PageText> {
  const range = ['-f', `${first}`, '-l', `${last}`];
  const { exitCode, stdout } = await sandboxed(
    'pdftotext',
    ['-bbox-layout', '-cropbox', '-enc', 'UTF-8', ...range, '--', pdfPath, '-'],
    { signal, maxOutputBytes: 64 * MB },
  );
  const pages = exitCode === 0 ? parseBoxes(stdout.toString('utf8'), first) : [];
  if (pages.length === last - first + 1) return yield* pages;
  if (first === last) return yield { page: first, text: '', words: [], recognised: false };
  const middle = Math.floor((first + last) / 2);
  yield* readPages(pdfPath, first, middle, signal);
  yield* readPages(pdfPath, middle + 1, last, signal);
}

const word =
  /^\s*<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*)<\/word>/;

/** `pdftotext -bbox-layout` writes one element a line: page, flow, block, line, word. */
export function parseBoxes(html: string, firstPage: number): PageText[] {
  const pages: { words: PageWord[]; lines: string[] }[] = [];
  let line: string[] = [];
  for (const row of html.split('\n')) {
    const page = pages.at(-1);
    const found = word.exec(row);
    if (found && page) {
      const [x = 0, y = 0, right = 0, bottom = 0] = found.slice(1, 5).map(Number);
      const text = plain(found[5] ?? '');
      page.words.push({ text, x, y, w: round(right - x), h: round(bottom - y) });
      line.push(text);
    } else if (/^\s*<page /.test(row)) pages.push({ words: [], lines: [] });
    else if (/^\s*<\/line>/.test(row)) {
      page?.lines.push(line.join(' '));
      line = [];
    } else if (/^\s*<\/block>/.test(row)) page?.lines.push('');
  }
  return pages.map(({ words, lines }, index) => ({
    page: firstPage + index,
    text: lines.join('\n').trim(),
    words,
    recognised: false,
  }));
}

const entities: Record<string, string> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&#39;': "'",
  '&amp;': '&',
};

function plain(markup: string): string {
  return markup
    .replace(/&(?:lt|gt|quot|apos|#39|amp);/g, (it) => entities[it] ?? it)
    .normalize('NFC');
}

function round(points: number): number {
  return Math.round(points * 1000) / 1000;
}
