import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { SetupError } from './progress.mjs';
import { browserStep, buildStep, mediaWorkerStep } from './steps.ts';

export interface BenchmarkRequest {
  root: string;
  env: NodeJS.ProcessEnv;
  /** Names of files in tests/bench, without `.bench.ts`; none: all. */
  names: readonly string[];
}

/** Sets up what is measured and runs the benchmarks one after the other. */
export async function runBenchmarks({ root, env, names }: BenchmarkRequest): Promise<void> {
  const folder = join(root, 'tests', 'bench');
  const found = (await readdir(folder))
    .filter((file) => file.endsWith('.bench.ts'))
    .map((file) => file.slice(0, -'.bench.ts'.length))
    .sort();
  const unknown = names.filter((name) => !found.includes(name));
  if (unknown.length > 0) {
    throw new SetupError(
      `No benchmark is called ${unknown.join(', ')}; there are: ${found.join(', ')}`,
    );
  }
  await browserStep();
  const mediaWorker = await mediaWorkerStep(env);
  await buildStep(root, env);
  for (const name of names.length > 0 ? names : found) {
    console.log(`\n${name}`);
    const child = spawn(process.execPath, ['--import', 'tsx', join(folder, `${name}.bench.ts`)], {
      cwd: root,
      env: { ...env, MEDIASOUP_WORKER_BIN: mediaWorker },
      stdio: 'inherit',
    });
    const [code] = await once(child, 'exit');
    if (code !== 0) throw new SetupError(`The benchmark ${name} failed (exit code ${code}).`);
  }
}
