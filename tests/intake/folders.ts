import { chmod, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect } from 'vitest';

export interface TestFolders {
  /** For what a test makes. */
  files: string;
  /** The product's folder for what is temporary; after each test there is nothing in it. */
  temporary: string;
  put(name: string, content: Buffer | string): Promise<string>;
}

/** Folders for each test of a file, and the check that nothing temporary is left behind. */
export function testFolders(): TestFolders {
  const folders: TestFolders = {
    files: '',
    temporary: '',
    put: async (name, content) => {
      const path = join(folders.files, name);
      await writeFile(path, content);
      return path;
    },
  };
  const before = process.env.TMPDIR;
  beforeEach(async () => {
    folders.files = await mkdtemp(join(tmpdir(), 'dien-hong-files-'));
    folders.temporary = await mkdtemp(join(tmpdir(), 'dien-hong-temporary-'));
    // As /tmp is: LibreOffice runs as nobody and has to get to its own folder in it.
    await chmod(folders.temporary, 0o711);
    process.env.TMPDIR = folders.temporary;
  });
  afterEach(async () => {
    process.env.TMPDIR = before ?? '/tmp';
    const left = await readdir(folders.temporary);
    await rm(folders.files, { recursive: true, force: true });
    await rm(folders.temporary, { recursive: true, force: true });
    expect(left).toEqual([]);
  });
  return folders;
}
