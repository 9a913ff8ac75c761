import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { ConfigError } from '../config.ts';
import { ensureCertificates, writeTrusted } from './certificates.ts';
import { type Database, provideDatabase } from './database.ts';
import { type ChildrenEnvironment, childrenEnvironment } from './environment.ts';
import { waitUntilHealthy } from './health.ts';
import { claimDataDir, releaseDataDir } from './launcher-lock.ts';
import { checkPorts } from './ports.ts';
import { note, SetupError, step } from './progress.mjs';
import { readSecrets } from './secrets.ts';
import { type LauncherSettings, readLauncherSettings } from './settings.ts';
import { buildStep, documentToolsStep, mediaWorkerStep } from './steps.ts';
import { type SupervisedChild, supervise } from './supervise.ts';

/** What `db/migrate.ts` did, as in `{"demo":"loaded"}`. */
const migrateOutcome = z.record(z.string(), z.union([z.string(), z.number()]));

/** Processes of a killed launcher end by themselves within this time. */
const leftoverPatienceMs = 6_000;

export interface ProductRequest {
  root: string;
  /** Settings as in docs/configuration.md; the children get the rest of it too. */
  env: NodeJS.ProcessEnv;
  /** Runs the sources with tsx and Next.js's development server instead of a build. */
  dev: boolean;
}

/** The running product: every process is started again when it ends, until `stop`. */
export interface Product {
  settings: LauncherSettings;
  database: Database;
  sfu: SupervisedChild;
  web: SupervisedChild;
  /** Ends the web server, the media server and the embedded database, in this order. */
  stop(): Promise<void>;
}

/** What has been started so far, the last first; it can be stopped while the rest is starting. */
class Running {
  readonly #parts: { stop(): Promise<void> }[] = [];

  add<Part extends { stop(): Promise<void> }>(part: Part): Part {
    this.#parts.unshift(part);
    return part;
  }

  async stop(): Promise<void> {
    for (const part of this.#parts.splice(0)) await part.stop();
  }
}

/**
 * Starts the whole product for a data folder and waits until it answers, reporting each step on a
 * line. `onStarting` is given what stops it at any moment. Throws SetupError, with words for the
 * person who started it, after stopping what was started.
 */
export async function startProduct(
  request: ProductRequest,
  onStarting: (stop: () => Promise<void>) => void = () => {},
): Promise<Product> {
  const settings = checkSettings(request.env);
  const running = new Running();
  const stop = () => running.stop();
  const { takenOver } = await claimDataDir(settings.dataDir);
  running.add({ stop: () => releaseDataDir(settings.dataDir) });
  onStarting(stop);
  try {
    await checkPorts(portsOf(settings), takenOver ? leftoverPatienceMs : 0);
    return { settings, ...(await startParts(request, settings, running)), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function startParts(
  request: ProductRequest,
  settings: LauncherSettings,
  running: Running,
): Promise<Pick<Product, 'database' | 'sfu' | 'web'>> {
  const { root, env, dev } = request;
  const mediaWorker = await mediaWorkerStep(env);
  await documentToolsStep();
  if (!dev) await buildStep(root, env);
  const database = running.add(await databaseStep(settings));
  const secrets = await readSecrets(settings.dataDir);
  await certificateStep(settings, env);
  const databaseUrl = database.url;
  const children = childrenEnvironment({ env, settings, secrets, databaseUrl, mediaWorker, dev });
  await step('Tables and data', (outcome) => migrate(root, dev, children.migrate, outcome));
  const start = (name: 'sfu' | 'web') => superviseProcess(request, settings, children, name);
  const sfu = running.add(await step('Media server', () => start('sfu')));
  const web = running.add(await step('Web server', () => start('web')));
  await step('Answers', () => waitUntilHealthy(settings));
  return { database, sfu, web };
}

function checkSettings(env: NodeJS.ProcessEnv): LauncherSettings {
  try {
    return readLauncherSettings(env);
  } catch (error) {
    throw error instanceof ConfigError ? new SetupError(error.message) : error;
  }
}

function portsOf({ port, sfuPort, rtcPort }: LauncherSettings) {
  return [
    { name: 'PORT', port, protocol: 'tcp', purpose: 'the pages' },
    { name: 'SFU_PORT', port: sfuPort, protocol: 'tcp', purpose: "the media server's signalling" },
    { name: 'RTC_PORT', port: rtcPort, protocol: 'udp', purpose: 'sound and pictures' },
    { name: 'RTC_PORT', port: rtcPort, protocol: 'tcp', purpose: 'sound and pictures' },
  ] as const;
}

async function databaseStep({ databaseUrl, dataDir }: LauncherSettings): Promise<Database> {
  await mkdir(dataDir, { recursive: true });
  return step('PostgreSQL', async (outcome) => {
    const database = await provideDatabase({ databaseUrl, dataDir, note });
    outcome(database.description);
    return database;
  });
}

async function certificateStep(
  { httpsHost, dataDir }: LauncherSettings,
  env: NodeJS.ProcessEnv,
): Promise<void> {
  if (httpsHost === undefined) return;
  await step('Certificate', async (outcome) => {
    await ensureCertificates(dataDir, httpsHost);
    await writeTrusted(dataDir, env.NODE_EXTRA_CA_CERTS);
    outcome(httpsHost);
  });
}

/** Runs the migrations and, the first time, loads the demo; they say on one line what they did. */
async function migrate(
  root: string,
  dev: boolean,
  env: NodeJS.ProcessEnv,
  outcome: (words: string) => void,
): Promise<void> {
  const program = dev ? ['--import', 'tsx', 'db/migrate.ts'] : ['dist/migrate.js'];
  const child = spawn(process.execPath, program, {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  const [code] = await once(child, 'close');
  if (code !== 0) throw new SetupError(`The tables cannot be made (exit code ${code}).\n${output}`);
  const said = migrateOutcome.parse(JSON.parse(output.trim().split('\n').at(-1) ?? ''));
  outcome(
    Object.entries(said)
      .map(([what, how]) => `${what} ${how}`)
      .join(', '),
  );
}

async function superviseProcess(
  { root, dev }: ProductRequest,
  { dataDir }: LauncherSettings,
  children: ChildrenEnvironment,
  name: 'web' | 'sfu',
): Promise<SupervisedChild> {
  const source = { web: 'server/main.ts', sfu: 'sfu/main.ts' }[name];
  return supervise({
    name,
    entry: join(root, dev ? source : `dist/${name}.js`),
    execArgv: dev ? ['--import', 'tsx'] : ['--enable-source-maps'],
    cwd: root,
    env: children[name],
    logFile: dev ? undefined : join(dataDir, 'logs', `${name}.log`),
    note,
  });
}
