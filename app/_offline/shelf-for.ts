import type { NoteShelf, ShelvedNotes } from '../_reader/_notes/note-store.ts';
import { readDevice } from './device.ts';

/**
 * Where this device keeps the notes of a paper, for the pages that are read with network: what was
 * noted there is on the device when the network goes. Null on devices that keep nothing.
 */
export function shelfFor(lineageId: string): NoteShelf | null {
  const { current } = readDevice();
  if (current === null) return null;
  let opening: Promise<NoteShelf | null> | null = null;
  const opened = () => {
    opening ??= import('./notes-shelf.ts')
      .then(({ openOwnShelf }) => openOwnShelf(current, lineageId))
      .catch(() => null);
    return opening;
  };
  return {
    load: async () => (await opened())?.load() ?? null,
    save: async (notes: ShelvedNotes) => (await (await opened())?.save(notes)) ?? false,
  };
}
