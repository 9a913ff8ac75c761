import { prepare, root } from './prerequisites.mjs';
import { runCommand } from './progress.mjs';

await runCommand(async () => {
  await prepare();
  const { runSuites } = await import('./run-suites.ts');
  const words = process.argv.slice(2);
  const names = words.filter((word) => !word.startsWith('--'));
  const passed = await runSuites({ root, env: process.env, names, long: words.includes('--long') });
  process.exit(passed ? 0 : 1);
});
