import type { MeetingContext } from '../kernel/define-command.ts';
import { happened } from '../kernel/define-event.ts';
import { type AgendaItemView, type AgendaPart, itemsChanged } from './contract.ts';
import { running, stopped } from './rules.ts';
import { loadAgenda, saveLive } from './store.ts';

type Writing = Pick<MeetingContext, 'tx' | 'meetingId' | 'now' | 'append'>;

/** Tells what became of items since `before`, numbers and positions included. */
export async function tellChanges(context: Writing, before: AgendaPart): Promise<void> {
  const after = await loadAgenda(context.tx, context.meetingId);
  const known = new Map(before.items.map((item) => [item.id, JSON.stringify(item)]));
  const items = after.items.filter((item) => known.get(item.id) !== JSON.stringify(item));
  const left = new Set(after.items.map(({ id }) => id));
  const removedIds = before.items.map(({ id }) => id).filter((id) => !left.has(id));
  if (items.length === 0 && removedIds.length === 0) return;
  const { currentItemId } = after;
  context.append(happened(itemsChanged, { items, removedIds, currentItemId }));
}

async function changeCurrent(
  context: Writing,
  change: (item: AgendaItemView) => AgendaItemView,
): Promise<void> {
  const agenda = await loadAgenda(context.tx, context.meetingId);
  const { currentItemId } = agenda;
  const touched = agenda.items.filter(
    ({ id, joinedWithId }) =>
      currentItemId !== null && (id === currentItemId || joinedWithId === currentItemId),
  );
  await saveLive(context.tx, touched.map(change), null);
  await tellChanges(context, agenda);
}

/** The session is interrupted: the time of the current item stands still. */
export function stopItemFor(context: Writing): Promise<void> {
  return changeCurrent(context, (item) => stopped(item, context.now));
}

/** The session goes on, and with it the time of the current item. */
export function runItemFor(context: Writing): Promise<void> {
  return changeCurrent(context, (item) =>
    item.joinedWithId === null ? running(item, context.now) : item,
  );
}

/** The session is over, and with it the item that it was at. */
export function endItemFor(context: Writing): Promise<void> {
  const endedAt = context.now.toISOString();
  return changeCurrent(context, (item) => ({ ...stopped(item, context.now), endedAt }));
}
