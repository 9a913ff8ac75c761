import type { NoteRequests, NoteShelf, ShelvedNotes } from '../_reader/_notes/note-store.ts';
import { patientRetry, type RetryPolicy, runQuery, sendCommand } from '../_sync/requests.ts';
import { keptNotes, notesName, readRecord, writeRecord } from './kept-records.ts';
import { mergeShelf } from './merge-shelf.ts';
import { openVault, type Vault } from './vault.ts';

/** Whoever reads without network does not wait for it. */
export const shortRetry: RetryPolicy = {
  ...patientRetry,
  giveUpAfterMs: 2_000,
  attemptTimeoutMs: 5_000,
};

/** Who is signed in here: an account, `nobody`, or `unknown` where the server could not be asked. */
export type SignedIn = { accountId: string } | 'nobody' | 'unknown';

export async function whoIsSignedIn(): Promise<SignedIn> {
  if (!navigator.onLine) return 'unknown';
  const answer = await runQuery('identity.who-am-i', {}, shortRetry);
  if (answer.ok) return { accountId: answer.value.accountId };
  return answer.code === 'unauthenticated' ? 'nobody' : 'unknown';
}

async function isSignedIn(accountId: string): Promise<boolean> {
  const who = await whoIsSignedIn();
  return typeof who === 'object' && who.accountId === accountId;
}

/** The notes of one paper in what the device keeps. Windows take turns. */
export function shelfIn(vault: Vault, lineageId: string): NoteShelf {
  const name = notesName(lineageId);
  const seen = new Map<string, string>();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> =>
    navigator.locks.request(`dien-hong-offline/${vault.accountId}/${name}`, work);
  const remember = (held: ShelvedNotes['held']) => {
    seen.clear();
    for (const { note } of held) seen.set(note.id, note.changedAt);
  };
  return {
    load: () =>
      inTurn(async () => {
        const kept = await readRecord(vault, name, keptNotes);
        if (kept) remember(kept.held);
        return kept;
      }),
    save: ({ held, versions }) =>
      inTurn(async () => {
        const kept = await readRecord(vault, name, keptNotes);
        // The paper is kept here no more: its notes are the server's alone.
        if (!kept) return false;
        const merged = mergeShelf(kept.held, held, seen);
        await writeRecord(vault, name, { held: merged, versions });
        remember(held);
        return true;
      }),
  };
}

/** For a page that is read with network: the shelf of whoever is signed in, and of nobody else. */
export async function openOwnShelf(
  accountId: string,
  lineageId: string,
): Promise<NoteShelf | null> {
  if (!(await isSignedIn(accountId))) return null;
  return shelfIn(await openVault(accountId), lineageId);
}

/** Requests that go out only while this account is the one signed in. */
export function ownRequests(accountId: string): NoteRequests {
  const unreachable = { ok: false, code: 'unreachable', params: {} } as const;
  const own = () => isSignedIn(accountId);
  return {
    of: async (lineageId) =>
      (await own()) ? runQuery('notes.of', { lineageId }, shortRetry) : unreachable,
    changes: async (since) =>
      (await own()) ? runQuery('notes.changes', { since }, shortRetry) : unreachable,
    save: async (notes) =>
      (await own()) ? sendCommand('notes.save', { notes }, shortRetry) : unreachable,
  };
}
