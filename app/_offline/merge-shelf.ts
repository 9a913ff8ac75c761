import type { HeldNote } from '../_reader/_notes/merge.ts';

const time = ({ note }: HeldNote) => Date.parse(note.changedAt);

/** Of two states of one note the one that was changed later; of equals the one that was sent. */
function later(a: HeldNote, b: HeldNote): HeldNote {
  const first = time(a) === time(b) ? (a.unsent ? b : a) : time(a) > time(b) ? a : b;
  return { ...first, revision: Math.max(a.revision, b.revision) };
}

/**
 * What lies on the shelf after one window puts its notes there. `seen` is what this window last knew
 * to be there: what nobody else changed since is replaced, what another window put there stays.
 */
export function mergeShelf(
  shelf: readonly HeldNote[],
  mine: readonly HeldNote[],
  seen: ReadonlyMap<string, string>,
): HeldNote[] {
  const merged = new Map(mine.map((one) => [one.note.id, one]));
  for (const there of shelf) {
    const { id, changedAt } = there.note;
    const unchanged = seen.get(id) === changedAt;
    const own = merged.get(id);
    // Not among mine and known to me: I let go of it, made and deleted before it was ever stored.
    if (unchanged) continue;
    merged.set(id, own ? later(own, there) : there);
  }
  return [...merged.values()];
}
