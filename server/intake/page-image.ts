import { setImmediate as othersFirst } from 'node:timers/promises';
import sharp from 'sharp';

/** Raw pixels, row by row. */
export interface Pixels {
  pixels: Buffer;
  width: number;
  height: number;
  /** 1: grey. */
  channels: 1 | 3;
}

/** So many bytes are reduced at a time: the process that does it also carries meetings. */
const slice = 1 << 20;
const levels = 16;
const nearest = Uint8Array.from({ length: 256 }, (_, value) =>
  Math.round((Math.round((value / 255) * (levels - 1)) * 255) / (levels - 1)),
);

/**
 * A picture of a page as WebP. Pages of text have few colours: without loss, in 16 levels of each
 * colour, they are sharper and less than half as large as with it. Pictures are the other way round.
 */
export async function encodePage({ pixels, ...raw }: Pixels): Promise<Buffer> {
  if (!isMostlyPaper(pixels))
    return sharp(pixels, { raw }).webp({ quality: 72, effort: 2 }).toBuffer();
  const reduced = Buffer.allocUnsafe(pixels.length);
  for (let start = 0; start < pixels.length; start += slice) {
    const end = Math.min(start + slice, pixels.length);
    for (let index = start; index < end; index += 1) {
      reduced[index] = nearest[pixels[index] ?? 0] ?? 0;
    }
    await othersFirst();
  }
  return sharp(reduced, { raw }).webp({ lossless: true, effort: 2 }).toBuffer();
}

/** True where most of what is seen is the white of the paper, as on pages of text and tables. */
function isMostlyPaper(pixels: Buffer): boolean {
  let white = 0;
  let looked = 0;
  // A prime step, so that no column of the page is looked at alone.
  for (let index = 0; index < pixels.length; index += 97) {
    looked += 1;
    if ((pixels[index] ?? 0) >= 0xfa) white += 1;
  }
  return white > 0.6 * looked;
}
