import { isRollOf } from '../attendance/queries.ts';
import {
  type Command,
  defineMeetingCommand,
  type MeetingContext,
} from '../kernel/define-command.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import { participantsOf, sessionOf } from '../meetings/queries.ts';
import { mayLead } from './access.ts';
import { tellChanges } from './carry-out.ts';
import * as contract from './contract.ts';
import * as rules from './live-rules.ts';
import type { PlacedItem } from './plan-rules.ts';
import { insertItems, saveOrder } from './plan-store.ts';
import { loadAgenda, saveLive } from './store.ts';

/** The agenda as it stands, while the session goes on or is interrupted. */
async function liveAgenda({ tx, meetingId }: MeetingContext) {
  const session = await sessionOf(tx, meetingId);
  if (!session.opened) return fail('agenda.not-in-session');
  return ok({ ...(await loadAgenda(tx, meetingId)), startsAt: session.startsAt });
}

/** A command that changes what single items say of themselves. */
async function changeItems<Code extends string>(
  context: MeetingContext,
  decide: (agenda: contract.AgendaPart) => Result<contract.AgendaItemView[], Code>,
) {
  const agenda = await liveAgenda(context);
  if (!agenda.ok) return agenda;
  const decided = decide(agenda.value);
  if (!decided.ok) return decided;
  await saveLive(context.tx, decided.value, context.now);
  await tellChanges(context, agenda.value);
  return ok(null);
}

const reorder = defineMeetingCommand(contract.reorder, {
  access: mayLead,
  async run(context, move) {
    const agenda = await liveAgenda(context);
    if (!agenda.ok) return agenda;
    const decided = rules.decideReorder(agenda.value.items, move);
    if (!decided.ok) return decided;
    await putInOrder(context, agenda.value, decided.value);
    return ok(null);
  },
});

async function putInOrder(
  context: MeetingContext,
  before: contract.AgendaPart & { startsAt: Date },
  items: readonly PlacedItem[],
) {
  await saveOrder(context.tx, context.meetingId, items, before.startsAt);
  await tellChanges(context, before);
}

const insert = defineMeetingCommand(contract.insertItem, {
  access: mayLead,
  async run(context, { title, minutes, afterId, presenterIds, rollId }) {
    const { tx, meetingId } = context;
    const agenda = await liveAgenda(context);
    if (!agenda.ok) return agenda;
    const known = await participantsOf(tx, meetingId, presenterIds);
    if (presenterIds.some((id) => !known.has(id))) return fail('agenda.unknown-person');
    if (rollId && !(await isRollOf(tx, meetingId, rollId))) return fail('agenda.unknown-roll');
    const id = context.newId();
    const decided = rules.decideInsert(agenda.value.items, { id, minutes }, afterId);
    if (!decided.ok) return decided;
    const draft = { title, minutes, presenterIds, rollId, preparingUnitId: null, note: '' };
    const added = { id, parentId: null, draft: { ...draft, paperOnly: false, roles: [] } };
    await insertItems(tx, meetingId, [added]);
    await putInOrder(context, agenda.value, decided.value);
    return ok({ itemId: id });
  },
});

const defer = defineMeetingCommand(contract.deferItem, {
  access: mayLead,
  run: (context, { itemId, reason }) =>
    changeItems(context, ({ items }) => rules.decideDefer(items, itemId, reason)),
});

const restore = defineMeetingCommand(contract.restoreItem, {
  access: mayLead,
  run: (context, { itemId }) =>
    changeItems(context, ({ items }) => rules.decideRestore(items, itemId)),
});

const join = defineMeetingCommand(contract.joinItem, {
  access: mayLead,
  run: (context, move) =>
    changeItems(context, ({ items, currentItemId }) =>
      rules.decideJoin(items, move, currentItemId, context.now),
    ),
});

const separate = defineMeetingCommand(contract.separateItem, {
  access: mayLead,
  run: (context, { itemId }) =>
    changeItems(context, ({ items }) => rules.decideSeparate(items, itemId)),
});

export const liveCommands: readonly Command[] = [reorder, insert, defer, restore, join, separate];
