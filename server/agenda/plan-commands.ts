import { isRollOf } from '../attendance/queries.ts';
import { documentsOfItem } from '../documents/queries.ts';
import {
  type Command,
  definePreparationCommand,
  type PreparationContext,
} from '../kernel/define-command.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import { isBeingPrepared } from '../meetings/access.ts';
import { invitationFacts } from '../meetings/queries.ts';
import { prepared } from '../meetings/requests.ts';
import { isUnit, peopleKnown } from '../organisation/queries.ts';
import { votesOfItem } from '../voting/queries.ts';
import { mayPlanAgenda } from './access.ts';
import * as contract from './plan-contract.ts';
import { decideMove, decidePlace, groupOf, placeOf } from './plan-rules.ts';
import * as store from './plan-store.ts';
import { draftOf } from './requests.ts';

/** The agenda as it stands and when the meeting begins; refused once the session has opened. */
async function openAgenda({ tx, meetingId }: PreparationContext) {
  const facts = await invitationFacts(tx, meetingId);
  if (!facts) throw new Error(`no meeting ${meetingId}`);
  if (!isBeingPrepared(facts.status)) return fail('agenda.not-editable');
  return ok({ startsAt: facts.startsAt, items: await store.loadPlan(tx, meetingId) });
}

type Named = Partial<
  Pick<contract.ItemDraft, 'presenterIds' | 'preparingUnitId' | 'rollId' | 'roles'>
>;

/** Whether everybody and everything that an item names exists. */
async function checkNamed(
  { tx, meetingId }: PreparationContext,
  { presenterIds = [], preparingUnitId, rollId, roles = [] }: Named,
): Promise<Result<null, 'agenda.unknown-person' | 'agenda.unknown-unit' | 'agenda.unknown-roll'>> {
  const people = new Set([...presenterIds, ...roles.map(({ personId }) => personId)]);
  if (!(await peopleKnown(tx, [...people]))) return fail('agenda.unknown-person');
  if (preparingUnitId && !(await isUnit(tx, preparingUnitId))) return fail('agenda.unknown-unit');
  if (rollId && !(await isRollOf(tx, meetingId, rollId))) return fail('agenda.unknown-roll');
  return ok(null);
}

const addItem = definePreparationCommand(contract.addItem, {
  access: mayPlanAgenda,
  async run(context, { parentId, beforeId, item, subItems }) {
    const { tx, meetingId, newId } = context;
    const agenda = await openAgenda(context);
    if (!agenda.ok) return agenda;
    for (const draft of [item, ...subItems]) {
      const named = await checkNamed(context, draft);
      if (!named.ok) return named;
    }
    const id = newId();
    const added = [
      { id, parentId, draft: item },
      ...subItems.map((draft) => ({ id: newId(), parentId: id, draft })),
    ];
    const group = added.map(({ draft, ...place }) => ({ ...place, minutes: draft.minutes }));
    const placed = decidePlace(agenda.value.items, group, { parentId, beforeId });
    if (!placed.ok) return placed;
    await store.insertItems(tx, meetingId, added);
    await store.saveOrder(tx, meetingId, placed.value, agenda.value.startsAt);
    await prepared(context, 'agenda', contract.addItem.name);
    return ok({ itemId: id });
  },
});

const editItem = definePreparationCommand(contract.editItem, {
  access: mayPlanAgenda,
  async run(context, { itemId, changes }) {
    const { tx, meetingId } = context;
    const agenda = await openAgenda(context);
    if (!agenda.ok) return agenda;
    if (!agenda.value.items.some(({ id }) => id === itemId)) return fail('agenda.unknown-item');
    const named = await checkNamed(context, changes);
    if (!named.ok) return named;
    await store.saveItem(tx, itemId, changes);
    const items = await store.loadPlan(tx, meetingId);
    await store.saveOrder(tx, meetingId, items, agenda.value.startsAt);
    await prepared(context, 'agenda', contract.editItem.name);
    return ok(null);
  },
});

const setItemRoles = definePreparationCommand(contract.setItemRoles, {
  access: mayPlanAgenda,
  async run(context, { itemId, roles }) {
    const agenda = await openAgenda(context);
    if (!agenda.ok) return agenda;
    if (!agenda.value.items.some(({ id }) => id === itemId)) return fail('agenda.unknown-item');
    const people = roles.map(({ personId }) => personId);
    if (!(await peopleKnown(context.tx, people))) return fail('agenda.unknown-person');
    await store.saveRoles(context.tx, itemId, roles);
    await prepared(context, 'agenda', contract.setItemRoles.name);
    return ok(null);
  },
});

const moveItem = definePreparationCommand(contract.moveItem, {
  access: mayPlanAgenda,
  async run(context, { itemId, parentId, beforeId }) {
    const agenda = await openAgenda(context);
    if (!agenda.ok) return agenda;
    const moved = decideMove(agenda.value.items, itemId, { parentId, beforeId });
    if (!moved.ok) return moved;
    await store.saveOrder(context.tx, context.meetingId, moved.value, agenda.value.startsAt);
    await prepared(context, 'agenda', contract.moveItem.name);
    return ok(null);
  },
});

/** What still belongs to an item keeps it: papers and votes name it for ever. */
async function keptBy(tx: PreparationContext['tx'], itemIds: readonly string[]) {
  const sum = async (count: typeof documentsOfItem) =>
    (await Promise.all(itemIds.map((id) => count(tx, id)))).reduce((a, b) => a + b, 0);
  return { documents: await sum(documentsOfItem), votes: await sum(votesOfItem) };
}

const removeItem = definePreparationCommand(contract.removeItem, {
  access: mayPlanAgenda,
  async run(context, { itemId }) {
    const { tx, meetingId } = context;
    const agenda = await openAgenda(context);
    if (!agenda.ok) return agenda;
    const { items, startsAt } = agenda.value;
    const group = groupOf(items, itemId);
    const [item, ...subItems] = group;
    if (!item) return fail('agenda.unknown-item');
    const ids = group.map(({ id }) => id);
    const { documents, votes } = await keptBy(tx, ids);
    if (documents > 0) return fail('agenda.item-has-documents', { documents });
    if (votes > 0) return fail('agenda.item-has-votes', { votes });
    const roles = await store.loadRoles(tx, meetingId);
    await store.deleteItems(tx, ids);
    const rest = items.filter(({ id }) => !ids.includes(id));
    await store.saveOrder(tx, meetingId, rest, startsAt);
    await prepared(context, 'agenda', contract.removeItem.name);
    return ok({
      ...placeOf(items, itemId),
      item: draftOf(item, roles),
      subItems: subItems.map((sub) => draftOf(sub, roles)),
    });
  },
});

export const planCommands: readonly Command[] = [
  addItem,
  editItem,
  setItemRoles,
  moveItem,
  removeItem,
];
