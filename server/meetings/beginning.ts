import { addItems } from '../agenda/requests.ts';
import { meetingTypeOf } from '../catalogues/queries.ts';
import type { MeetingTypeTemplate } from '../catalogues/template-contract.ts';
import type { AccountContext } from '../kernel/define-command.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import { addresseesOf, gatherPeople, unitFacts, unitsOfDuty } from '../organisation/queries.ts';
import { roomOf } from '../rooms/queries.ts';
import { savePlaces } from '../sites/requests.ts';
import { holdResources } from './holding.ts';
import { insertParticipants } from './people-store.ts';
import type { Beginning } from './planning-contract.ts';
import { decidePeriod } from './planning-rules.ts';
import { insertDraft, saveChair } from './planning-store.ts';
import { replyDeadlineOf } from './working-days.ts';

type Context = Pick<AccountContext, 'tx' | 'now' | 'newId' | 'viewer'>;

type Refusal =
  | 'meetings.no-duty'
  | 'meetings.unknown-type'
  | 'meetings.unknown-room'
  | 'meetings.unknown-chair';

/** What a new meeting is made from, looked up once for a whole series. */
export interface Groundwork {
  type: Awaited<ReturnType<typeof meetingTypeOf>>;
  symbol: string;
  hostRoom: { id: string; name: string; capacity: number } | null;
}

/** Whether the caller plans meetings of this unit. */
export async function plansFor(
  { tx, viewer }: Pick<Context, 'tx' | 'viewer'>,
  unitId: string,
): Promise<boolean> {
  return (await unitsOfDuty(tx, viewer.personId, 'planner')).includes(unitId);
}

/** Whether there is such a person at all. */
export async function isKnown(tx: Context['tx'], personId: string): Promise<boolean> {
  return (await addresseesOf(tx, [personId])).has(personId);
}

export async function groundwork(
  context: Context,
  { typeId, hostUnitId, hostRoomId, chairPersonId }: Beginning,
): Promise<Result<Groundwork, Refusal>> {
  const { tx } = context;
  if (!(await plansFor(context, hostUnitId))) return fail('meetings.no-duty');
  const type = typeId === null ? null : await meetingTypeOf(tx, typeId);
  if (typeId !== null && (type === null || type.archived)) return fail('meetings.unknown-type');
  const hostRoom = hostRoomId === null ? null : await roomOf(tx, hostRoomId);
  if (hostRoomId !== null && hostRoom === null) return fail('meetings.unknown-room');
  if (chairPersonId !== null && !(await isKnown(tx, chairPersonId))) {
    return fail('meetings.unknown-chair');
  }
  const unit = await unitFacts(tx, hostUnitId);
  return ok({ type, symbol: unit?.symbol ?? '', hostRoom });
}

/** Groups that the type names; whoever is there already, as secretary or chair, keeps that role. */
async function askGroups(
  tx: Context['tx'],
  meetingId: string,
  groups: MeetingTypeTemplate['people'],
): Promise<void> {
  for (const { groupId, role } of groups) {
    const members = await gatherPeople(tx, { personIds: [], unitIds: [], groupIds: [groupId] });
    const people = members.map(({ personId }) => ({ personId, role, siteId: null }));
    await insertParticipants(tx, meetingId, people);
  }
}

/** A draft with what its type brings: people, agenda, rules of votes, text of the invitation. */
export async function beginMeeting(
  context: Context,
  input: Beginning,
  { type, symbol, hostRoom }: Groundwork,
  seriesId: string | null,
): Promise<Result<string, 'meetings.ends-before-start' | 'meetings.in-the-past' | 'rooms.taken'>> {
  const { tx, now, newId, viewer } = context;
  const { typeId, hostUnitId, title, summary, regularity } = input;
  const startsAt = new Date(input.startsAt);
  const period = decidePeriod({ startsAt, endsAt: new Date(input.endsAt) }, now);
  if (!period.ok) return period;
  const meetingId = newId();
  const template = type?.template;
  const values = {
    ...{ id: meetingId, typeId, hostUnitId, title, summary, regularity, seriesId },
    ...period.value,
    councilStyle: type?.councilStyle ?? false,
    invitationText: template?.invitationText || null,
    ruleProfile: template?.ruleProfile ?? null,
    replyDeadline: await replyDeadlineOf(tx, { typeId, regularity, startsAt }, now),
    createdBy: viewer.personId,
    ...(template ? { speechLimitSeconds: template.speechLimitSeconds } : {}),
  };
  await insertDraft(tx, values, { symbol, secretaryId: viewer.personId });
  if (input.chairPersonId !== null) await saveChair(tx, meetingId, input.chairPersonId);
  await askGroups(tx, meetingId, template?.people ?? []);
  await addItems(tx, { meetingId, startsAt, newId }, template?.items ?? []);
  if (hostRoom) {
    const { id: roomId, name, capacity: seats } = hostRoom;
    const place = { id: null, name, siteRole: 'host' as const, roomId, seats };
    await savePlaces({ tx, meetingId, newId }, [place]);
  }
  const held = await holdResources({ tx, meetingId, viewer });
  return held.ok ? ok(meetingId) : held;
}
