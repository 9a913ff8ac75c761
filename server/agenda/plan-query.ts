import { definePreparationQuery, type Query } from '../kernel/define-command.ts';
import { ok } from '../kernel/result.ts';
import { isBeingPrepared } from '../meetings/access.ts';
import { invitationFacts } from '../meetings/queries.ts';
import { addresseesOf } from '../organisation/queries.ts';
import { mayPlanAgenda, mayReadAgenda } from './access.ts';
import { plan as contract } from './plan-contract.ts';
import { loadPlan, loadRoles } from './plan-store.ts';

const plan = definePreparationQuery(contract, {
  access: mayReadAgenda,
  async run({ tx, meetingId, viewer }) {
    const facts = await invitationFacts(tx, meetingId);
    if (!facts) throw new Error(`no meeting ${meetingId}`);
    const items = await loadPlan(tx, meetingId);
    const roles = await loadRoles(tx, meetingId);
    const presenters = await addresseesOf(
      tx,
      items.flatMap(({ presenterIds }) => presenterIds),
    );
    return ok({
      startsAt: facts.startsAt.toISOString(),
      endsAt: facts.endsAt.toISOString(),
      editable: mayPlanAgenda(viewer) && isBeingPrepared(facts.status),
      items: items.map(({ presenterIds, startsAt, ...item }, index) => ({
        ...item,
        position: index + 1,
        startsAt: startsAt.toISOString(),
        presenters: presenterIds.map((personId) => ({
          personId,
          name: presenters.get(personId)?.name ?? '',
        })),
        roles: roles
          .filter(({ itemId }) => itemId === item.id)
          .map(({ personId, name, role }) => ({ personId, name, role })),
      })),
    });
  },
});

export const planQueries: readonly Query[] = [plan];
