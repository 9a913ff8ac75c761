import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';
import type { Paper } from './paper.ts';

const mm = (value: number): number => (value * 72) / 25.4;

/** Nghị định 30/2020: top and bottom 20–25 mm, left 30–35, right 15–20. */
export const MARGIN = { top: mm(20), bottom: mm(20), left: mm(30), right: mm(20) } as const;
export const BODY_SIZE = 14;
export const LINE_SPACING = 1.45;

export interface FontStyle {
  size: number;
  bold?: boolean;
  italic?: boolean;
}

const resolve = createRequire(import.meta.url).resolve;
const tinos = (file: string): string => resolve(`@expo-google-fonts/tinos/${file}.ttf`);

/** The pages of one paper and the position of the pen on them. */
export class Sheet {
  readonly doc: PDFKit.PDFDocument;
  readonly width: number;
  y = MARGIN.top;
  private pages = 1;
  private readonly height: number;

  constructor(paper: Paper) {
    const date = new Date(`${paper.date}T01:00:00Z`);
    this.doc = new PDFDocument({
      size: 'A4',
      layout: paper.landscape ? 'landscape' : 'portrait',
      margin: 0,
      lang: 'vi',
      displayTitle: true,
      info: {
        Title: `${paper.letterhead.number} ${paper.subject}`,
        Author: paper.letterhead.agency.join(' '),
        CreationDate: date,
        ModDate: date,
      },
    });
    this.doc.registerFont('regular', tinos('400Regular/Tinos_400Regular'));
    this.doc.registerFont('bold', tinos('700Bold/Tinos_700Bold'));
    this.doc.registerFont('italic', tinos('400Regular_Italic/Tinos_400Regular_Italic'));
    this.doc.registerFont('bold-italic', tinos('700Bold_Italic/Tinos_700Bold_Italic'));
    this.width = this.doc.page.width - MARGIN.left - MARGIN.right;
    this.height = this.doc.page.height;
  }

  font(style: FontStyle): void {
    const name = style.bold
      ? style.italic
        ? 'bold-italic'
        : 'bold'
      : style.italic
        ? 'italic'
        : 'regular';
    this.doc.font(name, style.size);
  }

  /** Begins a page; its number stands top centre, and not on the first page. */
  newPage(): void {
    this.doc.addPage();
    this.pages += 1;
    this.y = MARGIN.top;
    this.font({ size: 13 });
    const label = String(this.pages);
    const x = (this.doc.page.width - this.doc.widthOfString(label)) / 2;
    this.doc.text(label, x, mm(10), { lineBreak: false });
  }

  /** Makes sure that a block of this height stands on one page. */
  ensure(height: number): void {
    if (this.y + height > this.height - MARGIN.bottom) this.newPage();
  }

  /** One line centred between two positions; returns the width drawn. */
  centred(text: string, left: number, width: number, style: FontStyle): number {
    this.font(style);
    const drawn = this.doc.widthOfString(text);
    this.doc.text(text, left + (width - drawn) / 2, this.y, { lineBreak: false });
    return drawn;
  }

  rule(left: number, right: number, y: number): void {
    this.doc.moveTo(left, y).lineTo(right, y).lineWidth(0.7).stroke();
  }

  finish(): Promise<Buffer> {
    const chunks: Buffer[] = [];
    return new Promise((done, failed) => {
      this.doc.on('data', (chunk: Buffer) => chunks.push(chunk));
      this.doc.on('end', () => done(Buffer.concat(chunks)));
      this.doc.on('error', failed);
      this.doc.end();
    });
  }
}
