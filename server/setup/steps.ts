import { existsSync } from 'node:fs';
import { buildPackages } from '../../sfu/worker/build.ts';
import { provideWorker } from '../../sfu/worker/provide.ts';
import { buildProduct } from './build.ts';
import { ensureDebianPackages } from './debian.ts';
import { provideDocumentTools } from './document-tools.ts';
import { note, step } from './progress.mjs';

const chromium = '/usr/bin/chromium';

/** Finds or makes the media worker; its path. */
export async function mediaWorkerStep(env: NodeJS.ProcessEnv): Promise<string> {
  return step('Media worker', async (outcome) => {
    const worker = await provideWorker({
      env,
      beforeBuild: () => ensureDebianPackages(buildPackages, 'Building the media worker', note),
      progress: note,
    });
    outcome(worker.origin);
    return worker.path;
  });
}

/** Makes the production build where the sources have changed. */
export async function buildStep(root: string, env: NodeJS.ProcessEnv): Promise<void> {
  await step('Build', async (outcome) => outcome(await buildProduct(root, env, note)));
}

/** Sees to the browser that tests and benchmarks use. */
export async function browserStep(): Promise<void> {
  await step('Chromium', async (outcome) => {
    if (existsSync(chromium)) return outcome('present');
    await ensureDebianPackages(['chromium'], 'Testing in a browser', note);
    outcome('installed');
  });
}

/** Sees to the programs that read, convert and recognise papers. */
export async function documentToolsStep(): Promise<void> {
  await step('Papers', async (outcome) => outcome(await provideDocumentTools(note)));
}
