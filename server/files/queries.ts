import type { Tx } from '../../db/client.ts';
import { defineAccountQuery, type Query } from '../kernel/define-command.ts';
import { ok } from '../kernel/result.ts';
import { anyAccount } from './access.ts';
import * as contract from './contract.ts';
import { type FileFacts, loadFiles, loadPageTexts } from './stored-file-store.ts';
import { loadUploads } from './upload-store.ts';

export type { FileFacts } from './stored-file-store.ts';

/** What is known of these files, by their SHA-256; unknown ones are left out. */
export async function fileFacts(
  tx: Tx,
  sha256s: readonly string[],
): Promise<ReadonlyMap<string, FileFacts>> {
  const files = await loadFiles(tx, sha256s);
  return new Map(files.map((file) => [file.sha256, file]));
}

/** The text of pages of a PDF in their order, pages counted from 1; for comparing versions. */
export function pageTexts(
  tx: Tx,
  pdfSha256: string,
  pages: { from: number; to: number },
): Promise<{ page: number; text: string }[]> {
  return loadPageTexts(tx, pdfSha256, pages);
}

const shownDays = 3;

const uploadsQuery = defineAccountQuery(contract.uploads, {
  access: anyAccount,
  async run({ tx, viewer, now }, { ids }) {
    const since = new Date(now.getTime() - shownDays * 86_400_000);
    return ok(await loadUploads(tx, viewer.personId, { since, ids }));
  },
});

export const uploadQueries: readonly Query[] = [uploadsQuery];
