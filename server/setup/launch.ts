import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ConfigError } from '../config.ts';
import { ensureCertificates } from './certificates.ts';
import { type Database, provideDatabase } from './database.ts';
import { type ChildrenEnvironment, childrenEnvironment } from './environment.ts';
import { claimDataDir, releaseDataDir } from './launcher-lock.ts';
import { checkPorts } from './ports.ts';
import { note, SetupError, step } from './progress.mjs';
import { readSecrets } from './secrets.ts';
import { type LauncherSettings, readLauncherSettings } from './settings.ts';
import { buildStep, mediaWorkerStep } from './steps.ts';
import { onStopRequest } from './stop-request.ts';
import { type SupervisedChild, supervise } from './supervise.ts';
import { waitUntilHealthy, welcome } from './welcome.ts';

export interface LaunchRequest {
  root: string;
  env: NodeJS.ProcessEnv;
  /** Runs the sources with tsx and Next.js's development server instead of a build. */
  dev: boolean;
}

/** Sets everything up, starts the product and keeps it running until it is told to stop. */
export async function launch(request: LaunchRequest): Promise<void> {
  const settings = checkSettings(request.env);
  const { takenOver } = await claimDataDir(settings.dataDir);
  const running: { stop(): Promise<void> }[] = [];
  const stopAll = async () => {
    for (const part of running.reverse()) await part.stop();
    await releaseDataDir(settings.dataDir);
  };
  onStopRequest(request.env, stopAll);
  try {
    await start(request, settings, takenOver ? leftoverPatienceMs : 0, running);
  } catch (error) {
    await stopAll();
    throw error;
  }
}

/** Processes of a killed launcher end by themselves within this time. */
const leftoverPatienceMs = 6_000;

async function start(
  request: LaunchRequest,
  settings: LauncherSettings,
  patienceMs: number,
  running: { stop(): Promise<void> }[],
): Promise<void> {
  const { root, env, dev } = request;
  await checkPorts(portsOf(settings), patienceMs);
  const mediaWorker = await mediaWorkerStep(env);
  if (!dev) await buildStep(root, env);
  const database = await databaseStep(settings);
  running.push(database);
  const secrets = await readSecrets(settings.dataDir);
  await certificateStep(settings);
  const databaseUrl = database.url;
  const children = childrenEnvironment({ env, settings, secrets, databaseUrl, mediaWorker, dev });
  await step('Tables and data', (outcome) => migrate(root, dev, children.migrate, outcome));
  const start = (name: 'sfu' | 'web') => superviseProcess(request, settings, children, name);
  running.push(await step('Media server', () => start('sfu')));
  running.push(await step('Web server', () => start('web')));
  await step('Answers', () => waitUntilHealthy(settings));
  await welcome(settings);
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

async function certificateStep({ httpsHost, dataDir }: LauncherSettings): Promise<void> {
  if (httpsHost === undefined) return;
  await step('Certificate', async (outcome) => {
    await ensureCertificates(dataDir, httpsHost);
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
  outcome(output.trim().split('\n').at(-1) ?? '');
}

async function superviseProcess(
  { root, dev }: LaunchRequest,
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
