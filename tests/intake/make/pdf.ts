import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import PDFDocument from 'pdfkit';

/** Has all Vietnamese letters; comes with what converts Office files. */
const font = '/usr/share/fonts/truetype/liberation2/LiberationSerif-Regular.ttf';

/** A PDF with a page for each text. */
export async function makePdf(
  pages: readonly string[],
  fontSize = 14,
  options: PDFKit.PDFDocumentOptions = {},
): Promise<Buffer> {
  return draw({ size: 'A4', ...options }, (document) => {
    pages.forEach((text, index) => {
      if (index > 0) document.addPage();
      document.font(font).fontSize(fontSize).text(text);
    });
  });
}

/** A PDF whose pages are pictures that fill them: a scan. */
export async function makeScanPdf(pictures: readonly Buffer[]): Promise<Buffer> {
  return draw({ size: 'A4', margin: 0 }, (document) => {
    pictures.forEach((picture, index) => {
      if (index > 0) document.addPage();
      document.image(picture, 0, 0, { width: document.page.width });
    });
  });
}

/** A PDF that carries another file. */
export async function makePdfWithFile(): Promise<Buffer> {
  return draw({}, (document) => {
    document.text('see the file');
    document.file(Buffer.from('MZ'), { name: 'phu-luc.exe' });
  });
}

async function draw(
  options: PDFKit.PDFDocumentOptions,
  paint: (document: PDFKit.PDFDocument) => void,
): Promise<Buffer> {
  const document = new PDFDocument(options);
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  const done = new Promise((resolve) => document.once('end', resolve));
  paint(document);
  document.end();
  await done;
  return Buffer.concat(chunks);
}

export interface PdfParts {
  /** Entries of the catalogue, such as `/OpenAction 5 0 R`. */
  catalogue?: string;
  /** Entries of the only page. */
  page?: string;
  /** Objects 5, 6, …. */
  more?: readonly string[];
}

/** The smallest PDF, with whatever is put into it. */
export function rawPdf({ catalogue = '', page = '', more = [] }: PdfParts): Buffer {
  const content = 'BT /F1 12 Tf 72 720 Td (Bao cao) Tj ET';
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${catalogue} >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font ' +
      `<< /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> ${page} >>`,
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    ...more,
  ];
  let file = '%PDF-1.7\n';
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${offset}`.padStart(10, '0');
  });
  const table = offsets.map((offset) => `${offset} 00000 n \n`).join('');
  const count = objects.length + 1;
  return Buffer.from(
    `${file}xref\n0 ${count}\n0000000000 65535 f \n${table}trailer\n<< /Size ${count} /Root 1 0 R >>\n` +
      `startxref\n${file.length}\n%%EOF\n`,
    'latin1',
  );
}

/** What qpdf makes of a PDF, such as one with a password or with compressed objects. */
export function byQpdf(pdf: Buffer, ...options: readonly string[]): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'dien-hong-make-'));
  try {
    const [from, to] = [join(folder, 'from.pdf'), join(folder, 'to.pdf')];
    writeFileSync(from, pdf);
    execFileSync('qpdf', [...options, from, to]);
    return readFileSync(to);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
