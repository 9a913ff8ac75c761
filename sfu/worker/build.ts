import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from './run.ts';

/**
 * What the build of the media worker needs from Debian 12, as package names. Each of them brings in
 * the libraries its headers belong to.
 */
export const buildPackages = [
  'meson',
  'ninja-build',
  'g++',
  'pkg-config',
  'libssl-dev',
  'libuv1-dev',
  'libsrtp2-dev',
  'libusrsctp-dev',
  'libabsl-dev',
  'flatbuffers-compiler',
  'libflatbuffers-dev',
] as const;

export interface WorkerBuild {
  /** The `worker` folder of the installed mediasoup package. */
  sourceDir: string;
  /** Where the finished binary goes; written whole or not at all. */
  target: string;
  /** Receives the output of the compiler. */
  logFile: string;
}

/**
 * Builds mediasoup's media worker from the C++ sources in its npm package against the libraries of
 * the system, without downloading anything. One build at a time: the caller holds a lock.
 */
export async function buildWorker({ sourceDir, target, logFile }: WorkerBuild): Promise<void> {
  const scratch = `${target}.build`;
  const sources = join(scratch, 'worker');
  const output = join(scratch, 'out');
  // Left by a build that was killed.
  await rm(scratch, { recursive: true, force: true });
  await mkdir(scratch, { recursive: true });
  try {
    await cp(sourceDir, sources, { recursive: true });
    await pointToSystemLibraries(sources);
    await adaptSources(sources);
    const options = ['--buildtype=release', '-Db_ndebug=true', '-Dms_disable_liburing=true'];
    await run('meson', ['setup', '--wrap-mode=nodownload', ...options, output, sources], logFile);
    // The generated headers first: the sources that include them do not name them as a dependency.
    await run('ninja', ['-C', output, 'fbs/FBS'], logFile);
    await run('ninja', ['-C', output, 'mediasoup-worker'], logFile);
    await run('strip', [join(output, 'mediasoup-worker')], logFile);
    await rename(join(output, 'mediasoup-worker'), target);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

/** Puts our meson projects, which point at the system's libraries, in place of the downloads. */
async function pointToSystemLibraries(sources: string): Promise<void> {
  const subprojects = join(sources, 'subprojects');
  for (const name of await readdir(subprojects)) {
    if (name.endsWith('.wrap')) await rm(join(subprojects, name));
  }
  await cp(join(import.meta.dirname, 'subprojects'), subprojects, { recursive: true });
}

async function adaptSources(sources: string): Promise<void> {
  // Debian 12 has meson 1.0; nothing in the build needs more.
  await replaceOnce(
    join(sources, 'meson.build'),
    "meson_version: '>= 1.1.0'",
    "meson_version: '>= 1.0.0'",
  );
  // The flag comes combined with the kind of operation. A libssl with kernel TLS asks its BIO
  // control questions during the handshake and would get 1 ("yes") for an answer to each of them.
  await replaceOnce(
    join(sources, 'src/RTC/DtlsTransport.cpp'),
    '(operationType == BIO_CB_RETURN)',
    '(operationType & BIO_CB_RETURN)',
  );
}

async function replaceOnce(file: string, before: string, after: string): Promise<void> {
  const text = await readFile(file, 'utf8');
  if (text.split(before).length !== 2) {
    throw new Error(`${file} is not what this build was written for: expected one "${before}"`);
  }
  await writeFile(file, text.replace(before, after));
}
