import { itemsOfRoll } from '../agenda/queries.ts';
import { documentsOfRoll } from '../documents/queries.ts';
import {
  type Command,
  definePreparationCommand,
  definePreparationQuery,
  type PreparationContext,
  type Query,
} from '../kernel/define-command.ts';
import { fail, ok } from '../kernel/result.ts';
import { isBeingPrepared } from '../meetings/access.ts';
import { participantsOf, statusOf } from '../meetings/queries.ts';
import { prepared } from '../meetings/requests.ts';
import { votesOfRoll } from '../voting/queries.ts';
import { mayPlanRolls, maySeeRolls } from './access.ts';
import * as contract from './roll-contract.ts';
import { decideRemoveRoll, decideSaveRoll } from './roll-rules.ts';
import { deleteRoll, saveRoll as storeRoll } from './roll-store.ts';
import { loadRolls } from './store.ts';

async function editable({ tx, meetingId }: Pick<PreparationContext, 'tx' | 'meetingId'>) {
  const status = await statusOf(tx, meetingId);
  return status !== null && isBeingPrepared(status);
}

const saveRoll = definePreparationCommand(contract.saveRoll, {
  access: mayPlanRolls,
  async run(context, { meetingId, rollId, ...roll }) {
    const { tx } = context;
    if (!(await editable(context))) return fail('attendance.not-editable');
    const decided = decideSaveRoll(
      { rollId, ...roll },
      {
        rolls: await loadRolls(tx, meetingId),
        roleOf: await participantsOf(tx, meetingId, roll.memberIds),
      },
    );
    if (!decided.ok) return decided;
    const id = rollId ?? context.newId();
    await storeRoll(tx, { id, meetingId, ...roll });
    await prepared(context, 'people', contract.saveRoll.name);
    return ok({ rollId: id });
  },
});

const removeRoll = definePreparationCommand(contract.removeRoll, {
  access: mayPlanRolls,
  async run(context, { meetingId, rollId }) {
    const { tx } = context;
    if (!(await editable(context))) return fail('attendance.not-editable');
    const rolls = await loadRolls(tx, meetingId);
    if (!rolls.some(({ id }) => id === rollId)) return fail('attendance.unknown-roll');
    const decided = decideRemoveRoll({
      items: await itemsOfRoll(tx, rollId),
      votes: await votesOfRoll(tx, rollId),
      documents: await documentsOfRoll(tx, rollId),
    });
    if (!decided.ok) return decided;
    await deleteRoll(tx, rollId);
    await prepared(context, 'people', contract.removeRoll.name);
    return ok(null);
  },
});

const rolls = definePreparationQuery(contract.rolls, {
  access: maySeeRolls,
  async run({ tx, meetingId, viewer }) {
    const stored = await loadRolls(tx, meetingId);
    const views = stored.map(async (roll) => {
      const { id, name, quorumNumerator, quorumDenominator } = roll;
      const items = await itemsOfRoll(tx, id);
      return {
        id,
        name,
        quorumNumerator,
        quorumDenominator,
        memberIds: [...roll.memberIds],
        items,
      };
    });
    const mayEdit = mayPlanRolls(viewer) && (await editable({ tx, meetingId }));
    return ok({ editable: mayEdit, rolls: await Promise.all(views) });
  },
});

export const rollCommands: readonly Command[] = [saveRoll, removeRoll];
export const rollQueries: readonly Query[] = [rolls];
