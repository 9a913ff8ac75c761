import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Gate } from '../intake/gate.ts';
import { boldFont, textFont } from './fonts.ts';
import { type PdfOrder, type PdfTask, pdfReport } from './pdf-tasks.ts';

/** The bundle has it beside it; from the sources it is run as everything else is there. */
const fromSources = import.meta.url.endsWith('.ts');
const entry = fileURLToPath(
  new URL(fromSources ? './pdf-worker.ts' : './pdf-worker.js', import.meta.url),
);
const memoryMb = 1_536;
const mostMs = 5 * 60_000;

export interface PdfWork {
  /** Does it in a process of its own and answers where the PDF lies; the caller removes it. */
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
          await inProcess({ task, outPath, fonts }, onProgress);
          return outPath;
        } catch (error) {
          await rm(outPath, { force: true });
          throw error;
        }
      }),
  };
}

function inProcess(
  order: PdfOrder,
  onProgress?: (done: number, total: number) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = fork(entry, {
      execArgv: [`--max-old-space-size=${memoryMb}`, ...(fromSources ? ['--import', 'tsx'] : [])],
      // Nothing of ours that a stranger's PDF could be after.
      env: { PATH: '/usr/bin:/bin', NODE_ENV: 'production' },
      timeout: mostMs,
      killSignal: 'SIGKILL',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    let complaint = '';
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      complaint = (complaint + text).slice(-4_096);
    });
    let done = false;
    child.on('message', (message: unknown) => {
      const report = pdfReport.parse(message);
      if (report.is === 'progress') onProgress?.(report.done, report.total);
      else done = true;
    });
    child.once('error', reject);
    child.once('close', (code, signal) => {
      if (done) resolve();
      else reject(new Error(`a PDF could not be made (${code ?? signal}): ${complaint}`));
    });
    child.send(order, (error) => {
      if (error) reject(error);
    });
  });
}
