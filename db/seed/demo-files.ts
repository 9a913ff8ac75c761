import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import type { FileStore, StoredFile } from '../../server/files/file-store.ts';
import { keepOwnPdf } from '../../server/files/keeping.ts';
import { fileFacts } from '../../server/files/queries.ts';
import type { Database } from '../client.ts';
import { demoDocuments } from './demo-documents.ts';

/**
 * Puts the demo's PDFs into the product's file store, to be read and searched like any other; the
 * answer is by the name of the paper. Those that are known already are left as they are.
 */
export async function storePapers(
  db: Database,
  files: FileStore,
  { papersDir, now }: { papersDir: string; now: Date },
): Promise<Map<string, StoredFile>> {
  const stored = new Map<string, StoredFile>();
  for (const { slug } of demoDocuments) {
    const path = join(papersDir, `${slug}.pdf`);
    const file = await files.put(createReadStream(path));
    const known = await fileFacts(db, [file.sha256]);
    if (!known.has(file.sha256)) await keepOwnPdf(db, files, path, now);
    stored.set(slug, file);
  }
  return stored;
}
