import { prepare, root } from './prerequisites.mjs';
import { runCommand, SetupError } from './progress.mjs';

const usage = `Usage:
  npm run demo:reset
      puts the demo meeting back to its beginning
  npm run demo:people -- [--vote] [--speak] [--except=login,login]
      lets the delegates of the demo who are not connected take part: they check in,
      vote once a vote is open (--vote), and ask for the floor (--speak)`;

await runCommand(async () => {
  const [command, ...options] = process.argv.slice(2);
  if (command !== 'reset' && command !== 'people') throw new SetupError(usage);
  await prepare();
  if (command === 'reset') {
    const { reset } = await import('./demo/reset.ts');
    await reset({ root, env: process.env });
    return;
  }
  const { people } = await import('./demo/people.ts');
  await people({ root, env: process.env, options });
});
