import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

export interface StoredFile {
  sha256: string;
  sizeBytes: number;
}

/** Files by the SHA-256 of their content: written once, never changed, equal files kept once. */
export interface FileStore {
  /** Resolves when the file would survive a power failure; a stream that fails leaves nothing. */
  put(content: AsyncIterable<Uint8Array>): Promise<StoredFile>;
  has(sha256: string): Promise<boolean>;
  /** Where the content lies, for reading. Throws on anything that is no SHA-256. */
  path(sha256: string): string;
}

export function createFileStore(directory: string): FileStore {
  const path = (sha256: string) => join(folderOf(directory, sha256), sha256);
  return {
    path,
    has: (sha256) => exists(path(sha256)),
    async put(content) {
      const incoming = join(directory, 'incoming');
      await mkdir(incoming, { recursive: true });
      const temporary = join(incoming, randomUUID());
      try {
        const stored = await write(temporary, content);
        await keep(temporary, directory, stored.sha256);
        return stored;
      } finally {
        await rm(temporary, { force: true });
      }
    },
  };
}

function folderOf(directory: string, sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('not a SHA-256');
  return join(directory, sha256.slice(0, 2));
}

async function write(path: string, content: AsyncIterable<Uint8Array>): Promise<StoredFile> {
  const hash = createHash('sha256');
  let sizeBytes = 0;
  const file = await open(path, 'wx', 0o600);
  try {
    for await (const chunk of content) {
      hash.update(chunk);
      sizeBytes += chunk.length;
      await file.writeFile(chunk);
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return { sha256: hash.digest('hex'), sizeBytes };
}

/** A name appears only with its whole content behind it; storing the same again changes nothing. */
async function keep(temporary: string, directory: string, sha256: string): Promise<void> {
  const folder = folderOf(directory, sha256);
  await mkdir(folder, { recursive: true });
  await rename(temporary, join(folder, sha256));
  // The entries themselves have to reach the disk too, in the folder and in the one above it.
  for (const changed of [folder, directory]) {
    const handle = await open(changed, 'r');
    await handle.sync().finally(() => handle.close());
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
}
