import { fail, ok, type Result } from '../kernel/result.ts';
import type { PageFailure, PageSize, PageWidth } from './contract.ts';
import { encodePage, type Pixels } from './page-image.ts';
import { sandboxed } from './sandbox.ts';

/** The largest page image: one of a page that is far longer than wide is refused beyond it. */
const maxPixels = 40_000_000;

export interface PdfFacts {
  pageCount: number;
  encrypted: boolean;
  /** As `pdfinfo` finds it: a form or script language of its own. */
  form: string;
  javaScript: boolean;
}

/** What `pdfinfo` says of a file; null where it cannot read it. */
export async function pdfFacts(
  pdfPath: string,
  signal?: AbortSignal,
): Promise<PdfFacts | 'password' | null> {
  const { exitCode, stdout, stderr } = await sandboxed('pdfinfo', ['--', pdfPath], { signal });
  if (/incorrect password/i.test(stderr)) return 'password';
  if (exitCode !== 0) return null;
  const lines = stdout.toString('utf8').split('\n');
  const value = (name: string) =>
    lines
      .find((line) => line.startsWith(`${name}:`))
      ?.slice(name.length + 1)
      .trim() ?? '';
  const pageCount = Number(value('Pages'));
  if (!Number.isInteger(pageCount) || pageCount < 1) return null;
  return {
    pageCount,
    encrypted: value('Encrypted').startsWith('yes'),
    form: value('Form'),
    javaScript: value('JavaScript') === 'yes',
  };
}

/** The size of every page as it is seen. Empty where the file cannot be read. */
export async function pageInfo(
  pdfPath: string,
  signal?: AbortSignal,
): Promise<{ pages: PageSize[] }> {
  const { exitCode, stdout } = await sandboxed('pdfinfo', ['-f', '1', '-l', '-1', '--', pdfPath], {
    signal,
  });
  if (exitCode !== 0) return { pages: [] };
  const pages: PageSize[] = [];
  const turned = new Set<number>();
  for (const line of stdout.toString('utf8').split('\n')) {
    const size = /^Page\s+(\d+) size:\s+([\d.]+) x ([\d.]+) pts/.exec(line);
    if (size) pages[Number(size[1]) - 1] = { widthPt: Number(size[2]), heightPt: Number(size[3]) };
    const turn = /^Page\s+(\d+) rot:\s+(\d+)/.exec(line);
    if (turn && Number(turn[2]) % 180 !== 0) turned.add(Number(turn[1]) - 1);
  }
  return {
    pages: pages.map(({ widthPt, heightPt }, index) =>
      turned.has(index) ? { widthPt: heightPt, heightPt: widthPt } : { widthPt, heightPt },
    ),
  };
}

/** One page as a WebP picture of this width. Pages are counted from 1. */
export async function renderPage(
  pdfPath: string,
  page: number,
  widthPx: PageWidth,
  signal?: AbortSignal,
): Promise<Result<Buffer, PageFailure>> {
  const upright = ['-scale-to-x', `${widthPx}`, '-scale-to-y', '-1'];
  const turned = ['-scale-to-x', '-1', '-scale-to-y', `${widthPx}`];
  // pdftoppm scales before it turns the page: of one that lies on its side it takes the height.
  for (const scale of [upright, turned]) {
    const picture = await drawPage(pdfPath, page, scale, { signal });
    if (!picture.ok) return picture;
    if (Math.abs(picture.value.width - widthPx) <= 1) return ok(await encodePage(picture.value));
  }
  return fail('intake.page-not-rendered', { page });
}

export type Picture = Pixels;

/** A page as raw pixels, drawn with these options of `pdftoppm`. */
export async function drawPage(
  pdfPath: string,
  page: number,
  options: readonly string[],
  { signal }: { signal?: AbortSignal },
): Promise<Result<Picture, PageFailure>> {
  const range = ['-f', `${page}`, '-l', `${page}`, '-singlefile', '-cropbox'];
  const { exitCode, stdout, stderr } = await sandboxed(
    'pdftoppm',
    [...range, ...options, '--', pdfPath],
    { signal, maxOutputBytes: 3 * maxPixels + 100 },
  );
  if (/wrong page range/i.test(stderr)) return fail('intake.no-such-page', { page });
  const picture = exitCode === 0 ? readPortableMap(stdout) : null;
  return picture ? ok(picture) : fail('intake.page-not-rendered', { page });
}

/** The raw picture formats that `pdftoppm` writes: P5 is grey, P6 has colours. */
function readPortableMap(file: Buffer): Picture | null {
  const header = /^P([56])\s(\d+) (\d+)\s255\s/.exec(file.toString('latin1', 0, 64));
  if (!header) return null;
  const channels = header[1] === '5' ? 1 : 3;
  const [width, height] = [Number(header[2]), Number(header[3])];
  const pixels = file.subarray(header[0].length);
  return pixels.length === width * height * channels ? { pixels, width, height, channels } : null;
}
