import { prepare, root } from './prerequisites.mjs';
import { runCommand } from './progress.mjs';

await runCommand(async () => {
  await prepare();
  const { launch } = await import('./launch.ts');
  await launch({ root, env: process.env, dev: process.argv.includes('--dev') });
});
