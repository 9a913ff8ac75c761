import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import type { FileStore, StoredFile } from '../../server/files/file-store.ts';
import { demoDocuments } from './demo-documents.ts';

/** Puts the demo's PDFs into the product's file store; the answer is by the name of the paper. */
export async function storePapers(
  files: FileStore,
  papersDir: string,
): Promise<Map<string, StoredFile>> {
  const stored = new Map<string, StoredFile>();
  for (const { slug } of demoDocuments) {
    stored.set(slug, await files.put(createReadStream(join(papersDir, `${slug}.pdf`))));
  }
  return stored;
}
