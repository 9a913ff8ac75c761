import { open, rename } from 'node:fs/promises';

/** Writes JSON that only the owner may read; the file appears complete or not at all. */
export async function writePrivateFile(path: string, content: unknown): Promise<void> {
  const file = await open(`${path}.part`, 'w', 0o600);
  try {
    await file.writeFile(`${JSON.stringify(content, null, 2)}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(`${path}.part`, path);
}
