import { lstat } from 'node:fs/promises';
import { fail, ok, type Result } from '../kernel/result.ts';
import { paperBudget, readArchive } from './archive.ts';
import type { Examined, IntakeRefusal } from './contract.ts';
import { type Container, detect } from './detect.ts';
import { examineImage } from './examine-image.ts';
import { examineOdf } from './examine-odf.ts';
import { examineOle } from './examine-ole.ts';
import { examineOoxml, isLookedInto } from './examine-ooxml.ts';
import { examinePdf } from './examine-pdf.ts';
import { type FormatName, type PaperFormat, paperFormats } from './media-types.ts';
import { safeName } from './safe-name.ts';

const MB = 1024 * 1024;
export const defaultMaxBytes = 200 * MB;

export interface ExamineOptions {
  /** As the sender calls the file; never used as a path. */
  fileName: string;
  maxBytes?: number;
  signal?: AbortSignal;
}

/**
 * What a file is, by its content, and whether it is whole and harmless. Changes nothing. The first
 * reason found is the one answered.
 */
export async function examine(
  path: string,
  { fileName, maxBytes = defaultMaxBytes, signal }: ExamineOptions,
): Promise<Result<Examined, IntakeRefusal>> {
  const name = safeName(fileName);
  if (!name.ok) return name;
  const file = await lstat(path);
  if (!file.isFile()) return fail('intake.unsupported');
  if (file.size === 0) return fail('intake.empty');
  if (file.size > maxBytes)
    return fail('intake.too-large', { maxMegabytes: Math.floor(maxBytes / MB) });

  const { stem, extension } = name.value;
  const container = await detect(path);
  const contradiction = contradicts(container, extension);
  if (contradiction !== null)
    return fail('intake.mislabelled', { extension, actual: contradiction });
  const found = await look(path, container, signal);
  if (!found.ok) return found;
  const format: PaperFormat = paperFormats[found.value];
  if (extension !== '' && !format.extensions.includes(extension))
    return fail('intake.mislabelled', { extension, actual: found.value });
  const ending = extension || format.extensions[0];
  const { mediaType, family } = format;
  return ok({ mediaType, family, safeName: `${stem}.${ending}`, sizeBytes: file.size });
}

const newOffice = ['docx', 'xlsx', 'pptx', 'ppsx'];
const withMacros = ['docm', 'dotm', 'xlsm', 'xltm', 'xlsb', 'xlam', 'pptm', 'ppsm', 'potm'];
const templates = ['dotx', 'xltx', 'potx', 'ott', 'ots', 'otp'];
const possibleEndings: Record<'zip' | 'ole' | 'markup', readonly string[]> = {
  zip: [...newOffice, ...withMacros, ...templates, 'odt', 'ods', 'odp', 'zip'],
  // A new Office file with a password is an old container.
  ole: ['doc', 'dot', 'xls', 'xlt', 'ppt', 'pps', 'pot', 'msg', 'vsd', ...newOffice, ...withMacros],
  markup: ['html', 'htm', 'xhtml', 'svg', 'xml', 'mht', 'fodt', 'fods', 'fodp'],
};

/** What the content is, where the name says something else; null where they agree. */
function contradicts(container: Container, extension: string): string | null {
  if (extension === '') return null;
  if (container.kind === 'format') {
    const { extensions }: PaperFormat = paperFormats[container.format];
    return extensions.includes(extension) ? null : container.format;
  }
  if (container.kind === 'other') {
    const isPaperName = Object.values(paperFormats).some((format: PaperFormat) =>
      format.extensions.includes(extension),
    );
    return isPaperName ? container.actual || 'other' : null;
  }
  const actual = { zip: 'zip', ole: 'doc', markup: 'html' }[container.kind];
  return possibleEndings[container.kind].includes(extension) ? null : actual;
}

async function look(
  path: string,
  container: Container,
  signal?: AbortSignal,
): Promise<Result<FormatName, IntakeRefusal>> {
  if (container.kind === 'markup') return fail('intake.active-content');
  if (container.kind === 'other') return fail('intake.unsupported');
  if (container.kind === 'ole') return examineOle(path);
  if (container.kind === 'zip') return lookIntoZip(path);
  const { format } = container;
  const harmless = format === 'pdf' ? await examinePdf(path, signal) : await examineImage(path);
  return harmless.ok ? ok(format) : harmless;
}

async function lookIntoZip(path: string): Promise<Result<FormatName, IntakeRefusal>> {
  const budget = paperBudget();
  const archive = await readArchive(path, budget, isLookedInto);
  if (!archive.ok) return archive;
  return archive.value.names.includes('[Content_Types].xml')
    ? examineOoxml(archive.value, budget)
    : examineOdf(archive.value);
}
