import sharp from 'sharp';
import type { PageSize, PageText, PageWord } from './contract.ts';
import { Gate } from './gate.ts';
import { drawPage, type Picture } from './pages.ts';
import { sandboxed } from './sandbox.ts';

/** Recognition takes a whole core for seconds; meetings go on meanwhile. */
const oneAtATime = new Gate(1);
const dotsPerInch = 300;
/** The longer side of a picture to recognise: 300 dots per inch on A3. */
const maxSidePx = 5_000;
const pageWallMs = 120_000;
/** Below this, tesseract is guessing. */
const minConfidence = 25;
/** A page whose grey varies less than this is empty. */
const emptyDeviation = 1.5;

/**
 * Reads the text of a page from its picture, in Vietnamese and English. Null where the page cannot
 * be drawn or read in time, or where recognition is not installed; an empty page has no text.
 */
export async function recognisePage(
  pdfPath: string,
  page: number,
  size: PageSize,
  signal?: AbortSignal,
): Promise<PageText | null> {
  return oneAtATime.run(async () => {
    const longSidePx = (Math.max(size.widthPt, size.heightPt) / 72) * dotsPerInch;
    const dots = Math.floor(dotsPerInch * Math.min(1, maxSidePx / longSidePx));
    const drawn = await drawPage(pdfPath, page, ['-gray', '-r', `${dots}`], { signal });
    if (!drawn.ok) return null;
    if (await isEmpty(drawn.value)) return { page, text: '', words: [], recognised: true };
    const table = await recognise(drawn.value, dots, signal);
    return table === null ? null : { page, ...readTable(table, 72 / dots), recognised: true };
  });
}

async function isEmpty({ pixels, ...raw }: Picture): Promise<boolean> {
  const { channels } = await sharp(pixels, { raw }).stats();
  return channels.every(({ stdev }) => stdev < emptyDeviation);
}

async function recognise(
  { pixels, width, height }: Picture,
  dots: number,
  signal?: AbortSignal,
): Promise<string | null> {
  const header = Buffer.from(`P5\n${width} ${height}\n255\n`, 'latin1');
  const { exitCode, stdout } = await sandboxed(
    'tesseract',
    ['stdin', 'stdout', '-l', 'vie+eng', '--dpi', `${dots}`, '--psm', '3', 'tsv'],
    {
      stdin: Buffer.concat([header, pixels]),
      limits: { wallMs: pageWallMs, cpuSeconds: pageWallMs / 1000 },
      env: { OMP_THREAD_LIMIT: '1' },
      signal,
    },
  );
  return exitCode === 0 ? stdout.toString('utf8') : null;
}

/**
 * Tesseract's table has a row for each word: level, page, block, paragraph, line, word, left, top,
 * width, height, confidence, text.
 */
export function readTable(
  table: string,
  pointsPerPixel: number,
): { text: string; words: PageWord[] } {
  const words: PageWord[] = [];
  const blocks = new Map<string, Map<string, string[]>>();
  for (const row of table.split('\n')) {
    const [level, , block = '', paragraph = '', line = '', , left, top, width, height, sure, text] =
      row.split('\t');
    const word = (text ?? '').trim().normalize('NFC');
    if (level !== '5' || word === '' || Number(sure) < minConfidence) continue;
    const points = (pixels: string | undefined) =>
      Math.round(Number(pixels) * pointsPerPixel * 100) / 100;
    words.push({
      text: word,
      x: points(left),
      y: points(top),
      w: points(width),
      h: points(height),
    });
    const lines = blocks.get(`${block}.${paragraph}`) ?? new Map<string, string[]>();
    blocks.set(`${block}.${paragraph}`, lines.set(line, [...(lines.get(line) ?? []), word]));
  }
  const text = [...blocks.values()]
    .map((lines) => [...lines.values()].map((line) => line.join(' ')).join('\n'))
    .join('\n\n');
  return { text, words };
}
