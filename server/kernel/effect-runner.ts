import { EventEmitter } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { Logger, type RunnerOptions, run, type TaskList, type WorkerEvents } from 'graphile-worker';
import type pg from 'pg';
import type { EffectTable } from './registry.ts';

const retryMs = 500;

export interface EffectRunner {
  stop(): Promise<void>;
}

/**
 * What a process had begun when it was killed would stay locked for hours, and with it everything of
 * the same key. Effects are carried out at least once, so whatever is locked at a start is let go.
 */
async function letGoOfAbandoned(pool: pg.Pool): Promise<void> {
  await pool.query(`
    select graphile_worker.force_unlock_workers(array_agg(distinct locked_by))
    from graphile_worker.jobs where locked_by is not null`);
}

/**
 * Carries out effects from the job queue: at once when one is added, and again where one failed. A
 * worker that cannot report on its job, as when the database is away, ends; then all begin anew.
 */
export async function runEffects(
  pool: pg.Pool,
  effects: EffectTable,
  onFailure: (message: string, fields: object) => void,
): Promise<EffectRunner> {
  const events: WorkerEvents = new EventEmitter();
  const begin = async () => {
    await letGoOfAbandoned(pool);
    return run({ ...settings(pool, effects, onFailure), events });
  };
  let runner = await begin();
  let stopping = false;
  let renewing: Promise<void> | null = null;

  const renew = async () => {
    await runner.stop().catch(() => undefined);
    while (!stopping) {
      try {
        runner = await begin();
        return;
      } catch (error) {
        onFailure('effects cannot be carried out', { err: error });
        await delay(retryMs);
      }
    }
  };
  events.on('worker:fatalError', () => {
    renewing ??= renew().finally(() => {
      renewing = null;
    });
  });
  return {
    async stop() {
      stopping = true;
      await renewing;
      // One that could not begin again has been stopped already.
      await runner.stop().catch(() => undefined);
    },
  };
}

function settings(
  pool: pg.Pool,
  effects: EffectTable,
  onFailure: (message: string, fields: object) => void,
): RunnerOptions {
  const taskList: TaskList = Object.fromEntries(
    [...effects].map(([name, effect]) => [name, (input) => effect.run(input)]),
  );
  const logger = new Logger(() => (level, message, fields) => {
    if (level === 'error' || level === 'warning') onFailure(message, fields ?? {});
  });
  return {
    pgPool: pool,
    taskList,
    logger,
    concurrency: 4,
    noHandleSignals: true,
    pollInterval: 1_000,
  };
}
