import { SetupError } from './progress.mjs';
import { browserStep, buildStep, documentToolsStep, mediaWorkerStep } from './steps.ts';
import { add, type Counts, suites } from './suites.ts';

export interface SuiteRequest {
  root: string;
  env: NodeJS.ProcessEnv;
  /** Names of suites; none: all. */
  names: readonly string[];
  /** Runs the long checks in full. */
  long: boolean;
}

const needsBrowser = new Set(['media', 'e2e']);
const needsMediaWorker = new Set(['media', 'setup', 'e2e', 'firefox']);
const needsDocumentTools = new Set(['unit', 'integration', 'intake', 'setup', 'e2e', 'firefox']);
const needsBuild = new Set(['types', 'e2e', 'firefox']);

/**
 * Sets up what the suites need and runs them one after the other. The last line says how many tests
 * passed, failed and were skipped over all of them. True if some ran and none failed.
 */
export async function runSuites({ root, env, names, long }: SuiteRequest): Promise<boolean> {
  const chosen = names.length === 0 ? suites : suites.filter(({ name }) => names.includes(name));
  const unknown = names.filter((name) => !suites.some((suite) => suite.name === name));
  if (unknown.length > 0) {
    const known = suites.map(({ name }) => name).join(', ');
    throw new SetupError(`No suite is called ${unknown.join(', ')}; there are: ${known}`);
  }
  const anyOf = (need: ReadonlySet<string>) => chosen.some(({ name }) => need.has(name));
  const { DATABASE_URL: databaseUrl, ...withoutDatabase } = env;
  const suiteEnv: NodeJS.ProcessEnv = { ...withoutDatabase, LONG: long ? '1' : '' };
  if (anyOf(needsBrowser)) await browserStep();
  if (anyOf(needsDocumentTools)) await documentToolsStep();
  if (anyOf(needsMediaWorker)) suiteEnv.MEDIASOUP_WORKER_BIN = await mediaWorkerStep(env);
  if (anyOf(needsBuild)) await buildStep(root, env);

  let total: Counts = { passed: 0, failed: 0, skipped: 0 };
  const lines: string[] = [];
  for (const suite of chosen) {
    console.log(`\n${suite.name}`);
    const start = performance.now();
    const counts = await suite.run({ root, env: suiteEnv, databaseUrl });
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    lines.push(`${suite.name.padEnd(14)} ${summary(counts)}, ${seconds} s`);
    total = add(total, counts);
  }
  console.log(`\n${lines.join('\n')}\n\n${summary(total)}`);
  return total.failed === 0 && total.passed > 0;
}

function summary({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}
