import type { OfflinePaper } from '../../server/offline/contract.ts';
import { createNoteStore } from '../_reader/_notes/note-store.ts';
import { addressOf, pageAddress, type ReadAt, readAtOf } from '../_reader/_pages/page-address.ts';
import { type DrawnWidth, thumbnailWidth } from '../_reader/_pages/page-width.ts';
import { notesName, type PagePart, pageName, paperPrefix, writeRecord } from './kept-records.ts';
import { ownRequests, shelfIn } from './notes-shelf.ts';
import type { Vault } from './vault.ts';

/** Pages on their way at one time. */
const together = 3;

export interface KeepProgress {
  papersDone: number;
  papers: number;
  pagesDone: number;
  pages: number;
  bytes: number;
}

export interface FetchOptions {
  onProgress(progress: KeepProgress): void;
  signal: AbortSignal;
}

/** Fetches all pages of these papers; what is here already is not fetched again. */
export async function fetchPapers(
  vault: Vault,
  { papers, width }: { papers: readonly OfflinePaper[]; width: DrawnWidth },
  { onProgress, signal }: FetchOptions,
): Promise<void> {
  const pages = papers.reduce((sum, { reading }) => sum + reading.pageSizes.length, 0);
  let progress: KeepProgress = {
    papersDone: 0,
    papers: papers.length,
    pagesDone: 0,
    pages,
    bytes: 0,
  };
  const tell = (change: Partial<KeepProgress>) => {
    progress = { ...progress, ...change };
    onProgress(progress);
  };
  tell({});
  for (const { reading } of papers) {
    const at = readAtOf(reading);
    if (!at) continue;
    await keepNotes(vault, reading.lineageId);
    await dropOtherVersions(vault, at);
    const numbers = reading.pageSizes.map((_, index) => index + 1);
    const worker = async () => {
      for (let page = numbers.shift(); page !== undefined; page = numbers.shift()) {
        signal.throwIfAborted();
        const bytes = await fetchPage(vault, at, { page, width, signal });
        tell({ pagesDone: progress.pagesDone + 1, bytes: progress.bytes + bytes });
      }
    };
    await Promise.all(Array.from({ length: together }, worker));
    tell({ papersDone: progress.papersDone + 1 });
  }
}

/** Notes are on the device with the paper; made there, they are sent when the network is back. */
async function keepNotes(vault: Vault, lineageId: string): Promise<void> {
  const name = notesName(lineageId);
  if (!(await vault.has(name))) await writeRecord(vault, name, { held: [], versions: [] });
  await createNoteStore(lineageId, ownRequests(vault.accountId), shelfIn(vault, lineageId)).sync();
}

/** Pages of another content under the same id: the file was exchanged. */
async function dropOtherVersions(vault: Vault, { id, sha256 }: ReadAt): Promise<void> {
  const prefix = paperPrefix(id);
  const others = new Set<string>();
  for (const name of await vault.names(prefix)) {
    const [hash] = name.slice(prefix.length).split('/');
    if (hash !== undefined && hash !== sha256) others.add(hash);
  }
  for (const hash of others) await vault.erase(`${prefix}${hash}/`);
}

async function fetchPage(
  vault: Vault,
  at: ReadAt,
  { page, width, signal }: { page: number; width: DrawnWidth; signal: AbortSignal },
): Promise<number> {
  const parts: [PagePart, string][] = [
    ['words', `${addressOf(at)}/words-${page}.json`],
    ['thumbnail', pageAddress(at, page, thumbnailWidth)],
    ['image', pageAddress(at, page, width)],
  ];
  let bytes = 0;
  for (const [part, address] of parts) {
    const name = pageName(at, page, part);
    if (await vault.has(name)) continue;
    // Not into the browser's own cache, where it would lie unencrypted.
    const response = await fetch(address, { signal, cache: 'no-store' });
    if (!response.ok) throw new Error(`${response.status} for ${part} of page ${page}`);
    const content = new Uint8Array(await response.arrayBuffer());
    await vault.write(name, content);
    bytes += content.byteLength;
  }
  return bytes;
}
