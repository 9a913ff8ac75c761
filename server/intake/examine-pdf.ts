import { fail, ok, type Result } from '../kernel/result.ts';
import type { IntakeRefusal } from './contract.ts';
import { pdfFacts } from './pages.ts';
import { PdfObjectScan } from './pdf-object-scan.ts';
import { sandboxed } from './sandbox.ts';

export const maxPages = 5_000;
const MB = 1024 * 1024;

/** Whether a PDF is whole, open to everybody and does nothing by itself. */
export async function examinePdf(
  path: string,
  signal?: AbortSignal,
): Promise<Result<null, IntakeRefusal>> {
  const facts = await pdfFacts(path, signal);
  if (facts === 'password') return fail('intake.encrypted');
  if (facts === null) return fail('intake.corrupt');
  if (facts.javaScript || facts.form.startsWith('XFA')) return fail('intake.active-content');
  const { pageCount } = facts;
  if (pageCount > maxPages) return fail('intake.too-many-pages', { maxPages, pages: pageCount });
  const scan = await scanObjects(path, signal);
  if (!scan) return fail('intake.corrupt');
  return scan.isActive ? fail('intake.active-content') : ok(null);
}

/** qpdf ends with 3 where it only warned. */
const readable = new Set([0, 3]);

/**
 * Reads every object, those in compressed object streams too. A file whose table of objects had to
 * be guessed was cut off or is broken.
 */
async function scanObjects(path: string, signal?: AbortSignal): Promise<PdfObjectScan | null> {
  const scan = new PdfObjectScan();
  const { exitCode, stderr } = await sandboxed(
    'qpdf',
    ['--json=2', '--json-key=qpdf', '--json-stream-data=none', path, '-'],
    { signal, onOutput: (chunk) => scan.read(chunk), maxOutputBytes: 4096 * MB },
  );
  scan.finish();
  const guessed = /reconstruct cross-reference|can't find startxref/i.test(stderr);
  return exitCode !== null && readable.has(exitCode) && !guessed ? scan : null;
}
