import { join } from 'node:path';
import { restoreDemo } from '../../../db/seed/install-demo.ts';
import { step } from '../progress.mjs';
import { withDemoDatabase } from './demo-database.ts';

/** `npm run demo:reset`: the meeting as at its beginning; whoever is connected sees it at once. */
export async function reset({ root, env }: { root: string; env: NodeJS.ProcessEnv }) {
  await withDemoDatabase(env, (database, dataDir) =>
    step('Demo meeting put back to its beginning', () =>
      restoreDemo(database, {
        dataDir,
        papersDir: join(root, 'db', 'seed', 'papers', 'pdf'),
        now: new Date(),
      }),
    ),
  );
}
