import type {} from 'vitest';
import type { TestProject } from 'vitest/node';
import { provideWorker } from '../../sfu/worker/provide.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Path of the media worker's binary. */
    mediaWorker: string;
  }
}

/** The media worker for tests; mediasoup finds it by its own variable in this and child processes. */
export default async function setup(project: TestProject): Promise<void> {
  const worker = await provideWorker({
    env: process.env,
    beforeBuild: async () => {},
    progress: (what) => console.log(what),
  });
  process.env.MEDIASOUP_WORKER_BIN = worker.path;
  project.provide('mediaWorker', worker.path);
}
