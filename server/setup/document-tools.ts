import { spawnSync } from 'node:child_process';
import { ensureDebianPackages } from './debian.ts';
import { SetupError } from './progress.mjs';

interface DocumentTool {
  purpose: string;
  packages: readonly string[];
  /** Answer for their presence where there are no Debian packages. */
  programs: readonly string[];
}

/** Without these no paper can be looked into. */
const required: DocumentTool = {
  purpose: 'Reading papers',
  packages: ['poppler-utils', 'qpdf'],
  programs: ['pdfinfo', 'pdftotext', 'pdftoppm', 'pdfimages', 'qpdf', 'prlimit', 'unshare'],
};

/** Without these papers are taken in, and what is missing is said there. */
const optional: readonly (DocumentTool & { without: string })[] = [
  {
    purpose: 'Converting Office files',
    packages: [
      'libreoffice-writer-nogui',
      'libreoffice-calc-nogui',
      'libreoffice-impress-nogui',
      'fonts-liberation2',
    ],
    programs: ['soffice'],
    without: 'Office files are kept unconverted',
  },
  {
    purpose: 'Recognising scans',
    packages: ['tesseract-ocr', 'tesseract-ocr-vie'],
    programs: ['tesseract'],
    without: 'the text of scans is not searchable',
  },
];

/** What the tools are looked for with; a test has none installed. */
export interface ToolSources {
  hasDebianPackages: boolean;
  ensurePackages: typeof ensureDebianPackages;
  hasProgram(program: string): boolean;
}

/**
 * Sees to the programs that work on papers: by Debian's packages where there are such, else by what
 * is on the path. Answers in words what can be done; throws SetupError where papers cannot be read.
 */
export async function provideDocumentTools(
  note: (words: string) => void,
  sources: ToolSources = thisMachine,
): Promise<string> {
  await provide(required, note, sources);
  const missing: string[] = [];
  for (const tool of optional) {
    try {
      await provide(tool, note, sources);
    } catch (error) {
      if (!(error instanceof SetupError)) throw error;
      note(error.message);
      missing.push(tool.without);
    }
  }
  return missing.length === 0 ? 'can be read, converted and recognised' : missing.join('; ');
}

async function provide(
  { packages, purpose, programs }: DocumentTool,
  note: (words: string) => void,
  { hasDebianPackages, ensurePackages, hasProgram }: ToolSources,
): Promise<void> {
  if (hasDebianPackages) return ensurePackages(packages, purpose, note);
  const absent = programs.filter((program) => !hasProgram(program));
  if (absent.length > 0)
    throw new SetupError(`${purpose} needs programs that are not installed: ${absent.join(', ')}`);
}

const thisMachine: ToolSources = {
  hasDebianPackages: isOnPath('dpkg-query') && isOnPath('apt-get'),
  ensurePackages: ensureDebianPackages,
  hasProgram: isOnPath,
};

function isOnPath(program: string): boolean {
  const { status } = spawnSync('which', [program], { stdio: 'ignore' });
  return status === 0;
}
