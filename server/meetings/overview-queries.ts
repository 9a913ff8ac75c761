import type { Tx } from '../../db/client.ts';
import { meetingsOfPreparingUnit } from '../agenda/queries.ts';
import {
  type AccountReadContext,
  defineAccountQuery,
  type Query,
} from '../kernel/define-command.ts';
import { fail, ok } from '../kernel/result.ts';
import type { Viewer } from '../kernel/viewer.ts';
import { unitOf, unitsByIds, unitsOfDuty } from '../organisation/queries.ts';
import { meetingsInRoom } from '../rooms/queries.ts';
import { mayList } from './access.ts';
import { calendarOf, myCalendar, unitCalendar } from './calendar-store.ts';
import { listMeetingsOf, loadHosts } from './list-store.ts';
import { myWorkQuery } from './my-work.ts';
import * as contract from './overview-contract.ts';
import { planQuery } from './plan-query.ts';
import type { Seeker } from './seeking-store.ts';

/** What decides which meetings this person finds. */
export async function seekerOf(tx: Tx, viewer: Viewer): Promise<Seeker> {
  const { personId } = viewer;
  const unitId = await unitOf(tx, personId);
  return {
    personId,
    unitId,
    plannedUnits: await unitsOfDuty(tx, personId, 'planner'),
    approvedUnits: await unitsOfDuty(tx, personId, 'approver'),
    preparedMeetings: unitId === null ? [] : await meetingsOfPreparingUnit(tx, unitId),
    onlyMeetingId: viewer.guestOfMeetingId ?? null,
  };
}

const list = defineAccountQuery(contract.listMeetings, {
  access: mayList,
  run: async ({ tx, viewer, now }, filter) =>
    ok(await listMeetingsOf(tx, await seekerOf(tx, viewer), filter, now)),
});

const longestRangeMs = 100 * 86_400_000;

async function roomEntries(
  { tx, viewer }: AccountReadContext,
  period: { from: Date; to: Date },
  roomId: string,
) {
  const taken = await meetingsInRoom(tx, roomId, { startsAt: period.from, endsAt: period.to });
  return calendarOf(tx, await seekerOf(tx, viewer), period, taken);
}

const calendar = defineAccountQuery(contract.calendar, {
  access: mayList,
  async run(context, { scope, roomId, ...range }) {
    const { tx, viewer } = context;
    const period = { from: new Date(range.from), to: new Date(range.to) };
    if (period.to.getTime() - period.from.getTime() > longestRangeMs) {
      return fail('meetings.range-too-long');
    }
    if (scope === 'room' && roomId !== null && viewer.guestOfMeetingId === undefined) {
      return ok({ entries: await roomEntries(context, period, roomId) });
    }
    if (scope === 'room') return ok({ entries: [] });
    const seeker = await seekerOf(tx, viewer);
    const find = scope === 'mine' ? myCalendar : unitCalendar;
    return ok({ entries: await find(tx, seeker, period) });
  },
});

const planningUnits = defineAccountQuery(contract.planningUnits, {
  access: mayList,
  run: async ({ tx, viewer }) =>
    ok({ units: await unitsByIds(tx, await unitsOfDuty(tx, viewer.personId, 'planner')) }),
});

const hosts = defineAccountQuery(contract.hosts, {
  access: mayList,
  run: async ({ tx, viewer }) =>
    ok({ units: await unitsByIds(tx, await loadHosts(tx, await seekerOf(tx, viewer))) }),
});

export const overviewQueries: readonly Query[] = [
  ...[list, calendar, hosts, planningUnits, planQuery, myWorkQuery],
];
