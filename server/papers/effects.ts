import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Database } from '../../db/client.ts';
import { defineEffect, type Effect, enqueueEffect } from '../kernel/effects.ts';
import { loadModel, savePaper } from './paper-store.ts';
import type { KeptPaper, PaperFiles, ToPdf } from './port.ts';
import { renderInput, renderName } from './requests.ts';
import { asWordDocument } from './word-document.ts';

export interface PaperEffects {
  db: Database;
  files: PaperFiles;
  toPdf: ToPdf;
}

/** Nothing to convert with on this machine: trying again would change nothing. */
const lasting = 'intake.conversion-unavailable';

/**
 * Makes the .docx and the PDF of a paper. Where there is no PDF, the row says why and the .docx is
 * there all the same; it is tried again unless that is in vain.
 */
export function paperEffects(deps: PaperEffects): readonly Effect[] {
  const { db } = deps;
  const render = defineEffect({
    name: renderName,
    input: renderInput,
    async run({ paperId, whenReady }) {
      const model = await loadModel(db, paperId);
      if (!model) return;
      const refer = (failure: string | null) => (kept: KeptPaper) =>
        db.transaction(async (tx) => {
          const state = failure === null ? 'ready' : 'failed';
          await savePaper(tx, paperId, { ...kept, state, failure });
          const done = failure === null || failure === lasting;
          if (done && whenReady) await enqueueEffect(tx, whenReady);
        });
      try {
        const failure = await makeFiles(deps, await asWordDocument(model), refer);
        if (failure !== null && failure !== lasting) throw new NoPdf(failure);
      } catch (error) {
        if (!(error instanceof NoPdf))
          await savePaper(db, paperId, { state: 'failed', failure: 'papers.not-stored' });
        throw error;
      }
    },
  });
  return [render];
}

class NoPdf extends Error {
  constructor(code: string) {
    super(`the paper was not converted: ${code}`);
  }
}

/** Answers why there is no PDF, or null. */
async function makeFiles(
  { files, toPdf }: PaperEffects,
  docx: Buffer,
  refer: (failure: string | null) => (kept: KeptPaper) => Promise<void>,
): Promise<string | null> {
  await mkdir(files.workDir, { recursive: true });
  const folder = await mkdtemp(join(files.workDir, 'paper-'));
  try {
    const docxPath = join(folder, 'paper.docx');
    await writeFile(docxPath, docx);
    const converted = await toPdf(docxPath, folder);
    const failure = converted.ok ? null : converted.code;
    const pdfPath = converted.ok ? converted.value.pdfPath : null;
    await files.keep({ docxPath, pdfPath }, refer(failure));
    return failure;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
