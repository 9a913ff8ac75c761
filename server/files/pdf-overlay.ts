import { ops, PDF, type PDFPage } from '@libpdf/core';
import { createMarks } from './pdf-marking.ts';
import type { OverlayPoint, PdfOverlay } from './pdf-overlay-parts.ts';

interface Faces {
  regular: Uint8Array;
  bold: Uint8Array;
}

/** Where a place on the page as it is seen lies in the page's own coordinates. */
function onPage(page: PDFPage, [x, y]: OverlayPoint): OverlayPoint {
  const box = page.getCropBox();
  switch (page.rotation) {
    case 90:
      return [box.x + y, box.y + x];
    case 180:
      return [box.x + box.width - x, box.y + y];
    case 270:
      return [box.x + box.width - y, box.y + box.height - x];
    default:
      return [box.x + x, box.y + box.height - y];
  }
}

function colourOf(hex: string): [number, number, number] {
  const part = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16) / 255;
  return [part(1), part(3), part(5)];
}

/** The PDF with the overlay on its pages, and with the watermark where there is one. */
export async function overlayPdf(
  source: Uint8Array,
  overlay: PdfOverlay,
  mark: string | null,
  faces: Faces,
): Promise<Uint8Array> {
  const pdf = await PDF.load(source);
  const pages = pdf.getPages();
  const marks = mark === null ? null : createMarks(pdf, mark, faces.regular);
  if (marks) for (const page of pages) await marks.drawOn(page);
  drawShapes(pdf, pages, overlay.shapes);
  drawRemarks(pdf, pages, overlay, faces);
  return pdf.save({ subsetFonts: true });
}

function drawShapes(pdf: PDF, pages: readonly PDFPage[], shapes: PdfOverlay['shapes']): void {
  const throughIt = pdf.createExtGState({ blendMode: 'Multiply' });
  const overIt = pdf.createExtGState({ blendMode: 'Normal' });
  for (const { page: number, outline, colour, translucent } of shapes) {
    const page = pages[number - 1];
    if (!page) continue;
    const [start, ...rest] = outline.map((place) => onPage(page, place));
    if (!start) continue;
    page.drawOperators([
      ops.pushGraphicsState(),
      ops.setGraphicsState(page.registerExtGState(translucent ? throughIt : overIt)),
      ops.setNonStrokingRGB(...colourOf(colour)),
      ops.moveTo(...start),
      ...rest.map((place) => ops.lineTo(...place)),
      ops.closePath(),
      ops.fill(),
      ops.popGraphicsState(),
    ]);
  }
}

const paper = { width: 595, height: 842 };
const margin = 56;
const size = 12;
const lineHeight = 17;

/** Each remark gets a number on its page; what it says stands at the end. */
function drawRemarks(
  pdf: PDF,
  pages: readonly PDFPage[],
  { remarks, heading, pageWord }: PdfOverlay,
  faces: Faces,
): void {
  if (remarks.length === 0) return;
  const font = pdf.embedFont(faces.regular);
  const bold = pdf.embedFont(faces.bold);
  let page: PDFPage | null = null;
  let y = 0;
  const line = (text: string, face: typeof font, above = 0) => {
    y -= lineHeight + above;
    if (!page || y < margin) {
      page = pdf.addPage(paper);
      y = paper.height - margin - lineHeight;
    }
    page.drawText(text, { x: margin, y, font: face, size });
  };
  line(heading, bold);
  for (const [index, { page: number, at, text }] of remarks.entries()) {
    const on = pages[number - 1];
    if (on) {
      const [x, below] = onPage(on, [at[0] + 6, at[1] + 14]);
      on.drawText(String(index + 1), { x, y: below, font: bold, size });
    }
    line(`${index + 1}. ${pageWord} ${number}`, bold, 6);
    const width = (words: string) => font.getTextWidth(words, size);
    for (const part of wrapped(text, paper.width - 2 * margin, width)) line(part, font);
  }
}

/** Lines no wider than there is room. */
export function wrapped(text: string, room: number, widthOf: (words: string) => number): string[] {
  return text.split('\n').flatMap((paragraph) => {
    const lines: string[] = [];
    let line = '';
    for (const word of paragraph.split(/\s+/).filter((part) => part !== '')) {
      const longer = line === '' ? word : `${line} ${word}`;
      if (line !== '' && widthOf(longer) > room) {
        lines.push(line);
        line = word;
      } else line = longer;
    }
    return line === '' ? lines : [...lines, line];
  });
}
