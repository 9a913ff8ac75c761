import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SetupError, step } from './progress.mjs';

export const root = join(import.meta.dirname, '..', '..');
const requiredNode = [20, 9];

/**
 * The part of the set-up that runs before any dependency is there: the version of Node and the
 * dependencies themselves. After it, TypeScript files can be imported.
 */
export async function prepare() {
  await step('Node.js', async (outcome) => {
    checkNode();
    outcome(process.version);
  });
  await step('Dependencies', async (outcome) => {
    if (await dependenciesMatch()) return outcome('present');
    await installDependencies();
    outcome('installed');
  });
  const { register } = await import('tsx/esm/api');
  register();
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [needMajor = 0, needMinor = 0] = requiredNode;
  if (major > needMajor || (major === needMajor && minor >= needMinor)) return;
  throw new SetupError(
    `Node.js ${requiredNode.join('.')} or newer is needed; this is ${process.version}.`,
  );
}

/** True if what npm noted on installing is what package-lock.json asks for. */
async function dependenciesMatch() {
  const wanted = await lockedVersions(join(root, 'package-lock.json'));
  const present = await lockedVersions(join(root, 'node_modules', '.package-lock.json'));
  for (const [path, { version, optional }] of wanted) {
    const found = present.get(path);
    if (found ? found.version !== version : !optional) return false;
  }
  return true;
}

/**
 * @param {string} file
 * @returns {Promise<Map<string, { version: string, optional: boolean }>>}
 */
async function lockedVersions(file) {
  const text = await readFile(file, 'utf8').catch(() => '{"packages":{}}');
  const versions = new Map();
  for (const [path, entry] of Object.entries(JSON.parse(text).packages)) {
    if (path === '') continue;
    // Packages for other platforms are optional and missing by right.
    versions.set(path, {
      version: entry.version,
      optional: Boolean(entry.optional || entry.devOptional),
    });
  }
  return versions;
}

async function installDependencies() {
  const child = spawn(
    'npm',
    ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'],
    {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      output += text;
    });
  }
  const [code] = await once(child, 'close');
  if (code !== 0) throw new SetupError(`npm ci failed (exit code ${code}):\n${output}`);
}
