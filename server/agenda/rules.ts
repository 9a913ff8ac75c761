import { fail, ok, type Result } from '../kernel/result.ts';
import type { AgendaItemView, AgendaPart } from './contract.ts';

/** What entering an item changes: the new item is always among the changed ones. */
export interface Entered {
  currentItemId: string;
  changed: AgendaItemView[];
}

/** Ends the current item and begins the next one; going back keeps the first beginning. */
export function decideGoTo(
  agenda: AgendaPart,
  move: { itemId: string; fromItemId: string | null },
  facts: { inSession: boolean; voteOpen: boolean; now: Date },
): Result<
  Entered,
  | 'agenda.not-in-session'
  | 'agenda.moved-meanwhile'
  | 'agenda.already-there'
  | 'agenda.vote-open'
  | 'agenda.unknown-item'
> {
  const { items, currentItemId } = agenda;
  if (!facts.inSession) return fail('agenda.not-in-session');
  if (currentItemId !== move.fromItemId) return fail('agenda.moved-meanwhile');
  const target = items.find(({ id }) => id === move.itemId);
  if (!target) return fail('agenda.unknown-item');
  if (target.id === currentItemId) return fail('agenda.already-there');
  if (facts.voteOpen) return fail('agenda.vote-open');
  const now = facts.now.toISOString();
  const left = items
    .filter(({ id }) => id === currentItemId)
    .map((item) => ({ ...item, endedAt: now }));
  const entered = { ...target, startedAt: target.startedAt ?? now, endedAt: null };
  return ok({ currentItemId: target.id, changed: [...left, entered] });
}
