import { degrees, PDF, type PDFEmbeddedPage, type PDFPage, rgb } from '@libpdf/core';

/** The angle and size of page images' marks: on screen and on paper it is the same mark. */
const angle = 30;
const size = 13;
const opacity = 0.16;

/** A PDF with this text across each of its pages. */
export async function markPdf(source: Uint8Array, text: string, face: Uint8Array) {
  const pdf = await PDF.load(source);
  const marks = createMarks(pdf, text, face);
  for (const page of pdf.getPages()) await marks.drawOn(page);
  return pdf.save({ subsetFonts: true });
}

/** Draws one mark on many pages; pages of one size share it. */
export function createMarks(pdf: PDF, text: string, face: Uint8Array) {
  const bySize = new Map<string, PDFEmbeddedPage>();
  return {
    async drawOn(page: PDFPage): Promise<void> {
      const { x, y, width, height } = page.getCropBox();
      const key = `${Math.round(width)}×${Math.round(height)}`;
      const mark = bySize.get(key) ?? (await markPage(pdf, { width, height }, text, face));
      bySize.set(key, mark);
      page.drawPage(mark, { x, y });
    },
  };
}

async function markPage(
  pdf: PDF,
  { width, height }: { width: number; height: number },
  text: string,
  face: Uint8Array,
): Promise<PDFEmbeddedPage> {
  const single = PDF.create();
  const page = single.addPage({ width, height });
  const font = single.embedFont(face);
  const long = font.getTextWidth(text, size);
  const across = long * Math.cos((angle * Math.PI) / 180) + 40;
  const up = long * Math.sin((angle * Math.PI) / 180) + 60;
  const grey = rgb(0, 0, 0);
  for (let y = -up / 2; y < height; y += up) {
    for (let x = -across / 2; x < width; x += across) {
      page.drawText(text, { x, y, font, size, opacity, color: grey, rotate: degrees(angle) });
    }
  }
  const made = await PDF.load(await single.save({ subsetFonts: true }));
  return pdf.embedPage(made, 0);
}
