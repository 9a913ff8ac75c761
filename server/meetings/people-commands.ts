import { dropPeople } from '../agenda/requests.ts';
import { rollsOf } from '../attendance/queries.ts';
import { leaveRolls } from '../attendance/requests.ts';
import { guestsOf } from '../identity/queries.ts';
import { endGuestAccounts } from '../identity/requests.ts';
import {
  type Command,
  definePreparationCommand,
  type PreparationContext,
} from '../kernel/define-command.ts';
import { fail, ok } from '../kernel/result.ts';
import { gatherPeople } from '../organisation/queries.ts';
import { siteOf } from '../sites/queries.ts';
import { isBeingPrepared, mayPlanPeople } from './access.ts';
import * as contract from './people-contract.ts';
import { decideRole, decideTouch, moveBefore } from './people-rules.ts';
import * as store from './people-store.ts';
import { prepared } from './requests.ts';
import { loadParticipants, loadSession } from './store.ts';

const mostPeople = 5_000;

/** The people as they are; null once the session has opened. */
export async function openPeople({ tx, meetingId }: Pick<PreparationContext, 'tx' | 'meetingId'>) {
  const session = await loadSession(tx, meetingId);
  if (!session || !isBeingPrepared(session.status)) return null;
  return loadParticipants(tx, meetingId);
}

async function isPlace({ tx, meetingId }: PreparationContext, siteId: string | null | undefined) {
  return !siteId || (await siteOf(tx, meetingId, siteId)) !== null;
}

const addPeople = definePreparationCommand(contract.addPeople, {
  access: mayPlanPeople,
  async run(context, { people, unitIds, groupIds, role, siteId }) {
    const { tx, meetingId } = context;
    const before = await openPeople(context);
    if (!before) return fail('meetings.people-fixed');
    if (!(await isPlace(context, siteId))) return fail('meetings.unknown-site');
    const personIds = people.map(({ personId }) => personId);
    const gathered = await gatherPeople(tx, { personIds, unitIds, groupIds });
    const known = new Map(gathered.map((person) => [person.personId, person]));
    if (personIds.some((id) => !known.has(id))) return fail('meetings.unknown-person');
    if (before.length + gathered.length > mostPeople) {
      return fail('meetings.too-many-people', { most: mostPeople });
    }
    // Those named one by one come first, in their order and with their roles.
    const roleOf = new Map(people.map((person) => [person.personId, person.role]));
    const order = [...new Set([...personIds, ...known.keys()])];
    const there = new Set(before.map(({ personId }) => personId));
    const added = await store.insertParticipants(
      tx,
      meetingId,
      order
        .filter((personId) => !there.has(personId))
        .map((personId) => ({ personId, siteId, role: roleOf.get(personId) ?? role })),
    );
    if (added.length > 0) await prepared(context, 'people', contract.addPeople.name);
    const already = order
      .filter((personId) => there.has(personId))
      .map((personId) => ({ personId, name: known.get(personId)?.name ?? '' }));
    return ok({ added: added.length, already });
  },
});

/** On how many rolls of the meeting a person stands. */
async function rollsWith({ tx, meetingId }: PreparationContext, personId: string) {
  const rolls = await rollsOf(tx, meetingId);
  return rolls.filter(({ memberIds }) => memberIds.includes(personId)).length;
}

async function isOutsider({ tx, meetingId }: PreparationContext, id: string) {
  return (await guestsOf(tx, meetingId)).some(({ personId }) => personId === id);
}

const changePerson = definePreparationCommand(contract.changePerson, {
  access: mayPlanPeople,
  async run(context, { personId, role, siteId, beforeId }) {
    const { tx, meetingId } = context;
    const people = await openPeople(context);
    if (!people) return fail('meetings.people-fixed');
    const person = people.find((one) => one.personId === personId);
    if (!person) return fail('meetings.not-taking-part');
    if (!(await isPlace(context, siteId))) return fail('meetings.unknown-site');
    if (role !== undefined && role !== person.role) {
      const fromOutside = await isOutsider(context, personId);
      const onRolls = await rollsWith(context, personId);
      const decided = decideRole({ role: person.role, fromOutside, onRolls }, role);
      if (!decided.ok) return decided;
      await store.saveParticipant(tx, meetingId, personId, { role });
    }
    if (siteId !== undefined && siteId !== person.siteId) {
      // A seat belongs to the plan of one site.
      await store.saveParticipant(tx, meetingId, personId, { siteId, seat: null });
    }
    if (beforeId !== undefined) {
      const order = people.map((one) => one.personId);
      const moved = moveBefore(order, personId, beforeId);
      if (!moved) return fail('meetings.not-taking-part');
      await store.saveRanks(tx, meetingId, moved);
    }
    await prepared(context, 'people', contract.changePerson.name);
    return ok(null);
  },
});

const removePeople = definePreparationCommand(contract.removePeople, {
  access: mayPlanPeople,
  async run(context, { personIds }) {
    const { tx, meetingId, now } = context;
    const people = await openPeople(context);
    if (!people) return fail('meetings.people-fixed');
    const roleOf = new Map(people.map(({ personId, role }) => [personId, role]));
    for (const personId of personIds) {
      const role = roleOf.get(personId);
      if (!role) return fail('meetings.not-taking-part');
      const touch = decideTouch(role);
      if (!touch.ok) return touch;
    }
    const gone = await store.deleteParticipants(tx, meetingId, personIds);
    const offRolls = await leaveRolls(tx, meetingId, gone);
    await dropPeople(tx, meetingId, gone);
    await endGuestAccounts(tx, { personIds: gone, meetingId, now });
    await prepared(context, 'people', contract.removePeople.name);
    return ok({ removed: gone.length, offRolls });
  },
});

export const peopleCommands: readonly Command[] = [addPeople, changePerson, removePeople];
