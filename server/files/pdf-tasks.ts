import { z } from 'zod';
import { pdfOverlay } from './pdf-overlay-parts.ts';

/** A paper of a print pack. */
export const packedPaper = z.object({
  path: z.string(),
  title: z.string(),
  docNumber: z.string(),
  /** The item of the agenda, as it stands in the contents; null for the meeting as a whole. */
  item: z.string().nullable(),
  pages: z.int(),
  /** What is written across its pages; null where nothing is. */
  mark: z.string().nullable(),
});
export type PackedPaper = z.infer<typeof packedPaper>;

const cover = z.object({
  /** Lines from the top: agency, title of the meeting, time, place, for whom and when it was made. */
  agency: z.string(),
  heading: z.string(),
  title: z.string(),
  lines: z.array(z.string()),
  contents: z.string(),
  page: z.string(),
});

/** Work with PDFs, done beside the process that carries meetings: it takes processor time. */
export const pdfTask = z.discriminatedUnion('do', [
  z.object({ do: z.literal('mark'), path: z.string(), text: z.string() }),
  z.object({
    do: z.literal('overlay'),
    path: z.string(),
    overlay: pdfOverlay,
    /** What is written across the pages; null where nothing is. */
    mark: z.string().nullable(),
  }),
  z.object({ do: z.literal('pack'), cover, papers: z.array(packedPaper) }),
]);
export type PdfTask = z.infer<typeof pdfTask>;

/** What the process is given: the task, where the outcome goes, and the faces to write with. */
export const pdfOrder = z.object({
  task: pdfTask,
  outPath: z.string(),
  fonts: z.object({ regular: z.string(), bold: z.string() }),
});
export type PdfOrder = z.infer<typeof pdfOrder>;

export const pdfReport = z.discriminatedUnion('is', [
  z.object({ is: z.literal('progress'), done: z.int(), total: z.int() }),
  z.object({ is: z.literal('done') }),
]);
