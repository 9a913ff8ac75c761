import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fail, ok, type Result } from '../kernel/result.ts';
import type {
  ConversionFailure,
  ConversionState,
  Examined,
  IntakeRefusal,
  IntakeStage,
  PageSize,
} from './contract.ts';
import { examine } from './examine.ts';
import { maxPages } from './examine-pdf.ts';
import { imageToPdf } from './image-to-pdf.ts';
import { officeToPdf } from './office-sandbox.ts';
import { openPdf, type Readable } from './open-pdf.ts';
import { pageInfo } from './pages.ts';
import { looksSecret } from './secret-marking.ts';
import { writeTexts } from './texts.ts';

export interface IntakeRequest {
  /** A folder of the caller's for this file alone; what is made lies there. */
  workDir: string;
  maxBytes?: number;
  /** Time on the wall for converting an Office file. */
  conversionWallMs?: number;
  signal?: AbortSignal;
}

export interface IntakeOutcome extends Examined {
  conversion: ConversionState;
  /** What is read: the file itself where it is a PDF, else one in `workDir`; null if unconverted. */
  pdfPath: string | null;
  pages: PageSize[];
  /** For `readTexts`; null if unconverted. */
  textsPath: string | null;
  recognisedPages: number;
  /** Scanned pages that recognition could not read. */
  unreadPages: number;
}

/** How far a stage is; `total` is 0 where it cannot be said. */
export type OnIntakeProgress = (stage: IntakeStage, done: number, total: number) => void;

/**
 * Everything that happens to a file before it is a paper: examined, made readable as a PDF, measured,
 * its text read or recognised, its markings of secrecy looked for. A refusal says why; a valid file
 * that could not be converted is taken in unconverted.
 */
export async function intake(
  path: string,
  fileName: string,
  request: IntakeRequest,
  onProgress: OnIntakeProgress = () => {},
): Promise<Result<IntakeOutcome, IntakeRefusal>> {
  const { maxBytes, signal, workDir } = request;
  onProgress('examine', 0, 1);
  const examined = await examine(path, { fileName, maxBytes, signal });
  if (!examined.ok) return examined;
  const named = looksSecret('', fileName);
  if (named) return fail('intake.state-secret', { marking: named });

  onProgress('convert', 0, 1);
  const readable = await makeReadable(path, examined.value, request);
  if (readable.pdfPath === null) return ok(unconverted(examined.value, readable.conversion));
  const { pdfPath, conversion } = readable;

  onProgress('pages', 0, 1);
  const { pages } = await pageInfo(pdfPath, signal);
  if (pages.length === 0) return ok(unconverted(examined.value, 'failed'));
  if (pages.length > maxPages)
    return fail('intake.too-many-pages', { maxPages, pages: pages.length });

  const textsPath = join(workDir, 'texts.jsonl');
  const progress = {
    onText: (done: number) => onProgress('text', done, pages.length),
    onRecognise: (done: number, total: number) => onProgress('recognise', done, total),
  };
  const { beginning, ...counts } = await writeTexts(pdfPath, pages, textsPath, progress, signal);
  const marking = looksSecret(beginning, fileName);
  if (marking) {
    // Nothing of a state secret stays behind.
    for (const made of [textsPath, pdfPath]) if (made !== path) await rm(made, { force: true });
    return fail('intake.state-secret', { marking });
  }
  return ok({ ...examined.value, conversion, pdfPath, pages, textsPath, ...counts });
}

async function makeReadable(
  path: string,
  { family, mediaType }: Examined,
  { workDir, signal, conversionWallMs: wallMs }: IntakeRequest,
): Promise<Readable> {
  if (family === 'pdf') return openPdf(path, workDir, signal);
  const made =
    family === 'image'
      ? await imageToPdf(path, workDir)
      : await officeToPdf(path, workDir, { mediaType, signal, wallMs });
  return made.ok
    ? { conversion: 'ready', pdfPath: made.value.pdfPath }
    : { conversion: states[made.code], pdfPath: null };
}

const states: Record<ConversionFailure, ConversionState> = {
  'intake.conversion-failed': 'failed',
  'intake.conversion-timed-out': 'timed-out',
  'intake.conversion-unavailable': 'unavailable',
};

function unconverted(examined: Examined, conversion: ConversionState): IntakeOutcome {
  const nothing = { pdfPath: null, pages: [], textsPath: null, recognisedPages: 0, unreadPages: 0 };
  return { ...examined, conversion, ...nothing };
}
