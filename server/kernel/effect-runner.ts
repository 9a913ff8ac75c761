import { Logger, run, type TaskList } from 'graphile-worker';
import type pg from 'pg';
import type { EffectTable } from './registry.ts';

export interface EffectRunner {
  stop(): Promise<void>;
}

/** Carries out effects from the job queue: at once when one is added, and again where one failed. */
export async function runEffects(
  pool: pg.Pool,
  effects: EffectTable,
  onFailure: (message: string, fields: object) => void,
): Promise<EffectRunner> {
  const taskList: TaskList = Object.fromEntries(
    [...effects].map(([name, effect]) => [name, (input) => effect.run(input)]),
  );
  const logger = new Logger(() => (level, message, fields) => {
    if (level === 'error' || level === 'warning') onFailure(message, fields ?? {});
  });
  const runner = await run({
    pgPool: pool,
    taskList,
    logger,
    concurrency: 4,
    noHandleSignals: true,
    pollInterval: 1_000,
  });
  return { stop: () => runner.stop() };
}
