import type { Tx } from '../../db/client.ts';
import { itemsOf } from '../agenda/queries.ts';
import { meetingTypeOf } from '../catalogues/queries.ts';
import { countPapersOf } from '../documents/queries.ts';
import { countInvitationsOf } from '../invitations/queries.ts';
import { definePreparationQuery, type PreparationReadContext } from '../kernel/define-command.ts';
import { ok } from '../kernel/result.ts';
import { unitFacts } from '../organisation/queries.ts';
import { placesOf } from '../sites/queries.ts';
import { mayKnowPlan } from './access.ts';
import { type MeetingPlan, plan, type ReadinessLine } from './overview-contract.ts';
import { allowedActions, statusesOf } from './planning-rules.ts';
import { loadFollowing, type MeetingRow, needRow } from './planning-store.ts';
import { readinessOf } from './readiness-rules.ts';
import { loadParticipants, toMeetingView } from './store.ts';

async function factsOf(tx: Tx, row: MeetingRow): Promise<MeetingPlan['meeting']> {
  const unit = await unitFacts(tx, row.hostUnitId);
  const type = row.typeId === null ? null : await meetingTypeOf(tx, row.typeId);
  const later =
    row.seriesId && (await loadFollowing(tx, row.seriesId, row.startsAt, statusesOf('edit')));
  const { hostUnitId, regularity, summary, contact, invitationText } = row;
  return {
    ...toMeetingView(row, unit?.name ?? ''),
    ...{ hostUnitId, regularity, summary, contact, invitationText },
    substitutionAllowed: row.substitutionAllowed,
    typeName: type?.name ?? null,
    statusReason: row.statusReason,
    replyDeadline: row.replyDeadline?.toISOString() ?? null,
    laterInSeries: later ? later.length : null,
  };
}

type People = Awaited<ReturnType<typeof loadParticipants>>;

async function readiness(
  tx: Tx,
  meetingId: string,
  facts: { people: People; items: number; hasPlace: boolean },
): Promise<ReadinessLine[]> {
  const { people, items, hasPlace } = facts;
  const lead = people.filter(({ role }) => role === 'chair' || role === 'secretary');
  const { papers, issued } = await countPapersOf(tx, meetingId);
  const { invited } = await countInvitationsOf(tx, meetingId);
  return readinessOf({
    ...{ items, papers, issued, invited, hasPlace },
    hasChair: people.some(({ role }) => role === 'chair'),
    people: people.length - lead.length,
    participants: people.length,
  });
}

async function planOf(context: PreparationReadContext): Promise<MeetingPlan> {
  const { tx, meetingId, viewer } = context;
  const { role, plans, approves, prepares } = viewer;
  const row = await needRow(tx, meetingId);
  const people = await loadParticipants(tx, meetingId);
  const places = await placesOf(tx, meetingId);
  const agenda = await itemsOf(tx, meetingId);
  const hasPlace = places.some(({ siteRole }) => siteRole === 'host');
  const facts = { people, items: agenda.length, hasPlace };
  return {
    meeting: await factsOf(tx, row),
    viewer: { role, plans, approves, prepares },
    chairName: people.find((person) => person.role === 'chair')?.name ?? '',
    places,
    items: agenda.map(({ id, number, title, plannedStart, plannedMinutes, paperOnly }) => ({
      ...{ id, number, title, plannedStart, plannedMinutes, paperOnly },
    })),
    participantCount: people.length,
    readiness: plans || approves ? await readiness(tx, meetingId, facts) : null,
    allowed: allowedActions(viewer, row.status),
  };
}

export const planQuery = definePreparationQuery(plan, {
  access: mayKnowPlan,
  run: async (context) => ok(await planOf(context)),
});
