import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { withLock } from '../../sfu/worker/lock.ts';
import { bundleWorker } from './build-worker.ts';
import { SetupError } from './progress.mjs';

/** What the build is made from; a change in any of it makes a new build. */
const sourceFolders = ['app', 'server', 'sfu', 'db', 'public'];
const sourceFiles =
  /^(package-lock\.json|tsconfig\.json|next\.config\.\w+|postcss\.config\.\w+|proxy\.ts|instrumentation\.ts)$/;
const notBuilt = /(\.test\.tsx?|\.md|\.sql)$|^(server\/setup|sfu\/worker)\//;
const entryPoints = {
  web: 'server/main.ts',
  sfu: 'sfu/main.ts',
  migrate: 'db/migrate.ts',
  'pdf-worker': 'server/files/pdf-worker.ts',
  'blind-sign-worker': 'server/secretballots/blind-sign-worker.ts',
};

/**
 * Makes the production build: the pages with Next.js, the processes with esbuild into `dist`.
 * Does nothing if the sources are those of the last build; says which it was.
 */
export async function buildProduct(
  root: string,
  env: NodeJS.ProcessEnv,
  progress: (what: string) => void,
): Promise<'present' | 'built'> {
  const locks = join(root, 'node_modules', '.cache');
  await mkdir(locks, { recursive: true });
  return withLock(join(locks, 'build.lock'), progress, async () => {
    // Next.js empties its folder before it builds, so the stamp goes with what it stands for.
    const stampFile = join(root, '.next', 'sources.sha256');
    const stamp = await hashSources(root);
    const found = await readFile(stampFile, 'utf8').catch(() => '');
    if (found === stamp && hasResults(root)) return 'present';
    await rm(stampFile, { force: true });
    await bundleProcesses(root);
    progress('building the pages');
    await buildPages(root, env);
    await bundleWorker(root, stamp);
    await writeFile(stampFile, stamp);
    return 'built';
  });
}

function hasResults(root: string): boolean {
  return ['web.js', 'sw.js'].every((file) => existsSync(join(root, 'dist', file)));
}

async function bundleProcesses(root: string): Promise<void> {
  const { build } = await import('esbuild');
  await build({
    absWorkingDir: root,
    entryPoints,
    outdir: 'dist',
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    packages: 'external',
    sourcemap: true,
    logLevel: 'error',
  });
}

async function buildPages(root: string, env: NodeJS.ProcessEnv): Promise<void> {
  const next = join(root, 'node_modules', 'next', 'dist', 'bin', 'next');
  const child = spawn(process.execPath, [next, 'build'], {
    cwd: root,
    env: { ...env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  const [code] = await once(child, 'close');
  if (code !== 0) throw new SetupError(`The pages cannot be built (exit code ${code}):\n${output}`);
}

async function hashSources(root: string): Promise<string> {
  const hash = createHash('sha256');
  for (const file of await listSources(root)) {
    hash.update(file).update('\0');
    hash.update(await readFile(join(root, file))).update('\0');
  }
  return hash.digest('hex');
}

async function listSources(root: string): Promise<string[]> {
  const top = (await readdir(root)).filter((name) => sourceFiles.test(name));
  const nested = await Promise.all(
    sourceFolders
      .filter((folder) => existsSync(join(root, folder)))
      .map((folder) => listFolder(root, folder)),
  );
  return [...top, ...nested.flat()].filter((file) => !notBuilt.test(file)).sort();
}

async function listFolder(root: string, folder: string): Promise<string[]> {
  const entries = await readdir(join(root, folder), { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)));
}
