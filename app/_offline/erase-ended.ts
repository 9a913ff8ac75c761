import type { OfflineList, OfflinePaper } from '../../server/offline/contract.ts';
import { unsentNotes } from '../_reader/_notes/merge.ts';
import type { Answer } from '../_sync/requests.ts';
import {
  type KeptMeeting,
  keptMeetings,
  keptNotes,
  meetingName,
  notesName,
  paperPrefix,
  readRecord,
  versionOf,
  writeRecord,
} from './kept-records.ts';
import type { SignedIn } from './notes-shelf.ts';
import type { Vault } from './vault.ts';

export type ContactOutcome =
  /** The server was asked, and what may not be here any more is gone. */
  | 'done'
  | 'unreachable'
  /** Nobody, or somebody else, is signed in here. */
  | 'not-signed-in';

/** What the server is asked before anything is erased. */
export interface AskServer {
  list(meetingId: string): Promise<Answer<'offline.list'>>;
  whoIsSignedIn(): Promise<SignedIn>;
}

export interface Erased {
  outcome: ContactOutcome;
  /** Meetings kept here that have issued papers which are not on the device yet. */
  lacking: readonly OfflineList[];
}

/**
 * Erases what the server no longer names. Somebody else may sign in while it is asked: what it then
 * answers is about them, and nothing of this account is touched.
 */
export async function eraseWhatEnded(vault: Vault, ask: AskServer): Promise<Erased> {
  const lacking: OfflineList[] = [];
  let keepDays: number | null = null;
  for (const kept of await keptMeetings(vault)) {
    const named = await namedNow(vault.accountId, kept, ask);
    if (typeof named === 'string') return { outcome: named, lacking };
    if (named.list === null) {
      await keepOnly(vault, kept, null, new Map());
      continue;
    }
    const { meeting, papers } = named.list;
    ({ keepDays } = named.list);
    const known = new Map(papers.map((one) => [versionOf(one), one]));
    await keepOnly(vault, kept, { ...kept, meeting }, known);
    if (lacksSomething(kept, papers)) lacking.push(named.list);
  }
  await eraseStrayPapers(vault);
  if (keepDays !== null) await vault.heard(keepDays);
  return { outcome: 'done', lacking };
}

/** What may be kept of a meeting now: null where nothing may be any more. */
async function namedNow(
  accountId: string,
  { meeting: { meetingId } }: KeptMeeting,
  ask: AskServer,
): Promise<{ list: OfflineList | null } | Exclude<ContactOutcome, 'done'>> {
  const answer = await ask.list(meetingId);
  if (answer.ok) {
    return answer.value.accountId === accountId ? { list: answer.value } : 'not-signed-in';
  }
  if (!['not-found', 'forbidden', 'offline.switched-off'].includes(answer.code)) {
    return 'unreachable';
  }
  const who = await ask.whoIsSignedIn();
  if (who === 'unknown') return 'unreachable';
  return who === 'nobody' || who.accountId !== accountId ? 'not-signed-in' : { list: null };
}

function lacksSomething(kept: KeptMeeting, papers: readonly OfflinePaper[]): boolean {
  if (!kept.goOn) return false;
  const here = new Set(kept.papers.map(versionOf));
  return !kept.complete || papers.some((one) => !here.has(versionOf(one)));
}

/** Replaces what is known of a meeting; papers that are not named any more are erased. */
async function keepOnly(
  vault: Vault,
  kept: KeptMeeting,
  next: KeptMeeting | null,
  named: ReadonlyMap<string, OfflinePaper>,
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
export async function eraseStrayPapers(vault: Vault): Promise<void> {
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

/** Notes of one paper that are on this device only. */
export async function unsentIn(vault: Vault, name: string): Promise<number> {
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
