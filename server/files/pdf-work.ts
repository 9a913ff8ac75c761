import { randomUUID } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Gate } from '../intake/gate.ts';
import { boldFont, textFont } from './fonts.ts';
import { type PdfOrder, type PdfTask, pdfReport } from './pdf-tasks.ts';

/** The bundle has its worker beside it; from the sources it is run as everything else is there. */
const fromSources = import.meta.url.endsWith('.ts');
const entry = new URL(fromSources ? './pdf-worker.ts' : './pdf-worker.js', import.meta.url);
const memoryMb = 1_536;
const mostMs = 5 * 60_000;

export interface PdfWork {
  /** Does it in a thread of its own and answers where the PDF lies; the caller removes it. */
  run(task: PdfTask, onProgress?: (done: number, total: number) => void): Promise<string>;
}

/** One at a time: a large PDF takes memory and a whole core. */
export function createPdfWork(workDir: string): PdfWork {
  const gate = new Gate(1);
  return {
    run: (task, onProgress) =>
      gate.run(async () => {
        await mkdir(workDir, { recursive: true });
        const outPath = join(workDir, `${randomUUID()}.pdf`);
        try {
          const fonts = { regular: textFont, bold: boldFont };
          await inThread({ task, outPath, fonts }, onProgress);
          return outPath;
        } catch (error) {
          await rm(outPath, { force: true });
          throw error;
        }
      }),
  };
}

function inThread(
  order: PdfOrder,
  onProgress?: (done: number, total: number) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(entry, {
      workerData: order,
      execArgv: fromSources ? ['--import', 'tsx'] : [],
      resourceLimits: { maxOldGenerationSizeMb: memoryMb },
    });
    const tooLong = setTimeout(() => {
      reject(new Error(`a PDF took longer than ${mostMs} ms`));
      void worker.terminate();
    }, mostMs);
    worker.on('message', (message: unknown) => {
      const report = pdfReport.parse(message);
      if (report.is === 'progress') onProgress?.(report.done, report.total);
      else resolve();
    });
    worker.on('error', reject);
    worker.on('exit', (code) => {
      clearTimeout(tooLong);
      reject(new Error(`the thread of a PDF ended with ${code}`));
    });
  });
}
