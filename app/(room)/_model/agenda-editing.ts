import type { AgendaItemView } from '../../../server/agenda/contract.ts';
import type { Snapshot } from '../../../server/sync/protocol.ts';
import { agendaOf, isToCome } from './agenda.ts';

/** The main items by what can be done to them; parts go with theirs. */
export function editableAgenda(present: Snapshot) {
  const main = agendaOf(present).filter((item) => item.parentId === null);
  const kept = main.filter((item) => !item.deferred);
  return {
    begun: kept.filter((item) => !isToCome(present, item)),
    toCome: kept.filter((item) => isToCome(present, item)),
    deferred: main.filter((item) => item.deferred),
  };
}

/** What stands behind an item among those to come: where it goes back to when a move is undone. */
export function behind(items: readonly AgendaItemView[], itemId: string): string | null {
  const index = items.findIndex(({ id }) => id === itemId);
  return items[index + 1]?.id ?? null;
}

/** With what an item can be dealt with: the current item and those to come that are no guests. */
export function joinable(present: Snapshot, item: AgendaItemView): AgendaItemView[] {
  const { currentItemId } = present.agenda;
  const { begun, toCome } = editableAgenda(present);
  return [...begun.filter(({ id }) => id === currentItemId), ...toCome].filter(
    (other) => other.id !== item.id && other.joinedWithId === null,
  );
}
