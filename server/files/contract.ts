import { z } from 'zod';

/** Where something to be read comes from: a meeting, one's own folders, the reference library. */
export const readingSource = z.enum(['document', 'personal', 'reference']);
export type ReadingSource = z.infer<typeof readingSource>;

/**
 * Something to be read, page by page. Its pages are at
 * `/api/readings/<source>/<id>/<sha256>/page-<n>-<width>.webp` (widths in `pageWidths`), the words of
 * a page at `…/words-<n>.json` (`pageWords`), the file to read at `…/paper.pdf` and the one that was
 * uploaded at `…/original`, the last two only with the right to download. All are immutable.
 */
export const readingView = z.object({
  source: readingSource,
  id: z.uuid(),
  /** Same paper, other version: one lineage. Notes survive along it. */
  lineageId: z.uuid(),
  meetingId: z.uuid().nullable(),
  title: z.string(),
  docNumber: z.string(),
  fileName: z.string(),
  version: z.int(),
  status: z.enum([
    'draft',
    'submitted',
    'returned',
    'approved',
    'issued',
    'superseded',
    'withdrawn',
  ]),
  /** The version that took this one's place, if the reader may see it. */
  newerId: z.uuid().nullable(),
  /** Of the PDF; null where the file could not be converted and can only be downloaded. */
  sha256: z.string().nullable(),
  conversion: z.enum(['not-needed', 'ready', 'failed', 'timed-out']),
  /** Width and height of each page in points. */
  pageSizes: z.array(z.tuple([z.number(), z.number()])),
  rights: z.object({ download: z.boolean(), print: z.boolean() }),
  /** True where pages carry the reader's name and the time. */
  watermark: z.boolean(),
  /** Until when this reader may read it. */
  until: z.iso.datetime().nullable(),
});
export type ReadingView = z.infer<typeof readingView>;

export const pageWidths = [220, 800, 1200, 1800, 2400] as const;

/** One word: text, x, y, width, height in points from the upper left corner of the page. */
export const pageWord = z.tuple([z.string(), z.number(), z.number(), z.number(), z.number()]);
export type PageWord = z.infer<typeof pageWord>;

export const pageWords = z.object({ page: z.int(), words: z.array(pageWord) });
