import { readFile, writeFile } from 'node:fs/promises';
import { parentPort, workerData } from 'node:worker_threads';
import type { z } from 'zod';
import { markPdf } from './pdf-marking.ts';
import { packPapers } from './pdf-packing.ts';
import { pdfOrder, type pdfReport } from './pdf-tasks.ts';

/** Entry of the thread in which PDFs are made. */
function report(message: z.input<typeof pdfReport>): void {
  parentPort?.postMessage(message);
}

const { task, outPath, fonts } = pdfOrder.parse(workerData);
const faces = { regular: await readFile(fonts.regular), bold: await readFile(fonts.bold) };
const progress = (done: number, total: number) => report({ is: 'progress', done, total });
const made =
  task.do === 'mark'
    ? await markPdf(await readFile(task.path), task.text, faces.regular)
    : await packPapers(task, faces, progress);
await writeFile(outPath, made, { mode: 0o600 });
report({ is: 'done' });
