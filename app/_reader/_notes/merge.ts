import type { NoteChange, NoteView } from '../../../server/notes/contract.ts';

/** A note as this device has it. */
export interface HeldNote {
  note: NoteChange;
  /** The stored state that this device last knew of; 0 where it was never stored. */
  revision: number;
  /** Made or changed here, and not stored yet. */
  unsent: boolean;
  /** The server would not take it: it stays on this device until it is deleted. */
  refused: boolean;
}
export type HeldNotes = ReadonlyMap<string, HeldNote>;

export interface SaveAnswer {
  saved: readonly NoteView[];
  outdated: readonly NoteView[];
  refused: readonly string[];
}

const time = ({ changedAt }: { changedAt: string }) => Date.parse(changedAt);

function asChange({ id, documentId, page, mark, changedAt }: NoteChange): NoteChange {
  return { id, documentId, page, mark, changedAt };
}

const stored = (view: NoteView): HeldNote => ({
  note: asChange(view),
  revision: view.revision,
  unsent: false,
  refused: false,
});

/**
 * A change made on this device. Whoever changes a note has seen what it was: such a change is later
 * than that, whatever the clock of the device says.
 */
export function changeHere(
  held: HeldNotes,
  change: Omit<NoteChange, 'changedAt'>,
  now: number,
): HeldNotes {
  const before = held.get(change.id);
  const at = before ? Math.max(now, time(before.note) + 1) : now;
  const note = { ...change, changedAt: new Date(at).toISOString() };
  const revision = before?.revision ?? 0;
  return new Map(held).set(change.id, { note, revision, unsent: true, refused: false });
}

/** What was changed elsewhere. A later change that was made here and is still to be sent stays. */
export function mergeStored(held: HeldNotes, views: readonly NoteView[]): HeldNotes {
  const merged = new Map(held);
  for (const view of views) {
    const mine = merged.get(view.id);
    if (mine && mine.revision >= view.revision) continue;
    const mineIsLater = mine?.unsent && time(mine.note) > time(view);
    merged.set(view.id, mineIsLater ? { ...mine, revision: view.revision } : stored(view));
  }
  return merged;
}

/** What came of sending `sent`. What was changed again in the meantime is still to be sent. */
export function mergeAnswer(
  held: HeldNotes,
  sent: readonly NoteChange[],
  answer: SaveAnswer,
): HeldNotes {
  const merged = new Map(held);
  const sentAt = new Map(sent.map((note) => [note.id, note.changedAt]));
  for (const view of [...answer.saved, ...answer.outdated]) {
    const mine = merged.get(view.id);
    const changedSince = mine?.unsent && mine.note.changedAt !== sentAt.get(view.id);
    if (mine && changedSince) {
      merged.set(view.id, { ...mine, revision: Math.max(mine.revision, view.revision) });
    } else if (!mine || mine.revision <= view.revision) merged.set(view.id, stored(view));
  }
  for (const id of answer.refused) {
    const mine = merged.get(id);
    if (mine && mine.note.changedAt === sentAt.get(id)) {
      merged.set(id, { ...mine, unsent: false, refused: true });
    }
  }
  return settle(merged, sent);
}

/** A note that was made and deleted before it was ever stored leaves nothing behind. */
function settle(held: Map<string, HeldNote>, sent: readonly NoteChange[]): HeldNotes {
  for (const { id, changedAt } of sent) {
    const mine = held.get(id);
    const gone = mine?.unsent && mine.note.mark === null && mine.note.changedAt === changedAt;
    if (gone) held.delete(id);
  }
  return held;
}

export function unsentNotes(held: HeldNotes): NoteChange[] {
  return [...held.values()].filter(({ unsent }) => unsent).map(({ note }) => note);
}
