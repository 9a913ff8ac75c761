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

/** Makes the .docx and the PDF of a paper. What fails is told in its row, and tried again. */
export function paperEffects(deps: PaperEffects): readonly Effect[] {
  const { db } = deps;
  const render = defineEffect({
    name: renderName,
    input: renderInput,
    async run({ paperId, whenReady }) {
      const model = await loadModel(db, paperId);
      if (!model) return;
      const ready = (kept: KeptPaper) =>
        db.transaction(async (tx) => {
          await savePaper(tx, paperId, { ...kept, state: 'ready', failure: null });
          if (whenReady) await enqueueEffect(tx, whenReady);
        });
      try {
        await makeFiles(deps, await asWordDocument(model), ready);
      } catch (error) {
        const failure = error instanceof NoPdf ? error.code : 'papers.not-stored';
        await savePaper(db, paperId, { state: 'failed', failure });
        throw error;
      }
    },
  });
  return [render];
}

class NoPdf extends Error {
  constructor(readonly code: string) {
    super(`the paper was not converted: ${code}`);
  }
}

async function makeFiles(
  { files, toPdf }: PaperEffects,
  docx: Buffer,
  ready: (kept: KeptPaper) => Promise<void>,
): Promise<void> {
  await mkdir(files.workDir, { recursive: true });
  const folder = await mkdtemp(join(files.workDir, 'paper-'));
  try {
    const docxPath = join(folder, 'paper.docx');
    await writeFile(docxPath, docx);
    const converted = await toPdf(docxPath, folder);
    if (!converted.ok) throw new NoPdf(converted.code);
    await files.keep({ docxPath, pdfPath: converted.value.pdfPath }, ready);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
