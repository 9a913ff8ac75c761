import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';

export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

export interface SuiteContext {
  root: string;
  /** Without DATABASE_URL, so that no test writes to a database it did not ask for. */
  env: NodeJS.ProcessEnv;
  databaseUrl: string | undefined;
}

/** A part of the tests that can be asked for by name. */
export interface Suite {
  name: string;
  run(context: SuiteContext): Promise<Counts>;
}

/** All suites, in the order they run: what is quick and tells most comes first. */
export const suites: readonly Suite[] = [
  program('lint', 'npm', ['run', '--silent', 'lint']),
  program('types', 'npm', ['run', '--silent', 'typecheck']),
  vitest('unit'),
  vitest('architecture'),
  vitest('protocol'),
  { name: 'integration', run: runIntegration },
  vitest('intake'),
  vitest('golden'),
  vitest('setup'),
  vitest('media'),
  { name: 'e2e', run: runPlaywright },
  vitest('firefox'),
];

/** A program that counts as one test. */
function program(name: string, command: string, commandArguments: readonly string[]): Suite {
  return {
    name,
    run: async ({ root, env }) => {
      const failed = (await spawnIn(root, env, command, commandArguments)) === 0 ? 0 : 1;
      return { passed: 1 - failed, failed, skipped: 0 };
    },
  };
}

function vitest(name: string): Suite {
  return { name, run: (context) => runVitest(name, context) };
}

/** On the embedded PostgreSQL and then, where there is one, on the database in DATABASE_URL. */
async function runIntegration(context: SuiteContext): Promise<Counts> {
  const embedded = await runVitest('integration', context);
  const { databaseUrl, env } = context;
  if (!databaseUrl) return embedded;
  console.log('\nintegration, on the database in DATABASE_URL');
  const given = { ...context, env: { ...env, DATABASE_URL: databaseUrl } };
  return add(embedded, await runVitest('integration', given));
}

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
});

async function runVitest(project: string, { root, env }: SuiteContext): Promise<Counts> {
  return withReport(async (report) => {
    const cli = join(root, 'node_modules', 'vitest', 'vitest.mjs');
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
    const vitestArguments = [cli, 'run', '--project', project, '--passWithNoTests', ...reporters];
    const code = await spawnIn(root, env, process.execPath, vitestArguments);
    const counts = vitestReport.safeParse(await readReport(report));
    if (!counts.success) return { passed: 0, failed: code === 0 ? 0 : 1, skipped: 0 };
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = counts.data;
    return withExitCode(code, {
      passed: numPassedTests,
      failed: numFailedTests,
      skipped: numPendingTests + numTodoTests,
    });
  });
}

const playwrightReport = z.object({
  stats: z.object({
    expected: z.number(),
    unexpected: z.number(),
    flaky: z.number(),
    skipped: z.number(),
  }),
});

async function runPlaywright({ root, env }: SuiteContext): Promise<Counts> {
  return withReport(async (report) => {
    const cli = join(root, 'node_modules', '@playwright', 'test', 'cli.js');
    const code = await spawnIn(
      root,
      { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: report },
      process.execPath,
      [cli, 'test', '--reporter=list,json', '--pass-with-no-tests'],
    );
    const counts = playwrightReport.safeParse(await readReport(report));
    if (!counts.success) return { passed: 0, failed: code === 0 ? 0 : 1, skipped: 0 };
    const { expected, unexpected, flaky, skipped } = counts.data.stats;
    // A test that passes the second time only has failed.
    return withExitCode(code, { passed: expected, failed: unexpected + flaky, skipped });
  });
}

/** A run can fail outside of any test, in a file that does not load for instance. */
function withExitCode(code: number, counts: Counts): Counts {
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

export function add(a: Counts, b: Counts): Counts {
  return {
    passed: a.passed + b.passed,
    failed: a.failed + b.failed,
    skipped: a.skipped + b.skipped,
  };
}

async function withReport(run: (file: string) => Promise<Counts>): Promise<Counts> {
  const folder = await mkdtemp(join(tmpdir(), 'dien-hong-report-'));
  try {
    return await run(join(folder, 'report.json'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function readReport(file: string): Promise<unknown> {
  const text = await readFile(file, 'utf8').catch(() => 'null');
  return JSON.parse(text);
}

async function spawnIn(
  root: string,
  env: NodeJS.ProcessEnv,
  command: string,
  commandArguments: readonly string[],
): Promise<number> {
  const child = spawn(command, [...commandArguments], {
    cwd: root,
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const [code] = await once(child, 'exit');
  return typeof code === 'number' ? code : 1;
}
