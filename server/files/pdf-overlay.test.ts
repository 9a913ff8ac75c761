import { readFile } from 'node:fs/promises';
import { PDF } from '@libpdf/core';
import { expect, test } from 'vitest';
import type { NoteMark, NoteView } from '../notes/contract.ts';
import { boldFont, textFont } from './fonts.ts';
import { overlayOf } from './notes-overlay.ts';
import { overlayPdf, wrapped } from './pdf-overlay.ts';

const faces = { regular: await readFile(textFont), bold: await readFile(boldFont) };

async function twoPages(): Promise<Uint8Array> {
  const pdf = PDF.create();
  pdf.addPage({ width: 595, height: 842 });
  pdf.addPage({ width: 842, height: 595 });
  return pdf.save();
}

const note = (page: number, mark: NoteMark | null): NoteView => ({
  id: `${page}`,
  documentId: 'd',
  lineageId: 'l',
  page,
  mark,
  revision: 1,
  changedAt: '2026-11-23T08:00:00.000Z',
});

const marks: NoteMark[] = [
  { kind: 'highlight', colour: 'yellow', rects: [[50, 100, 200, 12]], quote: 'Quyết nghị' },
  { kind: 'underline', colour: 'red', rects: [[50, 120, 80, 12]], quote: 'tán thành' },
  {
    kind: 'pen',
    colour: 'green',
    width: 2.5,
    points: [
      [10, 10, 0.5],
      [60, 40, 0.8],
      [90, 90, 0.5],
    ],
  },
  { kind: 'text', colour: 'blue', at: [500, 40], text: 'Hỏi số liệu giải ngân quý III' },
];

test('notes are drawn on their pages, and what they say stands at the end', async () => {
  const overlay = overlayOf(marks.map((mark) => note(2, mark)));
  const pdf = await PDF.load(await overlayPdf(await twoPages(), overlay, null, faces));
  const pages = pdf.getPages();
  expect(pages).toHaveLength(3);
  expect(pages[2]?.extractText().text).toContain('Hỏi số liệu giải ngân quý III');
  expect(pages[1]?.extractText().text).toContain('1');
  expect(pages[0]?.extractText().text).toBe('');
});

test('the watermark stays on a paper that is taken along with notes', async () => {
  const overlay = overlayOf([]);
  const mark = 'Đỗ Thị Lan · 08:00 23/11/2026';
  const pdf = await PDF.load(await overlayPdf(await twoPages(), overlay, mark, faces));
  expect(pdf.getPages()).toHaveLength(2);
  expect(overlay.shapes).toEqual([]);
  const plain = await overlayPdf(await twoPages(), overlay, null, faces);
  const marked = await overlayPdf(await twoPages(), overlay, mark, faces);
  expect(marked.length).toBeGreaterThan(plain.length + 1_000);
});

test('a note that was deleted, or on a page that is not there, draws nothing', async () => {
  expect(overlayOf([note(1, null)]).shapes).toEqual([]);
  const overlay = overlayOf([note(9, marks[0] ?? null)]);
  const pdf = await PDF.load(await overlayPdf(await twoPages(), overlay, null, faces));
  expect(pdf.getPages()).toHaveLength(2);
});

test('long remarks are broken between words', () => {
  const letters = (words: string) => words.length;
  expect(wrapped('một hai ba bốn\nnăm', 7, letters)).toEqual(['một hai', 'ba bốn', 'năm']);
});
