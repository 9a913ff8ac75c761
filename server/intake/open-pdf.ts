import { join } from 'node:path';
import type { ConversionState } from './contract.ts';
import { pdfFacts } from './pages.ts';
import { sandboxed } from './sandbox.ts';

export interface Readable {
  conversion: ConversionState;
  pdfPath: string | null;
}

/**
 * The PDF to read: the file itself, or a copy without the owner's restrictions (which open for
 * everybody, yet hinder watermarks and print packs; what may be printed is decided here).
 */
export async function openPdf(
  path: string,
  workDir: string,
  signal?: AbortSignal,
): Promise<Readable> {
  const facts = await pdfFacts(path, signal);
  if (facts === null || facts === 'password') return { conversion: 'failed', pdfPath: null };
  if (!facts.encrypted) return { conversion: 'not-needed', pdfPath: path };
  const pdfPath = join(workDir, 'pages.pdf');
  const { exitCode } = await sandboxed('qpdf', ['--decrypt', path, pdfPath], { signal });
  // 3: done, with warnings.
  return exitCode === 0 || exitCode === 3
    ? { conversion: 'ready', pdfPath }
    : { conversion: 'failed', pdfPath: null };
}
