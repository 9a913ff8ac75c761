import { unsentNotes } from '../_reader/_notes/merge.ts';
import { createNoteStore } from '../_reader/_notes/note-store.ts';
import { noteRequests } from '../_reader/_notes/notes-context.tsx';
import { runQuery } from '../_sync/requests.ts';
import { nowAt, readDevice } from './device.ts';
import {
  type KeptMeeting,
  keptMeetings,
  keptNotes,
  meetingName,
  notesName,
  paperPrefix,
  readRecord,
  writeRecord,
} from './kept-records.ts';
import { shelfIn, shortRetry, whoIsSignedIn } from './notes-shelf.ts';
import { eraseVault, openVault, type Vault } from './vault.ts';

export type ContactOutcome =
  /** The server was asked, and what may not be here any more is gone. */
  | 'done'
  | 'unreachable'
  /** Nobody, or somebody else, is signed in here. */
  | 'not-signed-in';

/**
 * What the device does whenever it meets the server: sends notes, takes over what was noted
 * elsewhere, and erases every paper that this person may not have here any more.
 */
export async function contact(accountId: string): Promise<ContactOutcome> {
  const who = await whoIsSignedIn();
  if (who === 'unknown') return 'unreachable';
  if (who === 'nobody') return 'not-signed-in';
  // Somebody else sits here now: from here on nothing of the other account is opened.
  if (nowAt(who.accountId).current !== accountId) return 'not-signed-in';
  const vault = await openVault(accountId);
  try {
    await sendNotes(vault);
    const outcome = await eraseWhatEnded(vault);
    const empty = (await vault.names('')).length === 0;
    vault.close();
    if (empty) await eraseVault(accountId);
    return outcome;
  } finally {
    vault.close();
  }
}

async function sendNotes(vault: Vault): Promise<void> {
  for (const name of await vault.names(notesName(''))) {
    const lineageId = name.slice(notesName('').length);
    await createNoteStore(lineageId, noteRequests, shelfIn(vault, lineageId)).sync();
  }
}

async function eraseWhatEnded(vault: Vault): Promise<ContactOutcome> {
  let keepDays: number | null = null;
  for (const kept of await keptMeetings(vault)) {
    const { meetingId } = kept.meeting;
    const answer = await runQuery('offline.list', { meetingId }, shortRetry);
    if (answer.ok) {
      ({ keepDays } = answer.value);
      const known = new Map(answer.value.papers.map((one) => [versionOf(one), one]));
      await keepOnly(vault, kept, { ...kept, meeting: answer.value.meeting }, known);
    } else if (answer.code === 'unreachable' || answer.code === 'unauthenticated') {
      return 'unreachable';
    } else if (['not-found', 'forbidden', 'offline.switched-off'].includes(answer.code)) {
      // Not of this meeting any more, or nothing may be kept: the same for what lies here.
      await keepOnly(vault, kept, null, new Map());
    } else return 'unreachable';
  }
  await eraseStrayPapers(vault);
  if (keepDays !== null) await vault.heard(keepDays);
  return 'done';
}

type Paper = KeptMeeting['papers'][number];
const versionOf = ({ reading }: Paper) => `${reading.id}/${reading.sha256}`;

/** Replaces what is known of a meeting; papers that are not named any more are erased. */
async function keepOnly(
  vault: Vault,
  kept: KeptMeeting,
  next: KeptMeeting | null,
  named: ReadonlyMap<string, Paper>,
): Promise<void> {
  for (const paper of kept.papers) {
    if (!named.has(versionOf(paper))) await vault.erase(paperPrefix(paper.reading.id));
  }
  const name = meetingName(kept.meeting.meetingId);
  if (next === null) return vault.erase(name);
  const papers = kept.papers.flatMap((paper) => named.get(versionOf(paper)) ?? []);
  await writeRecord(vault, name, { ...next, papers });
}

/** Pages and notes that belong to no meeting kept here; notes that are still to be sent stay. */
async function eraseStrayPapers(vault: Vault): Promise<void> {
  const readings = (await keptMeetings(vault)).flatMap(({ papers }) =>
    papers.map(({ reading }) => reading),
  );
  const ids = new Set(readings.map(({ id }) => id));
  for (const name of await vault.names('page/')) {
    const id = name.split('/')[1];
    if (id !== undefined && !ids.has(id)) await vault.erase(paperPrefix(id));
  }
  const lineages = new Set(readings.map(({ lineageId }) => lineageId));
  for (const name of await vault.names(notesName(''))) {
    if (lineages.has(name.slice(notesName('').length))) continue;
    if ((await unsentIn(vault, name)) === 0) await vault.erase(name);
  }
}

async function unsentIn(vault: Vault, name: string): Promise<number> {
  const kept = await readRecord(vault, name, keptNotes);
  return kept ? unsentNotes(new Map(kept.held.map((one) => [one.note.id, one]))).length : 0;
}

/** Papers whose time is over by the clock of the device, also without network. */
export async function eraseOutdated(vault: Vault, now = Date.now()): Promise<void> {
  for (const kept of await keptMeetings(vault)) {
    const inTime = kept.papers.filter(
      ({ reading: { until } }) => until === null || Date.parse(until) > now,
    );
    if (inTime.length === kept.papers.length) continue;
    await keepOnly(vault, kept, kept, new Map(inTime.map((one) => [versionOf(one), one])));
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
