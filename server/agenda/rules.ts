import { fail, ok, type Result } from '../kernel/result.ts';
import type { AgendaItemView, AgendaPart } from './contract.ts';

/** What entering an item changes: the new item is always among the changed ones. */
export interface Entered {
  currentItemId: string;
  changed: AgendaItemView[];
}

/** The item's clock stands still; what ran is added to the time spent. */
export function stopped(item: AgendaItemView, now: Date): AgendaItemView {
  if (item.runningSince === null) return item;
  const ran = Math.max(0, now.getTime() - Date.parse(item.runningSince));
  return { ...item, spentMs: item.spentMs + ran, runningSince: null };
}

export function running(item: AgendaItemView, now: Date): AgendaItemView {
  return item.runningSince === null ? { ...item, runningSince: now.toISOString() } : item;
}

/**
 * Ends the current item and begins the next one; going back keeps the first beginning. What is dealt
 * with together begins and ends together; whoever goes to an item that was put off takes it up again.
 */
export function decideGoTo(
  agenda: AgendaPart,
  move: { itemId: string; fromItemId: string | null },
  facts: { inSession: boolean; voteOpen: boolean; closed: boolean; now: Date },
): Result<
  Entered,
  | 'agenda.not-in-session'
  | 'agenda.moved-meanwhile'
  | 'agenda.already-there'
  | 'agenda.vote-open'
  | 'agenda.closed-session-on'
  | 'agenda.unknown-item'
  | 'agenda.joined-with-another'
> {
  const { items, currentItemId } = agenda;
  if (!facts.inSession) return fail('agenda.not-in-session');
  if (currentItemId !== move.fromItemId) return fail('agenda.moved-meanwhile');
  const target = items.find(({ id }) => id === move.itemId);
  if (!target) return fail('agenda.unknown-item');
  if (target.id === currentItemId) return fail('agenda.already-there');
  if (target.joinedWithId !== null) return fail('agenda.joined-with-another');
  if (facts.voteOpen) return fail('agenda.vote-open');
  if (facts.closed) return fail('agenda.closed-session-on');
  const now = facts.now.toISOString();
  const together = (item: AgendaItemView, id: string | null) =>
    item.id === id || (id !== null && item.joinedWithId === id);
  const left = items
    .filter((item) => together(item, currentItemId))
    .map((item) => ({ ...stopped(item, facts.now), endedAt: now }));
  const entered = items
    .filter((item) => together(item, target.id))
    .map((item) => ({ ...item, startedAt: item.startedAt ?? now, endedAt: null }))
    .map((item) =>
      item.id === target.id
        ? { ...running(item, facts.now), deferred: false, deferReason: null }
        : item,
    );
  return ok({ currentItemId: target.id, changed: [...left, ...entered] });
}
