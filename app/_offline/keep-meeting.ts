import type { OfflineList, OfflinePaper } from '../../server/offline/contract.ts';
import { createNoteStore } from '../_reader/_notes/note-store.ts';
import { addressOf, pageAddress, type ReadAt, readAtOf } from '../_reader/_pages/page-address.ts';
import { type DrawnWidth, finalWidth, thumbnailWidth } from '../_reader/_pages/page-width.ts';
import { sendCommand } from '../_sync/requests.ts';
import { keepsFrom } from './device.ts';
import {
  type KeptMeeting,
  meetingName,
  notesName,
  type PagePart,
  pageName,
  paperPrefix,
  writeRecord,
} from './kept-records.ts';
import { ownRequests, shelfIn } from './notes-shelf.ts';
import { openVault, type Vault } from './vault.ts';

export interface KeepProgress {
  papersDone: number;
  papers: number;
  pagesDone: number;
  pages: number;
  bytes: number;
}

export type KeepOutcome = 'done' | 'stopped' | 'no-space' | 'unreachable' | 'switched-off';

/** Pages on their way at one time. */
const together = 3;
/** What a page takes at most in these widths; measured on scans, text takes a third of it. */
const bytesOfPage = { narrow: 300_000, wide: 550_000 };

/** As sharp as the device's screen shows a page at its full width, and no sharper. */
export function widthForDevice(): DrawnWidth {
  const shown = Math.min(window.screen.width, 1_000);
  return finalWidth(shown, Math.min(window.devicePixelRatio || 1, 2));
}

/** Bytes that are lacking for these papers; 0 where there is room, or where nobody knows. */
export async function lackingBytes(list: OfflineList): Promise<number> {
  const pages = list.papers.reduce((sum, { reading }) => sum + reading.pageSizes.length, 0);
  const { quota, usage } = await navigator.storage.estimate();
  if (quota === undefined || usage === undefined) return 0;
  const wanted = pages * bytesOfPage[widthForDevice() > 1_200 ? 'wide' : 'narrow'];
  return Math.max(0, wanted - (quota - usage));
}

/**
 * Fetches what may be kept of a meeting. What is here already stays, so that it goes on where it was
 * stopped. Nothing is fetched before the server has recorded it.
 */
export async function keepMeeting(
  list: OfflineList,
  options: { onProgress(progress: KeepProgress): void; signal: AbortSignal },
): Promise<KeepOutcome> {
  const granted = await grantedPapers(list);
  if (typeof granted === 'string') return granted;
  await navigator.storage.persist();
  const vault = await openVault(list.accountId);
  try {
    await vault.heard(list.keepDays);
    keepsFrom(list.accountId);
    const kept = { meeting: list.meeting, papers: granted, width: widthForDevice() };
    const save = (complete: boolean) => {
      const record: KeptMeeting = { ...kept, keptAt: new Date().toISOString(), complete };
      return writeRecord(vault, meetingName(list.meeting.meetingId), record);
    };
    await save(false);
    const outcome = await fetchPapers(vault, { papers: granted, width: kept.width }, options);
    if (outcome === 'done') await save(true);
    return outcome;
  } catch (error) {
    return outcomeOf(error, options.signal);
  } finally {
    vault.close();
  }
}

function outcomeOf(error: unknown, signal: AbortSignal): KeepOutcome {
  if (signal.aborted) return 'stopped';
  if (error instanceof DOMException && error.name === 'QuotaExceededError') return 'no-space';
  return 'unreachable';
}

async function grantedPapers({ papers }: OfflineList): Promise<OfflinePaper[] | KeepOutcome> {
  if (papers.length === 0) return [];
  const documentIds = papers.map(({ reading }) => reading.id);
  const answer = await sendCommand('offline.keep', { documentIds });
  if (!answer.ok) return answer.code === 'offline.switched-off' ? 'switched-off' : 'unreachable';
  const granted = new Set(answer.value.documentIds);
  return papers.filter(({ reading }) => granted.has(reading.id));
}

async function fetchPapers(
  vault: Vault,
  { papers, width }: { papers: readonly OfflinePaper[]; width: DrawnWidth },
  { onProgress, signal }: { onProgress(progress: KeepProgress): void; signal: AbortSignal },
): Promise<KeepOutcome> {
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
  return 'done';
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
