import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import sharp from 'sharp';
import { z } from 'zod';

const run = promisify(execFile);
const limits = { timeout: 30_000, maxBuffer: 64 * 1024 * 1024 };
const mmOfPoints = (points: number) => (points * 25.4) / 72;

/** A piece of text as it stands on the page; lengths in millimetres from the upper left corner. */
export interface Piece {
  text: string;
  sizePoints: number;
  /** Name of the embedded font, such as `Tinos-BoldItalic`. */
  font: string;
  left: number;
  right: number;
  baseline: number;
}

export interface MeasuredPage {
  widthMm: number;
  heightMm: number;
  pieces: Piece[];
}

const font = z.object({ name: z.string() });
const textItem = z.object({
  str: z.string(),
  transform: z.array(z.number()),
  width: z.number(),
  fontName: z.string(),
});

export async function measurePages(path: string): Promise<MeasuredPage[]> {
  const data = new Uint8Array(await readFile(path));
  const pdf = await getDocument({ data, verbosity: 0 }).promise;
  const pages: MeasuredPage[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const [, , width = 0, height = 0] = page.view;
    await page.getOperatorList();
    const { items } = await page.getTextContent();
    const pieces = items.flatMap((item): Piece[] => {
      const parsed = textItem.safeParse(item);
      if (!parsed.success || parsed.data.str.trim() === '') return [];
      const { str, transform, width: length, fontName } = parsed.data;
      const [, , , sizePoints = 0, x = 0, y = 0] = transform;
      return [
        {
          text: str.trim(),
          sizePoints,
          font: font.parse(page.commonObjs.get(fontName)).name.replace(/^[A-Z]{6}\+/, ''),
          left: mmOfPoints(x),
          right: mmOfPoints(x + length),
          baseline: mmOfPoints(height - y),
        },
      ];
    });
    pages.push({ widthMm: mmOfPoints(width), heightMm: mmOfPoints(height), pieces });
  }
  await pdf.loadingTask.destroy();
  return pages;
}

/** The words of a line by its beginning, drawn together from the pieces that make it up. */
export function lineOf(page: MeasuredPage, beginning: string): Piece {
  const lines = linesOf(page);
  const found = lines.find(({ text }) => squeezed(text).startsWith(squeezed(beginning)));
  if (!found) throw new Error(`no line begins with “${beginning}”`);
  return found;
}

const squeezed = (text: string) => text.replaceAll(/\s+/g, '');
const columnGapMm = 12;

/** Pieces of one baseline that follow each other, as lines; what stands in another column is apart. */
export function linesOf(page: MeasuredPage): Piece[] {
  const lines: Piece[] = [];
  const ordered = [...page.pieces].sort((a, b) => a.baseline - b.baseline || a.left - b.left);
  for (const piece of ordered) {
    const before = lines.find(
      (line) =>
        Math.abs(line.baseline - piece.baseline) < 0.5 && piece.left - line.right < columnGapMm,
    );
    if (!before) lines.push({ ...piece });
    else {
      before.text = `${before.text} ${piece.text}`;
      before.right = Math.max(before.right, piece.right);
    }
  }
  return lines;
}

/** A ruled line, in millimetres. */
export interface Rule {
  left: number;
  right: number;
  top: number;
}

const dpi = 300;
const mmOfPixels = (pixels: number) => (pixels * 25.4) / dpi;
const shortestRuleMm = 8;

/** Horizontal lines of a page, found in its picture: no letter has a dark run as long. */
export async function rulesOf(path: string, page: number): Promise<Rule[]> {
  const { stdout } = await run(
    'pdftoppm',
    ['-r', `${dpi}`, '-gray', '-f', `${page}`, '-l', `${page}`, '-png', path],
    { ...limits, encoding: 'buffer' },
  );
  const { data, info } = await sharp(stdout)
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const rules: Rule[] = [];
  for (let row = 0; row < info.height; row += 1) {
    for (const { from, to } of darkRuns(data.subarray(row * info.width, (row + 1) * info.width))) {
      const rule = { left: mmOfPixels(from), right: mmOfPixels(to), top: mmOfPixels(row) };
      const isNew = !rules.some(
        (known) => Math.abs(known.left - rule.left) < 1 && rule.top - known.top < 1,
      );
      if (rule.right - rule.left >= shortestRuleMm && isNew) rules.push(rule);
    }
  }
  return rules;
}

function darkRuns(row: Uint8Array): { from: number; to: number }[] {
  const runs: { from: number; to: number }[] = [];
  let from = -1;
  for (let x = 0; x <= row.length; x += 1) {
    const dark = (row[x] ?? 255) < 160;
    if (dark && from < 0) from = x;
    if (!dark && from >= 0) {
      runs.push({ from, to: x });
      from = -1;
    }
  }
  return runs;
}

/** Fonts of a PDF: name, and whether it is embedded and only as far as it is needed. */
export async function fontsOf(path: string): Promise<{ name: string; embedded: string }[]> {
  const { stdout } = await run('pdffonts', [path], limits);
  return stdout
    .split('\n')
    .slice(2)
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const columns = line.trim().split(/\s+/);
      return { name: columns[0] ?? '', embedded: columns.slice(-5, -3).join(' ') };
    });
}
