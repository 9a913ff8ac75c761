import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { renderPage } from '../../../server/intake/pages.ts';
import { makePdf } from './pdf.ts';

/** A picture of a printed page as a scanner makes it: grey, slightly turned, with noise. */
export async function makeScan(text: string, fontSize = 14): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'dien-hong-make-'));
  try {
    const pdf = join(folder, 'page.pdf');
    writeFileSync(pdf, await makePdf([text], fontSize));
    const page = await renderPage(pdf, 1, 2400);
    if (!page.ok) throw new Error(page.code);
    const { width = 0, height = 0 } = await sharp(page.value).metadata();
    const noise = await sharp({
      create: {
        ...{ width, height, channels: 3, background: '#808080' },
        noise: { type: 'gaussian', mean: 128, sigma: 12 },
      },
    })
      .png()
      .toBuffer();
    return await sharp(page.value)
      .composite([{ input: noise, blend: 'soft-light' }])
      .rotate(0.3, { background: '#ffffff' })
      .grayscale()
      .jpeg({ quality: 75 })
      .toBuffer();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
