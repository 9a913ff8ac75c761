import { z } from 'zod';

/** What a paper is, whatever its format: decides how it is converted and how it is drawn in lists. */
export const paperFamily = z.enum(['pdf', 'word', 'sheet', 'slides', 'image']);
export type PaperFamily = z.infer<typeof paperFamily>;

/** Why a file is refused; worded in the catalogue `intake` under `refused`, by the part after the dot. */
export const intakeRefusal = z.enum([
  'intake.empty',
  /** Params: `maxMegabytes`. */
  'intake.too-large',
  /** Truncated, or its structure or check sums are broken. */
  'intake.corrupt',
  /** Asks for a password, or its content is encrypted. */
  'intake.encrypted',
  'intake.macros',
  /** Scripts, programs to start, embedded files, content loaded from elsewhere. */
  'intake.active-content',
  /** Unpacks to far more than a paper can be. */
  'intake.bomb',
  /** Not a format that papers are taken in. */
  'intake.unsupported',
  /** The name says one format and the content is another. Params: `extension`, `actual`. */
  'intake.mislabelled',
  /** The name hides its ending by marks of writing direction. */
  'intake.deceptive-name',
  /** The name leads to another folder. */
  'intake.unsafe-name',
  /** Params: `maxPages`, `pages`. */
  'intake.too-many-pages',
  /** Params: `maxMegapixels`, `megapixels`. */
  'intake.image-too-large',
  /** Carries the marking of a state secret. Params: `marking`. */
  'intake.state-secret',
]);
export type IntakeRefusal = z.infer<typeof intakeRefusal>;

/** A valid file that could not be made readable as pages; it is kept and can be downloaded. */
export const conversionFailure = z.enum([
  'intake.conversion-failed',
  'intake.conversion-timed-out',
  /** LibreOffice is missing, or the system lets no program be cut off from the network. */
  'intake.conversion-unavailable',
]);
export type ConversionFailure = z.infer<typeof conversionFailure>;

export const pageFailure = z.enum(['intake.no-such-page', 'intake.page-not-rendered']);
export type PageFailure = z.infer<typeof pageFailure>;

/** Grades of secrecy that papers are marked with (Law on protection of state secrets). */
export const secretMarking = z.enum(['mat', 'toi-mat', 'tuyet-mat']);
export type SecretMarking = z.infer<typeof secretMarking>;

/** What a file is, once it has been found safe. */
export const examined = z.object({
  mediaType: z.string(),
  family: paperFamily,
  /** The name to show and to download under: NFC, no folder, no control characters, right ending. */
  safeName: z.string(),
  sizeBytes: z.int().positive(),
});
export type Examined = z.infer<typeof examined>;

/** Size of a page as it is seen (turned, cropped), in PDF units of 1/72 inch. */
export const pageSize = z.object({ widthPt: z.number(), heightPt: z.number() });
export type PageSize = z.infer<typeof pageSize>;

/** A word and its box in PDF units; the origin is the upper left corner of the page as it is seen. */
export const pageWord = z.object({
  text: z.string(),
  x: z.number(),
  y: z.number(),
  w: z.number(),
  h: z.number(),
});
export type PageWord = z.infer<typeof pageWord>;

/** The text of a page, pages counted from 1. Lines end in `\n`, blocks are a blank line apart. */
export const pageText = z.object({
  page: z.int().positive(),
  text: z.string(),
  words: z.array(pageWord),
  /** Read from a picture by character recognition: may have errors. */
  recognised: z.boolean(),
});
export type PageText = z.infer<typeof pageText>;

/** Widths in pixels that page images are made in. */
export const pageWidth = z.literal([220, 800, 1200, 1800, 2400]);
export type PageWidth = z.infer<typeof pageWidth>;

export const intakeStage = z.enum(['examine', 'convert', 'pages', 'text', 'recognise']);
export type IntakeStage = z.infer<typeof intakeStage>;

/** `not-needed`: the file is a PDF and is read as it is. */
export const conversionState = z.enum([
  'ready',
  'failed',
  'timed-out',
  'unavailable',
  'not-needed',
]);
export type ConversionState = z.infer<typeof conversionState>;
