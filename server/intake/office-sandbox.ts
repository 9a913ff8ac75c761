import { chmod, chown, copyFile, lstat, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { fail, ok, type Result } from '../kernel/result.ts';
import type { ConversionFailure } from './contract.ts';
import { Gate } from './gate.ts';
import { mayBecomeNobody, nobody } from './isolation.ts';
import { formatOf } from './media-types.ts';
import { type OfficeFonts, writeOfficeProfile } from './office-profile.ts';
import { pdfFacts } from './pages.ts';
import { sandboxed } from './sandbox.ts';

const MB = 1024 * 1024;
const defaultWallMs = 120_000;

/** LibreOffice takes about 220 MB each. */
const atOnce = new Gate(2);

export interface OfficeRequest {
  /** Of the input, as `examine` answered it: decides how LibreOffice has to read it. */
  mediaType: string;
  signal?: AbortSignal;
  /** Time on the wall for one conversion; waiting for others does not count. */
  wallMs?: number;
  /** Options of LibreOffice's PDF export, such as `{ SelectPdfVersion: 2 }` for PDF/A-2b. */
  exportOptions?: Record<string, string | number | boolean>;
  /** These fonts instead of those of the system, for papers that must look the same everywhere. */
  fonts?: OfficeFonts;
}

/**
 * Converts an Office file to `outDir/pages.pdf`. LibreOffice runs as nobody, without network, with
 * a profile and a home that are made for it and removed; where it cannot be isolated, nothing is
 * converted.
 */
export async function officeToPdf(
  inputPath: string,
  outDir: string,
  request: OfficeRequest,
): Promise<Result<{ pdfPath: string }, ConversionFailure>> {
  return atOnce.run(async () => {
    request.signal?.throwIfAborted();
    const home = await mkdtemp(join(tmpdir(), 'dien-hong-office-'));
    try {
      return await convert(inputPath, outDir, home, request);
    } finally {
      await rm(home, { recursive: true, force: true, maxRetries: 3 });
    }
  });
}

async function convert(
  inputPath: string,
  outDir: string,
  home: string,
  request: OfficeRequest,
): Promise<Result<{ pdfPath: string }, ConversionFailure>> {
  const format = formatOf(request.mediaType);
  if (!format?.importFilter) return fail('intake.conversion-failed');
  // The name of the file in there is ours, so no name can be taken for an option.
  const input = join(home, `paper.${format.extensions[0]}`);
  const made = join(home, 'out');
  await mkdir(made);
  await copyFile(inputPath, input);
  const environment = await writeOfficeProfile(home, request.fonts);
  await giveToNobody(home);
  // A folder for temporary files that nobody else may enter (TMPDIR) is no place for it.
  const reads = await sandboxed('test', ['-r', input], { asNobody: true });
  if (reads.exitCode !== 0) return fail('intake.conversion-unavailable');

  const outcome = await runOffice(home, input, made, format.importFilter, environment, request);
  if (outcome.end === 'timed-out') return fail('intake.conversion-timed-out');
  if (outcome.end === 'not-isolated' || outcome.end === 'not-installed')
    return fail('intake.conversion-unavailable');
  const pdf = join(made, 'paper.pdf');
  if (outcome.exitCode !== 0 || !(await isWholePdf(pdf, request.signal)))
    return fail('intake.conversion-failed');
  const pdfPath = join(outDir, 'pages.pdf');
  await copyFile(pdf, pdfPath);
  await chmod(pdfPath, 0o600);
  return ok({ pdfPath });
}

function runOffice(
  home: string,
  input: string,
  outDir: string,
  importFilter: string,
  env: Record<string, string>,
  { signal, wallMs = defaultWallMs, exportOptions }: OfficeRequest,
) {
  return sandboxed(
    'soffice',
    [
      `-env:UserInstallation=${pathToFileURL(join(home, 'profile')).href}`,
      ...['--headless', '--nologo', '--norestore', '--nolockcheck', '--nodefault'],
      `--infilter=${importFilter}`,
      ...['--convert-to', exportFilter(importFilter, exportOptions), '--outdir', outDir, input],
    ],
    {
      limits: {
        wallMs,
        cpuSeconds: Math.ceil(wallMs / 1000) + 5,
        addressSpaceBytes: 4096 * MB,
        fileSizeBytes: 512 * MB,
        openFiles: 512,
      },
      ...{ cwd: home, env, signal, asNobody: true, isolated: true },
    },
  );
}

/** Which part of LibreOffice writes the PDF: the one that reads the format. */
function exportFilter(importFilter: string, options: OfficeRequest['exportOptions']): string {
  const part = /excel|calc/i.test(importFilter)
    ? 'calc'
    : /powerpoint|impress/i.test(importFilter)
      ? 'impress'
      : 'writer';
  if (!options) return `pdf:${part}_pdf_Export`;
  const typed = Object.entries(options).map(([name, value]) => {
    const type = typeof value === 'number' ? 'long' : typeof value;
    return [name, { type, value: `${value}` }] as const;
  });
  return `pdf:${part}_pdf_Export:${JSON.stringify(Object.fromEntries(typed))}`;
}

/** LibreOffice exits with 0 also where it wrote nothing; a link instead of a file is not followed. */
async function isWholePdf(path: string, signal?: AbortSignal): Promise<boolean> {
  const file = await lstat(path).catch(() => null);
  if (!file?.isFile()) return false;
  const facts = await pdfFacts(path, signal);
  return facts !== null && facts !== 'password';
}

async function giveToNobody(folder: string): Promise<void> {
  if (!mayBecomeNobody) return;
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true }))
    await chown(join(entry.parentPath, entry.name), nobody, nobody);
  await chown(folder, nobody, nobody);
}
