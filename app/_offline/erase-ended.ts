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

/**
 * Erases what the server no longer names. Somebody else may sign in while it is asked: what it then
 * answers is about them, and nothing of this account is touched.
 */
export async function eraseWhatEnded(vault: Vault, ask: AskServer): Promise<ContactOutcome> {
  let keepDays: number | null = null;
  for (const kept of await keptMeetings(vault)) {
    const { meetingId } = kept.meeting;
    const answer = await ask.list(meetingId);
    if (answer.ok) {
      if (answer.value.accountId !== vault.accountId) return 'not-signed-in';
      ({ keepDays } = answer.value);
      const known = new Map(answer.value.papers.map((one) => [versionOf(one), one]));
      await keepOnly(vault, kept, { ...kept, meeting: answer.value.meeting }, known);
    } else if (answer.code === 'unreachable' || answer.code === 'unauthenticated') {
      return 'unreachable';
    } else if (['not-found', 'forbidden', 'offline.switched-off'].includes(answer.code)) {
      const who = await ask.whoIsSignedIn();
      if (who === 'unknown') return 'unreachable';
      if (who === 'nobody' || who.accountId !== vault.accountId) return 'not-signed-in';
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
