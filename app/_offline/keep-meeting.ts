import type { OfflineList, OfflinePaper } from '../../server/offline/contract.ts';
import { type DrawnWidth, drawnWidths, finalWidth } from '../_reader/_pages/page-width.ts';
import { sendCommand } from '../_sync/requests.ts';
import { keepsFrom } from './device.ts';
import { eraseStrayPapers } from './erase-ended.ts';
import { type FetchOptions, fetchPapers } from './fetch-papers.ts';
import {
  type KeptMeeting,
  keptMeeting,
  meetingName,
  readRecord,
  versionOf,
  writeRecord,
} from './kept-records.ts';
import { openVault, type Vault } from './vault.ts';

export type KeepOutcome = 'done' | 'stopped' | 'no-space' | 'unreachable' | 'switched-off';

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
export async function keepMeeting(list: OfflineList, options: FetchOptions): Promise<KeepOutcome> {
  const granted = await grantedPapers(list.papers);
  if (typeof granted === 'string') return granted;
  await navigator.storage.persist();
  const vault = await openVault(list.accountId);
  try {
    await vault.heard(list.keepDays);
    keepsFrom(list.accountId);
    const { meeting } = list;
    const kept = { meeting, papers: granted, width: widthForDevice() };
    const outcome = await storePapers(vault, kept, options);
    if (outcome === 'stopped') await stopHere(vault, meeting.meetingId);
    return outcome;
  } catch (error) {
    return outcomeOf(error, options.signal);
  } finally {
    vault.close();
  }
}

/**
 * Fetches what has been issued since a meeting was kept, with nobody asking for it. Only what is new
 * is recorded; what the person has taken from the device meanwhile does not come back.
 */
export async function fetchNewPapers(
  vault: Vault,
  list: OfflineList,
  signal: AbortSignal,
): Promise<KeepOutcome> {
  const { meeting, papers } = list;
  const kept = await readRecord(vault, meetingName(meeting.meetingId), keptMeeting);
  if (!kept) return 'stopped';
  const here = new Set(kept.papers.map(versionOf));
  const granted = await grantedPapers(papers.filter((one) => !here.has(versionOf(one))));
  if (typeof granted === 'string') return granted;
  const wanted = new Set([...here, ...granted.map(versionOf)]);
  const next = { meeting, papers: papers.filter((one) => wanted.has(versionOf(one))) };
  return storePapers(
    vault,
    { ...next, width: drawnWidths.find((one) => one === kept.width) ?? widthForDevice() },
    { signal, onProgress: () => undefined },
  );
}

async function storePapers(
  vault: Vault,
  kept: { meeting: OfflineList['meeting']; papers: OfflinePaper[]; width: DrawnWidth },
  options: FetchOptions,
): Promise<KeepOutcome> {
  const name = meetingName(kept.meeting.meetingId);
  const save = (complete: boolean, goOn: boolean) => {
    const record: KeptMeeting = { ...kept, keptAt: new Date().toISOString(), complete, goOn };
    return writeRecord(vault, name, record);
  };
  try {
    await save(false, true);
    await fetchPapers(vault, kept, options);
    // Taken from the device while it was fetched: the pages that came after that go as well.
    if (await vault.has(name)) await save(true, true);
    else await eraseStrayPapers(vault);
    return 'done';
  } catch (error) {
    const outcome = outcomeOf(error, options.signal);
    if (outcome === 'no-space') await stopHere(vault, kept.meeting.meetingId);
    return outcome;
  }
}

/** Nothing more is fetched of this meeting before the person asks for it. */
async function stopHere(vault: Vault, meetingId: string): Promise<void> {
  const kept = await readRecord(vault, meetingName(meetingId), keptMeeting);
  if (kept) await writeRecord(vault, meetingName(meetingId), { ...kept, goOn: false });
}

function outcomeOf(error: unknown, signal: AbortSignal): KeepOutcome {
  if (signal.aborted) return 'stopped';
  if (error instanceof DOMException && error.name === 'QuotaExceededError') return 'no-space';
  return 'unreachable';
}

async function grantedPapers(
  papers: readonly OfflinePaper[],
): Promise<OfflinePaper[] | KeepOutcome> {
  if (papers.length === 0) return [];
  const documentIds = papers.map(({ reading }) => reading.id);
  const answer = await sendCommand('offline.keep', { documentIds });
  if (!answer.ok) return answer.code === 'offline.switched-off' ? 'switched-off' : 'unreachable';
  const granted = new Set(answer.value.documentIds);
  return papers.filter(({ reading }) => granted.has(reading.id));
}
