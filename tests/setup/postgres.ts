import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type {} from 'vitest';
import type { TestProject } from 'vitest/node';
import { startEmbedded } from '../../db/embedded/start.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Connection string of a role that may make databases; each test file makes its own. */
    adminUrl: string;
  }
}

/** One PostgreSQL for the whole run: the one in DATABASE_URL, else an embedded one that ends with it. */
export default async function setup(
  project: TestProject,
): Promise<(() => Promise<void>) | undefined> {
  const given = process.env.DATABASE_URL;
  if (given) {
    project.provide('adminUrl', given);
    return undefined;
  }
  const dataDir = await mkdtemp(join(tmpdir(), 'dien-hong-test-'));
  const database = await startEmbedded({ dataDir });
  project.provide('adminUrl', database.adminUrl);
  return async () => {
    await database.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
}
