import type { Tx } from '../../db/client.ts';
import type { ItemDraft } from './plan-contract.ts';
import { insertItems, loadPlan, loadRoles, type StoredRole, saveOrder } from './plan-store.ts';

export {
  /** Takes people off what they are for single items. */ dropPeople,
} from './plan-store.ts';
export { removeAgenda } from './removal-store.ts';

/** An item of a template or of another meeting; its sub-items belong to it. */
export interface NewItem extends Partial<ItemDraft> {
  title: string;
  minutes: number;
  subItems?: readonly Omit<NewItem, 'subItems'>[];
}

const complete = ({ title, minutes, ...rest }: Omit<NewItem, 'subItems'>): ItemDraft => ({
  ...{ title, minutes },
  presenterIds: rest.presenterIds ?? [],
  preparingUnitId: rest.preparingUnitId ?? null,
  rollId: rest.rollId ?? null,
  note: rest.note ?? '',
  paperOnly: rest.paperOnly ?? false,
  roles: rest.roles ?? [],
});

/** Adds items behind those that the meeting has, and has all begin where they do from `startsAt`. */
export async function addItems(
  tx: Tx,
  meeting: { meetingId: string; startsAt: Date; newId(): string },
  items: readonly NewItem[],
): Promise<void> {
  const { meetingId, startsAt, newId } = meeting;
  const before = await loadPlan(tx, meetingId);
  const added = items.flatMap(({ subItems = [], ...item }) => {
    const id = newId();
    const parts = subItems.map((sub) => ({ id: newId(), parentId: id, draft: complete(sub) }));
    return [{ id, parentId: null, draft: complete(item) }, ...parts];
  });
  await insertItems(tx, meetingId, added);
  const order = added.map(({ id, parentId, draft }) => ({ id, parentId, minutes: draft.minutes }));
  await saveOrder(tx, meetingId, [...before, ...order], startsAt);
}

/** The meeting begins at another time: its items move with it. */
export async function moveAgenda(tx: Tx, meetingId: string, startsAt: Date): Promise<void> {
  await saveOrder(tx, meetingId, await loadPlan(tx, meetingId), startsAt);
}

/**
 * The agenda of a meeting as another one may begin with: its voter rolls are its own, so `rollId`
 * goes through `rollFor`, which names the roll of the new meeting.
 */
export async function agendaToCopy(
  tx: Tx,
  meetingId: string,
  rollFor: (rollId: string) => string | null,
): Promise<NewItem[]> {
  const items = await loadPlan(tx, meetingId);
  const roles = await loadRoles(tx, meetingId);
  const copyOf = (item: (typeof items)[number]) => ({
    ...draftOf(item, roles),
    rollId: item.rollId && rollFor(item.rollId),
  });
  return items
    .filter(({ parentId }) => parentId === null)
    .map((item) => ({
      ...copyOf(item),
      subItems: items.filter(({ parentId }) => parentId === item.id).map(copyOf),
    }));
}

/** A stored item as it was written down. */
export function draftOf(
  item: Awaited<ReturnType<typeof loadPlan>>[number],
  roles: readonly StoredRole[],
): ItemDraft {
  const { title, minutes, presenterIds, preparingUnitId, rollId, note, paperOnly } = item;
  return {
    ...{ title, minutes, presenterIds, preparingUnitId, rollId, note, paperOnly },
    roles: roles
      .filter(({ itemId }) => itemId === item.id)
      .map(({ personId, role }) => ({ personId, role })),
  };
}
