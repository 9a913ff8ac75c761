import type { AgendaItemView } from '../../../server/agenda/contract.ts';

export interface AgendaWindow {
  before: number;
  shown: AgendaItemView[];
  after: number;
}

/** As many items as a screen holds, so that the current one is among them with what comes after. */
export function agendaWindow(
  items: readonly AgendaItemView[],
  currentId: string | null,
  most: number,
): AgendaWindow {
  const at = items.findIndex(({ id }) => id === currentId);
  const wanted = Math.max(0, at - 2);
  const start = Math.max(0, Math.min(wanted, items.length - most));
  const shown = items.slice(start, start + most);
  return { before: start, shown, after: items.length - start - shown.length };
}
