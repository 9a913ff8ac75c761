import { prepare, root } from './prerequisites.mjs';
import { runCommand } from './progress.mjs';

await runCommand(async () => {
  await prepare();
  const { runBenchmarks } = await import('./run-benchmarks.ts');
  await runBenchmarks({ root, env: process.env, names: process.argv.slice(2) });
});
