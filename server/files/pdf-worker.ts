import { readFile, writeFile } from 'node:fs/promises';
import type { z } from 'zod';
import { markPdf } from './pdf-marking.ts';
import { overlayPdf } from './pdf-overlay.ts';
import { packPapers } from './pdf-packing.ts';
import { type PdfTask, pdfOrder, type pdfReport } from './pdf-tasks.ts';

/** Entry of the process in which a PDF is made; it does one order and ends. */
async function carryOut(message: unknown): Promise<void> {
  const { task, outPath, fonts } = pdfOrder.parse(message);
  const faces = { regular: await readFile(fonts.regular), bold: await readFile(fonts.bold) };
  const progress = (done: number, total: number) => report({ is: 'progress', done, total });
  const made = await make(task, faces, progress);
  await writeFile(outPath, made, { mode: 0o600 });
  report({ is: 'done' });
}

async function make(
  task: PdfTask,
  faces: { regular: Uint8Array; bold: Uint8Array },
  progress: (done: number, total: number) => void,
): Promise<Uint8Array> {
  switch (task.do) {
    case 'mark':
      return markPdf(await readFile(task.path), task.text, faces.regular);
    case 'overlay':
      return overlayPdf(await readFile(task.path), task.overlay, task.mark, faces);
    case 'pack':
      return packPapers(task, faces, progress);
  }
}

function report(message: z.input<typeof pdfReport>): void {
  process.send?.(message);
}

process.once('message', (message) => {
  carryOut(message).then(
    () => process.disconnect(),
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
});
// Whoever asked is gone: nobody needs it any more.
process.once('disconnect', () => process.exit());
