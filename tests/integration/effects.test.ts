import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { connectDatabase, type DatabaseClient } from '../../db/client.ts';
import { type EffectRunner, runEffects } from '../../server/kernel/effect-runner.ts';
import { defineEffect, enqueueEffect } from '../../server/kernel/effects.ts';
import { effectTable } from '../../server/kernel/registry.ts';
import { type ScratchDatabase, scratchDatabase } from './scratch.ts';

const workers = 4;

let scratch: ScratchDatabase;
let pools: DatabaseClient[];
let runners: EffectRunner[];
/** What effects that take long wait for. */
let held: Promise<void>;
let letGo: () => void;

beforeEach(async () => {
  scratch = await scratchDatabase();
  pools = [];
  runners = [];
  held = new Promise((resolve) => {
    letGo = resolve;
  });
});
afterEach(async () => {
  letGo();
  await Promise.all(runners.map((runner) => runner.stop()));
  await Promise.all(pools.map((pool) => pool.close()));
  await scratch.drop();
});

/** A process that carries out the effect `greet`. */
async function process(greet: (name: string) => Promise<void>): Promise<void> {
  const pool = connectDatabase(scratch.url, () => undefined, workers + 2);
  pools.push(pool);
  const effect = defineEffect({
    name: 'greet',
    input: z.object({ name: z.string() }),
    run: ({ name }) => greet(name),
  });
  runners.push(await runEffects(pool.pool, effectTable([effect]), () => undefined));
}

const ask = (name: string, key: string | null = null) =>
  enqueueEffect(scratch.db, { name: 'greet', input: { name }, key });

test('what a process had begun when it was killed is carried out by the next one', async () => {
  await ask('an');
  await ask('bình', 'meeting');
  // As a worker leaves it that is killed while it runs them.
  for (const table of ['_private_jobs', '_private_job_queues']) {
    await scratch.pool.query(
      `update graphile_worker.${table} set locked_at = now(), locked_by = 'killed'`,
    );
  }
  // Takes the place of the one with its key, which was not seen to finish.
  await ask('chi', 'meeting');

  const done: string[] = [];
  await process(async (name) => void done.push(name));
  await vi.waitFor(() => expect(done.toSorted()).toEqual(['an', 'chi']), 10_000);
});

test('effects go on after the database was away while they ran', async () => {
  const begun: string[] = [];
  const done: string[] = [];
  let away = true;
  await process(async (name) => {
    begun.push(name);
    if (away) await held;
    done.push(name);
  });
  const names = Array.from({ length: workers }, (_, index) => `number ${index}`);
  for (const name of names) await ask(name);
  await vi.waitFor(() => expect(begun).toHaveLength(workers), 5_000);

  await scratch.admit(false);
  away = false;
  letGo();
  await vi.waitFor(() => expect(done).toHaveLength(workers), 5_000);
  await scratch.admit(true);

  await ask('afterwards');
  await vi.waitFor(() => expect(done).toContain('afterwards'), 20_000);
});
