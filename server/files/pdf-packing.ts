import { readFile } from 'node:fs/promises';
import { type EmbeddedFont, PDF, type PDFPage, rgb } from '@libpdf/core';
import { createMarks } from './pdf-marking.ts';
import { writeBookmarks } from './pdf-outline.ts';
import type { PackedPaper, PdfTask } from './pdf-tasks.ts';

type Pack = Extract<PdfTask, { do: 'pack' }>;

interface Faces {
  regular: EmbeddedFont;
  bold: EmbeddedFont;
}

const a4 = { width: 595.28, height: 841.89 };
const margin = { left: 71, right: 57, top: 68, bottom: 68 };
const textWidth = a4.width - margin.left - margin.right;
const black = rgb(0, 0, 0);
const grey = rgb(0.35, 0.35, 0.35);

/** All papers of a meeting as one PDF: cover, contents with page numbers, the papers, bookmarks. */
export async function packPapers(
  { cover, papers }: Pack,
  fontFiles: { regular: Uint8Array; bold: Uint8Array },
  onProgress: (done: number, total: number) => void,
): Promise<Uint8Array> {
  const pdf = PDF.create();
  const faces = {
    regular: pdf.embedFont(fontFiles.regular),
    bold: pdf.embedFont(fontFiles.bold),
  };
  drawCover(pdf, faces, cover);
  const entries = withFirstPages(faces, papers);
  drawContents(pdf, faces, cover.contents, entries);
  const lastPage = entries.reduce((sum, { paper }) => sum + paper.pages, pdf.getPageCount());
  for (const [index, { paper, firstPage }] of entries.entries()) {
    onProgress(index, papers.length);
    const pages = await addPaper(pdf, paper, fontFiles.regular);
    const named = [paper.item, paper.docNumber || paper.title].filter(Boolean).join(' · ');
    for (const [offset, page] of pages.entries()) {
      stamp(page, faces.regular, `${named} · ${cover.page} ${firstPage + offset}/${lastPage}`);
    }
  }
  onProgress(papers.length, papers.length);
  writeBookmarks(pdf, [
    { title: cover.contents, pageIndex: 1 },
    ...entries.map(({ paper, firstPage }) => {
      const title = [paper.docNumber, paper.title].filter(Boolean).join(' – ');
      return { title, pageIndex: firstPage - 1 };
    }),
  ]);
  pdf.setTitle(cover.title);
  return pdf.save({ subsetFonts: true });
}

async function addPaper(
  pdf: PDF,
  { path, pages, mark }: PackedPaper,
  face: Uint8Array,
): Promise<PDFPage[]> {
  const source = await PDF.load(await readFile(path));
  if (source.getPageCount() !== pages) throw new Error(`not ${pages} pages: ${path}`);
  const all = Array.from({ length: pages }, (_, index) => index);
  const copied = await pdf.copyPagesFrom(source, all);
  if (mark === null) return copied;
  const marks = createMarks(pdf, mark, face);
  for (const page of copied) await marks.drawOn(page);
  return copied;
}

/** Small, in the upper right corner, where official papers have nothing. */
function stamp(page: PDFPage, font: EmbeddedFont, text: string): void {
  const { x, y, width, height } = page.getCropBox();
  const size = 8;
  const shown = shortened(font, text, size, width - 60);
  const left = x + width - font.getTextWidth(shown, size) - 24;
  page.drawText(shown, { x: left, y: y + height - 18, font, size, color: grey });
}

function drawCover(pdf: PDF, faces: Faces, cover: Pack['cover']): void {
  const page = pdf.addPage(a4);
  let y = a4.height - 120;
  const centred = (text: string, font: EmbeddedFont, size: number, after: number) => {
    for (const line of wrapped(font, text, size, textWidth)) {
      const left = margin.left + (textWidth - font.getTextWidth(line, size)) / 2;
      page.drawText(line, { x: left, y, font, size, color: black });
      y -= size * 1.4;
    }
    y -= after;
  };
  centred(cover.agency, faces.bold, 13, 150);
  centred(cover.heading, faces.bold, 22, 18);
  centred(cover.title, faces.bold, 17, 26);
  for (const line of cover.lines) centred(line, faces.regular, 13, 6);
}

const row = { size: 12, height: 17, gap: 6, number: 40 };

interface Entry {
  paper: PackedPaper;
  lines: string[];
  firstPage: number;
}

/** Where each paper begins: after the cover and as many pages of contents as there turn out to be. */
function withFirstPages(faces: Faces, papers: readonly PackedPaper[]): Entry[] {
  const laidOut = papers.map((paper) => {
    const parts = [paper.item, paper.docNumber, paper.title];
    const lines = wrapped(
      faces.regular,
      parts.filter(Boolean).join(' · '),
      row.size,
      textWidth - row.number,
    );
    return { paper, lines, firstPage: 0 };
  });
  let page = 2 + onPages(laidOut).length;
  return laidOut.map((entry) => {
    const firstPage = page;
    page += entry.paper.pages;
    return { ...entry, firstPage };
  });
}

const heightOf = ({ lines }: Entry) => lines.length * row.height + row.gap;

/** The entries as they stand on the pages of the contents. */
function onPages(entries: readonly Entry[]): Entry[][] {
  const room = a4.height - margin.top - margin.bottom - 40;
  const pages: Entry[][] = [[]];
  let used = 0;
  for (const entry of entries) {
    if (used + heightOf(entry) > room) {
      pages.push([]);
      used = 0;
    }
    pages.at(-1)?.push(entry);
    used += heightOf(entry);
  }
  return pages;
}

function drawContents(pdf: PDF, faces: Faces, heading: string, entries: readonly Entry[]): void {
  for (const onePage of onPages(entries)) {
    const page = pdf.addPage(a4);
    const font = faces.regular;
    const title = { x: margin.left, y: a4.height - margin.top, size: 15 };
    page.drawText(heading, { ...title, font: faces.bold, color: black });
    let y = a4.height - margin.top - 40;
    for (const { lines, firstPage } of onePage) {
      const number = String(firstPage);
      const right = a4.width - margin.right - font.getTextWidth(number, row.size);
      page.drawText(number, { x: right, y, font, size: row.size, color: black });
      for (const line of lines) {
        page.drawText(line, { x: margin.left, y, font, size: row.size, color: black });
        y -= row.height;
      }
      y -= row.gap;
    }
  }
}

function wrapped(font: EmbeddedFont, text: string, size: number, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && font.getTextWidth(longer, size) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line].map((one) => shortened(font, one, size, width));
}

function shortened(font: EmbeddedFont, text: string, size: number, width: number): string {
  let shown = text;
  while (shown.length > 1 && font.getTextWidth(shown, size) > width) {
    shown = `${shown.replace(/…$/, '').slice(0, -1)}…`;
  }
  return shown;
}
