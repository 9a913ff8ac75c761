import { z } from 'zod';
import { intakeRefusal, intakeStage } from '../intake/contract.ts';
import { commandContract, queryContract } from '../kernel/contracts.ts';

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
  /** Of the file as it was uploaded, for downloading it where it has no pages. */
  fileSha256: z.string().optional(),
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
export type PageWords = z.infer<typeof pageWords>;

export const uploadState = z.enum(['receiving', 'checking', 'ready', 'refused']);

/** What is being done with a file that has arrived, and how far it is. */
export const uploadProgress = z.object({
  stage: intakeStage,
  done: z.int(),
  total: z.int(),
});
export type UploadProgress = z.infer<typeof uploadProgress>;

/** Why a file was not taken in: a code of intake, or that it failed for a reason of our own. */
export const uploadProblem = z.object({
  code: z.enum([...intakeRefusal.options, 'files.processing-failed']),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type UploadProblem = z.infer<typeof uploadProblem>;

export const conversion = z.enum(['not-needed', 'ready', 'failed', 'timed-out']);
export type Conversion = z.infer<typeof conversion>;

/**
 * A file on its way in. Uploads go to `/api/uploads` by the protocol tus 1.0 with the metadata
 * `filename`; the last part of an upload's address is its id here.
 */
export const uploadView = z.object({
  id: z.uuid(),
  fileName: z.string(),
  sizeBytes: z.int(),
  state: uploadState,
  progress: uploadProgress.nullable(),
  problem: uploadProblem.nullable(),
  /** Set once it is ready. */
  file: z
    .object({
      mediaType: z.string(),
      pages: z.int(),
      conversion,
      /** Text of at least one page was recognised from a picture. */
      recognised: z.boolean(),
    })
    .nullable(),
  createdAt: z.iso.datetime(),
});
export type UploadView = z.infer<typeof uploadView>;

/** The person's own uploads of the last days that nothing refers to yet, newest first. */
export const uploads = queryContract({
  name: 'files.uploads',
  scope: 'account',
  input: z.object({ ids: z.array(z.uuid()).max(100).optional() }),
  output: z.array(uploadView),
});

export const discardUpload = commandContract({
  name: 'files.discard-upload',
  scope: 'account',
  input: z.object({ uploadId: z.uuid() }),
  output: z.null(),
  errors: ['files.unknown-upload'],
});

/** A piece of text; hits are marked. */
export const textSegment = z.object({ text: z.string(), hit: z.boolean() });
export type TextSegment = z.infer<typeof textSegment>;

const searchText = z.string().trim().min(2).max(200);

export const searchHit = z.object({
  source: readingSource,
  id: z.uuid(),
  title: z.string(),
  docNumber: z.string(),
  meetingId: z.uuid().nullable(),
  meetingTitle: z.string().nullable(),
  /** The page to open, null where only the title was hit. */
  page: z.int().nullable(),
  /** How many pages of the paper have the words, as far as they were counted. */
  pages: z.int(),
  /** The words in their context; empty where only the title was hit. */
  snippet: z.array(textSegment),
  titleSegments: z.array(textSegment),
});
export type SearchHit = z.infer<typeof searchHit>;

export const searchPageSize = 20;

/** Searches everything that the person may read, without regard to accents; exact ones come first. */
export const search = queryContract({
  name: 'files.search',
  scope: 'account',
  guests: true,
  input: z.object({
    text: searchText,
    meetingId: z.uuid().optional(),
    source: readingSource.optional(),
    page: z.int().min(1).max(50).default(1),
  }),
  output: z.object({ hits: z.array(searchHit), page: z.int(), more: z.boolean() }),
});

export const hitInReading = z.object({
  page: z.int(),
  /** x, y, width, height in points from the upper left corner, one for each line it runs over. */
  boxes: z.array(z.tuple([z.number(), z.number(), z.number(), z.number()])),
  before: z.string(),
  hit: z.string(),
  after: z.string(),
});
export type HitInReading = z.infer<typeof hitInReading>;

/** Searches one paper; hits are in the order of reading. */
export const searchIn = queryContract({
  name: 'files.search-in',
  scope: 'account',
  guests: true,
  input: z.object({ source: readingSource, id: z.uuid(), text: searchText }),
  output: z.object({
    hits: z.array(hitInReading),
    /** False where there were too many to name all. */
    complete: z.boolean(),
  }),
  errors: ['files.unknown-reading'],
});

/**
 * All issued papers of a meeting which the person may print, as one PDF at
 * `/api/meetings/<meetingId>/print-pack.pdf`. Whoever fetches it waits until it is made; this says
 * what will be in it and how far it is.
 */
export const printPack = queryContract({
  name: 'files.print-pack',
  scope: 'preparation',
  input: z.object({ meetingId: z.uuid() }),
  output: z.object({
    papers: z.int(),
    pages: z.int(),
    /** Papers that the person sees and that are not in it. */
    leftOut: z.array(
      z.object({ title: z.string(), reason: z.enum(['may-not-print', 'has-no-pages']) }),
    ),
    state: z.enum(['not-made', 'making', 'ready', 'failed']),
    done: z.int(),
    total: z.int(),
  }),
});
