import type { OfflineList } from '../../server/offline/contract.ts';
import { createNoteStore } from '../_reader/_notes/note-store.ts';
import { runQuery } from '../_sync/requests.ts';
import { nowAt, readDevice } from './device.ts';
import {
  type ContactOutcome,
  type Erased,
  eraseOutdated,
  eraseStrayPapers,
  eraseWhatEnded,
  unsentIn,
} from './erase-ended.ts';
import { fetchNewPapers } from './keep-meeting.ts';
import { meetingName, notesName } from './kept-records.ts';
import { ownRequests, shelfIn, shortRetry, whoIsSignedIn } from './notes-shelf.ts';
import { eraseVault, openVault, type Vault } from './vault.ts';

/**
 * Whose papers may be opened here: of whoever was last known to be at this device, and where that is
 * nobody who keeps any, of the one the server knows to be signed in.
 */
export async function whoseTurn(): Promise<string | null> {
  const { accounts, current } = readDevice();
  if (current !== null || accounts.length === 0) return current;
  const who = await whoIsSignedIn();
  return typeof who === 'object' ? nowAt(who.accountId).current : null;
}

/**
 * What the device does whenever it meets the server: sends notes, takes over what was noted
 * elsewhere, and erases every paper that this person may not have here any more. What has been
 * issued since then is named in the answer, for `fetchNew`.
 */
export async function contact(accountId: string): Promise<Erased> {
  const ended = (outcome: ContactOutcome): Erased => ({ outcome, lacking: [] });
  const who = await whoIsSignedIn();
  if (who === 'unknown') return ended('unreachable');
  if (who === 'nobody') return ended('not-signed-in');
  // Somebody else sits here now: from here on nothing of the other account is opened.
  if (nowAt(who.accountId).current !== accountId) return ended('not-signed-in');
  const vault = await openVault(accountId);
  try {
    await sendNotes(vault);
    const erased = await eraseWhatEnded(vault, {
      list: (meetingId) => runQuery('offline.list', { meetingId }, shortRetry),
      whoIsSignedIn,
    });
    const empty = (await vault.names('')).length === 0;
    vault.close();
    if (erased.outcome === 'done' && empty) await eraseVault(accountId);
    return erased;
  } finally {
    vault.close();
  }
}

/**
 * Fetches what `contact` found lacking, in one window of the device at a time. True where something
 * was stored; what is not reached is tried again at the next contact.
 */
export async function fetchNew(
  accountId: string,
  lacking: readonly OfflineList[],
  signal: AbortSignal,
): Promise<boolean> {
  if (lacking.length === 0) return false;
  const turn = `dien-hong-offline/${accountId}/fetch`;
  return navigator.locks.request(turn, { ifAvailable: true }, async (mine) => {
    if (!mine || signal.aborted) return false;
    const vault = await openVault(accountId);
    try {
      let stored = false;
      for (const list of lacking) {
        if ((await fetchNewPapers(vault, list, signal)) === 'done') stored = true;
      }
      return stored;
    } finally {
      vault.close();
    }
  });
}

async function sendNotes(vault: Vault): Promise<void> {
  const requests = ownRequests(vault.accountId);
  for (const name of await vault.names(notesName(''))) {
    const lineageId = name.slice(notesName('').length);
    await createNoteStore(lineageId, requests, shelfIn(vault, lineageId)).sync();
  }
}

/** Opens the keeping of every account once, so that what is overdue goes, whoever it is of. */
export async function enforceDeadlines(): Promise<void> {
  for (const accountId of readDevice().accounts) {
    const vault = await openVault(accountId);
    await eraseOutdated(vault);
    vault.close();
  }
}

/** Notes of this account that are on this device only. */
export async function unsentCount(accountId: string): Promise<number> {
  if (!readDevice().accounts.includes(accountId)) return 0;
  const vault = await openVault(accountId);
  let count = 0;
  for (const name of await vault.names(notesName(''))) count += await unsentIn(vault, name);
  vault.close();
  return count;
}

/** Takes a meeting from the device; its unsent notes stay until they are sent. */
export async function dropMeeting(accountId: string, meetingId: string): Promise<void> {
  const vault = await openVault(accountId);
  await vault.erase(meetingName(meetingId));
  await eraseStrayPapers(vault);
  vault.close();
}
