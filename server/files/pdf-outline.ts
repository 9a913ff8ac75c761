import {
  type PDF,
  PdfArray,
  PdfDict,
  PdfName,
  PdfNull,
  PdfNumber,
  type PdfRef,
  PdfString,
} from '@libpdf/core';

export interface Bookmark {
  title: string;
  /** Counted from 0. */
  pageIndex: number;
}

/** Writes bookmarks of one level; the viewer shows them beside the pages when it opens. */
export function writeBookmarks(pdf: PDF, bookmarks: readonly Bookmark[]): void {
  if (bookmarks.length === 0) return;
  const outline = PdfDict.of({ Type: PdfName.of('Outlines') });
  const outlineRef = pdf.register(outline);
  const entries = bookmarks.map(({ title, pageIndex }) => {
    const entry = PdfDict.of({ Title: PdfString.fromString(title), Parent: outlineRef });
    const page = pdf.getPage(pageIndex);
    if (page) entry.set('Dest', topOf(page.ref));
    return { entry, ref: pdf.register(entry) };
  });
  entries.forEach(({ entry }, index) => {
    const before = entries[index - 1];
    const after = entries[index + 1];
    if (before) entry.set('Prev', before.ref);
    if (after) entry.set('Next', after.ref);
  });
  const [first] = entries;
  const last = entries.at(-1);
  if (first) outline.set('First', first.ref);
  if (last) outline.set('Last', last.ref);
  outline.set('Count', PdfNumber.of(entries.length));
  const catalog = pdf.getCatalog();
  catalog.set('Outlines', outlineRef);
  catalog.set('PageMode', PdfName.of('UseOutlines'));
}

function topOf(page: PdfRef): PdfArray {
  return PdfArray.of(page, PdfName.of('XYZ'), PdfNull.instance, PdfNull.instance, PdfNull.instance);
}
