import {
  type Command,
  definePreparationCommand,
  definePreparationQuery,
  type PreparationReadContext,
  type Query,
} from '../kernel/define-command.ts';
import { fail, ok } from '../kernel/result.ts';
import { participantRows, statusOf } from '../meetings/queries.ts';
import { prepared, seatPeople } from '../meetings/requests.ts';
import type { SeatingPlan } from '../rooms/contract.ts';
import { planOfRoom } from '../rooms/queries.ts';
import { mayAssign, maySee } from './access.ts';
import * as contract from './seating-contract.ts';
import { decidePossible, decideSeats, proposeSeats, seatsIn } from './seating-rules.ts';
import { loadSitesWithPlans, savePlan } from './seating-store.ts';

type Reading = Pick<PreparationReadContext, 'tx' | 'meetingId'>;

async function siteWithPlan({ tx, meetingId }: Reading, siteId: string) {
  const sites = await loadSitesWithPlans(tx, meetingId);
  return sites.find(({ id }) => id === siteId) ?? null;
}

const seating = definePreparationQuery(contract.seating, {
  access: maySee,
  async run({ tx, meetingId, viewer }) {
    const sites = await Promise.all(
      (await loadSitesWithPlans(tx, meetingId)).map(async ({ roomId, ...site }) => {
        const roomHasPlan = roomId !== null && (await planOfRoom(tx, roomId)) !== null;
        return { ...site, roomHasPlan };
      }),
    );
    const people = await participantRows(tx, meetingId);
    return ok({
      sites,
      people: people.map(({ substituteFor: _substituteFor, ...person }) => person),
      mayAssign: mayAssign(viewer),
    });
  },
});

const seatProposal = definePreparationQuery(contract.seatProposal, {
  access: mayAssign,
  async run(context, { siteId }) {
    const site = await siteWithPlan(context, siteId);
    if (!site) return fail('sites.unknown-site');
    if (!site.plan) return fail('sites.no-plan');
    const people = await participantRows(context.tx, context.meetingId);
    const here = people.filter((person) => person.siteId === siteId);
    return ok(proposeSeats(site.plan, here));
  },
});

/** The copy's seats are known by their labels, so that a seat reads the same wherever it is shown. */
function copyOf(plan: SeatingPlan): SeatingPlan {
  const elements = plan.elements.map((element, index) => {
    const id = element.kind === 'seat' ? element.label : `${element.kind}-${index}`;
    return { ...element, id };
  });
  return { ...plan, elements };
}

const usePlan = definePreparationCommand(contract.usePlan, {
  access: mayAssign,
  async run(context, { siteId }) {
    const { tx, meetingId } = context;
    const possible = decidePossible(await statusOf(tx, meetingId));
    if (!possible.ok) return possible;
    const site = await siteWithPlan(context, siteId);
    if (!site) return fail('sites.unknown-site');
    const plan = site.roomId === null ? null : await planOfRoom(tx, site.roomId);
    if (!plan) return fail('sites.no-room-plan');
    const copy = copyOf(plan);
    await savePlan(tx, meetingId, siteId, copy);
    const ids = new Set(seatsIn(copy).map(({ id }) => id));
    const freed = (await participantRows(tx, meetingId))
      .filter(({ seat, siteId: at }) => at === siteId && seat !== null && !ids.has(seat))
      .map(({ personId }) => ({ personId, siteId, seat: null }));
    await seatPeople(tx, meetingId, freed);
    await prepared(context, 'places', contract.usePlan.name);
    return ok({ freed: freed.length });
  },
});

const assignSeats = definePreparationCommand(contract.assignSeats, {
  access: mayAssign,
  async run(context, { siteId, seats }) {
    const { tx, meetingId } = context;
    const possible = decidePossible(await statusOf(tx, meetingId));
    if (!possible.ok) return possible;
    const site = await siteWithPlan(context, siteId);
    if (!site) return fail('sites.unknown-site');
    if (!site.plan) return fail('sites.no-plan');
    const people = await participantRows(tx, meetingId);
    const decided = decideSeats({ id: siteId, plan: site.plan }, people, seats);
    if (!decided.ok) return decided;
    await seatPeople(
      tx,
      meetingId,
      decided.value.map((change) => ({ ...change, siteId })),
    );
    await prepared(context, 'places', contract.assignSeats.name);
    return ok(null);
  },
});

export const seatingQueries: readonly Query[] = [seating, seatProposal];
export const seatingCommands: readonly Command[] = [usePlan, assignSeats];
