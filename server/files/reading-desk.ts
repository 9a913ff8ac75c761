import type { PageWidth } from '../intake/contract.ts';
import type { Viewer } from '../kernel/viewer.ts';
import { ownNotesOn } from '../notes/queries.ts';
import type { PageWords, ReadingSource } from './contract.ts';
import { type Desk, markOf } from './marking.ts';
import { overlayOf } from './notes-overlay.ts';
import type { PageAsked } from './page-images.ts';
import { type OpeningKind, type OpenReading, openReading } from './reading-sources.ts';
import { loadFiles, loadWords } from './stored-file-store.ts';
import { type Mark, markImage, markText } from './watermark.ts';

/** What somebody asks for: the address says which content, so that it never changes. */
export interface Asked {
  source: ReadingSource;
  id: string;
  sha256: string;
  viewer: Viewer;
}

const widestPreview = 800;

/** A hall screen; its name stands in the mark where a person's would. */
interface Screen {
  id: string;
  name: string;
}

interface PaperOnScreen {
  pdfSha256: string;
  watermark: boolean;
}

export interface SentFile {
  path: string;
  fileName: string;
  mediaType: string;
  /** Removed by whoever sends it, once it is sent. */
  temporary: boolean;
}

/**
 * Hands out pages, words and files. Every request is decided anew; null is the answer for whatever
 * does not exist for the person, for whatever reason.
 */
export function createReadingDesk(desk: Desk) {
  return {
    page: (asked: Asked, page: number, width: PageWidth) => sendPage(desk, asked, { page, width }),
    /** A page of the paper that a hall screen shows; whether it may is decided before. */
    pageOnDisplay: (
      screen: Screen,
      paper: PaperOnScreen,
      place: { page: number; width: PageWidth },
    ) => sendPageOnDisplay(desk, screen, paper, place),
    words: (asked: Asked, page: number) => sendWords(desk, asked, page),
    pdf: (asked: Asked, kind: 'download' | 'print') => sendPdf(desk, asked, kind),
    original: (asked: Asked) => sendOriginal(desk, asked),
    /** The PDF with the notes of whoever asks for it, and of nobody else. */
    withNotes: (asked: Asked) => sendWithNotes(desk, asked),
  };
}

export type ReadingDesk = ReturnType<typeof createReadingDesk>;

/** The reading, if the address names what it is read as at present. */
async function reading(desk: Desk, asked: Asked): Promise<OpenReading | null> {
  const { db, sources, clock } = desk;
  return openReading(sources, db, { ...asked, now: clock.now() });
}

async function record(desk: Desk, asked: Asked, kind: OpeningKind): Promise<void> {
  const { id, viewer, source } = asked;
  const now = desk.clock.now();
  await desk.sources[source]?.opened?.(desk.db, { id, personId: viewer.personId, kind, now });
}

async function sendPage(
  desk: Desk,
  asked: Asked,
  { page, width }: { page: number; width: PageWidth },
): Promise<{ image: Buffer; marked: boolean } | null> {
  const found = await reading(desk, asked);
  if (found?.pdfSha256 !== asked.sha256) return null;
  const wanted = { pdfSha256: asked.sha256, page, width };
  const image = await desk.images.image(wanted);
  if (!image) return null;
  await record(desk, asked, 'view');
  // Small ones are thumbnails, asked for by the dozen, or come before the sharp one of the same page,
  // which the neighbours must not hold up.
  const near = width > widestPreview ? neighbours(wanted) : [];
  if (!found.watermark) {
    desk.images.ahead(near);
    return { image, marked: false };
  }
  const mark = await markOf(desk, asked.viewer.personId, asked.id);
  const marked = await withMark(desk, wanted, mark, async () => image);
  for (const one of near) {
    desk.openings.later(() => withMark(desk, one, mark, () => desk.images.image(one)));
  }
  return marked && { image: marked, marked: true };
}

async function sendPageOnDisplay(
  desk: Desk,
  screen: Screen,
  { pdfSha256, watermark }: PaperOnScreen,
  { page, width }: { page: number; width: PageWidth },
): Promise<Buffer | null> {
  const wanted = { pdfSha256, page, width };
  desk.images.ahead(neighbours(wanted));
  if (!watermark) return desk.images.image(wanted);
  const at = desk.openings.since(`${screen.id}/${pdfSha256}`, desk.clock.now());
  return withMark(desk, wanted, { name: screen.name, at }, () => desk.images.image(wanted));
}

function withMark(
  { openings }: Desk,
  { pdfSha256, page, width }: PageAsked,
  mark: Mark,
  imageOf: () => Promise<Buffer | null>,
): Promise<Buffer | null> {
  const text = markText(mark);
  return openings.marked(`${pdfSha256}/${page}/${width}/${text}`, async () => {
    const image = await imageOf();
    return image && markImage(image, text, openings.tile);
  });
}

function neighbours({ page, ...rest }: PageAsked): PageAsked[] {
  return [page + 1, page + 2, page - 1].flatMap((near) =>
    near >= 1 ? [{ ...rest, page: near }] : [],
  );
}

async function sendWords(desk: Desk, asked: Asked, page: number): Promise<PageWords | null> {
  const found = await reading(desk, asked);
  if (found?.pdfSha256 !== asked.sha256) return null;
  const words = await loadWords(desk.db, asked.sha256, page);
  return words && { page, words };
}

async function sendPdf(
  desk: Desk,
  asked: Asked,
  kind: 'download' | 'print',
): Promise<SentFile | null> {
  const found = await reading(desk, asked);
  if (found?.pdfSha256 !== asked.sha256 || !found.rights[kind]) return null;
  const path = desk.storage.files.path(asked.sha256);
  const sent = { fileName: asPdfName(found.fileName), mediaType: 'application/pdf' };
  await record(desk, asked, kind);
  if (!found.watermark) return { ...sent, path, temporary: false };
  const mark = await markOf(desk, asked.viewer.personId, asked.id);
  const marked = await desk.pdf.run({ do: 'mark', path, text: markText(mark) });
  return { ...sent, path: marked, temporary: true };
}

/** As it was uploaded. A paper with a watermark has none to give but the marked PDF. */
async function sendOriginal(desk: Desk, asked: Asked): Promise<SentFile | null> {
  const found = await reading(desk, asked);
  const named = found && [found.pdfSha256, found.fileSha256].includes(asked.sha256);
  if (!found || !named || !found.rights.download) return null;
  if (found.watermark && found.pdfSha256 !== null) return null;
  const [file] = await loadFiles(desk.db, [found.fileSha256]);
  await record(desk, asked, 'download');
  return {
    path: desk.storage.files.path(found.fileSha256),
    fileName: found.fileName,
    mediaType: file?.mediaType ?? 'application/octet-stream',
    temporary: false,
  };
}

function asPdfName(fileName: string): string {
  return `${fileName.replace(/\.[a-z0-9]{1,5}$/i, '')}.pdf`;
}

async function sendWithNotes(desk: Desk, asked: Asked): Promise<SentFile | null> {
  const found = await reading(desk, asked);
  if (found?.pdfSha256 !== asked.sha256 || !found.rights.download) return null;
  const { personId } = asked.viewer;
  const overlay = overlayOf(await ownNotesOn(desk.db, personId, asked.id));
  const mark = found.watermark ? markText(await markOf(desk, personId, asked.id)) : null;
  await record(desk, asked, 'export');
  const path = desk.storage.files.path(asked.sha256);
  return {
    path: await desk.pdf.run({ do: 'overlay', path, overlay, mark }),
    fileName: asPdfName(found.fileName),
    mediaType: 'application/pdf',
    temporary: true,
  };
}
