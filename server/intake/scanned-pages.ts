import { sandboxed } from './sandbox.ts';

/** A page with fewer letters may be a scan with a stamped number. */
const enoughLetters = 40;
/** Smaller pictures are seals, signatures and emblems. */
const minPicturePixels = 300_000;

/** Pages that carry a picture large enough to hold text. Empty where the file cannot be read. */
export async function pagesWithPictures(
  pdfPath: string,
  signal?: AbortSignal,
): Promise<ReadonlySet<number>> {
  const { exitCode, stdout } = await sandboxed('pdfimages', ['-list', '--', pdfPath], { signal });
  const pages = new Set<number>();
  if (exitCode !== 0) return pages;
  for (const row of stdout.toString('utf8').split('\n')) {
    const [page, , kind, width, height] = row.trim().split(/\s+/);
    const isPicture = kind === 'image' || kind === 'stencil';
    if (isPicture && Number(width) * Number(height) >= minPicturePixels) pages.add(Number(page));
  }
  return pages;
}

/** Whether a page's text has to be read from its picture: it has none, or little beside a picture. */
export function needsRecognition(text: string, hasPicture: boolean): boolean {
  const letters = countLetters(text);
  return letters === 0 || (hasPicture && letters < enoughLetters);
}

export function countLetters(text: string): number {
  return text.match(/\p{L}/gu)?.length ?? 0;
}
