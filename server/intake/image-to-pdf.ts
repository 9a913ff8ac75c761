import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PDF } from '@libpdf/core';
import sharp from 'sharp';
import { fail, ok, type Result } from '../kernel/result.ts';
import { imageInput } from './examine-image.ts';

/** A4 in PDF units. */
const a4 = { short: 595.28, long: 841.89 };
/** Enough for 400 dots per inch on A4; the picture itself is kept as it came. */
const maxSidePx = 4700;

/** Makes a PDF with one page for each picture of the file, turned as it was taken. */
export async function imageToPdf(
  inputPath: string,
  outDir: string,
): Promise<Result<{ pdfPath: string }, 'intake.conversion-failed'>> {
  try {
    const pdf = PDF.create();
    const { pages = 1 } = await sharp(inputPath, imageInput).metadata();
    for (let page = 0; page < pages; page++) {
      const picture = sharp(inputPath, { ...imageInput, page })
        .rotate()
        .resize(maxSidePx, maxSidePx, { fit: 'inside', withoutEnlargement: true })
        .flatten({ background: '#ffffff' })
        .jpeg({ quality: 88 });
      const { data, info } = await picture.toBuffer({ resolveWithObject: true });
      const size = pageFor(info.width, info.height);
      pdf.addPage(size).drawImage(pdf.embedJpeg(data), { x: 0, y: 0, ...size });
    }
    const pdfPath = join(outDir, 'pages.pdf');
    await writeFile(pdfPath, await pdf.save());
    return ok({ pdfPath });
  } catch {
    return fail('intake.conversion-failed');
  }
}

/** A page as wide as A4 upright or lying, as high as the picture asks for. */
function pageFor(widthPx: number, heightPx: number) {
  const width = widthPx > heightPx ? a4.long : a4.short;
  return { width, height: Math.round(((width * heightPx) / widthPx) * 100) / 100 };
}
