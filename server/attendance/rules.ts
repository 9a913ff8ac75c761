import { fail, ok, type Result } from '../kernel/result.ts';
import { type AttendanceView, neededFor, presences, type QuorumView } from './contract.ts';

export type Presence = (typeof presences)[number];
export type AttendanceState = AttendanceView['state'];

/** Where a person is according to the last entry. */
export interface Place {
  state: AttendanceState;
  siteId: string | null;
}

/** A voter roll with the share of its members that has to be present. */
export interface RollQuorum {
  rollId: string;
  memberIds: readonly string[];
  quorumNumerator: number;
  quorumDenominator: number;
}

/** Whether people may check in: from an hour before the beginning until the end. */
export interface Opening {
  status: string;
  startsAt: Date;
  openedAt: Date | null;
}

const doorsBeforeMs = 60 * 60_000;

export function doorsAreOpen({ status, startsAt }: Opening, now: Date): boolean {
  if (status === 'in-session' || status === 'suspended') return true;
  return status === 'invited' && now.getTime() >= startsAt.getTime() - doorsBeforeMs;
}

/** The sites of the meeting, as far as a check-in has to know them. */
export interface SiteFacts {
  siteIds: readonly string[];
  hostSiteId: string | null;
  /** Stands for all individual devices together. */
  individualSiteId: string | null;
}

export function isPresent(state: AttendanceState): state is Presence {
  return presences.some((presence) => presence === state);
}

/** Only a roll's members count: substitutes and guests are on none (QĐ 45/2018, Luật 77/2015). */
export function quorumOf(roll: RollQuorum, present: ReadonlySet<string>): QuorumView {
  const members = roll.memberIds.length;
  const count = roll.memberIds.filter((id) => present.has(id)).length;
  const { rollId, quorumNumerator, quorumDenominator } = roll;
  return {
    rollId,
    members,
    present: count,
    needed: neededFor(members, quorumNumerator, quorumDenominator),
    quorumMet: members > 0 && count * quorumDenominator >= quorumNumerator * members,
  };
}

/** The site that an entry names: own devices have theirs, and the hall is meant by default. */
function siteFor(presence: Presence, asked: string | null, sites: SiteFacts): string | null {
  if (presence === 'present-remote') return sites.individualSiteId;
  return asked ?? (presence === 'present-room' ? sites.hostSiteId : null);
}

/** A room is a site of the meeting where people sit; a meeting may have none for own devices. */
function isPlace(presence: Presence, siteId: string | null, sites: SiteFacts): boolean {
  if (presence === 'present-remote') return true;
  return siteId !== null && siteId !== sites.individualSiteId && sites.siteIds.includes(siteId);
}

/** What is to be written; null where the person already stands there. */
export function decideCheckIn(
  current: Place | null,
  asked: { presence: Presence; siteId: string | null },
  facts: { doorsOpen: boolean; byCode: boolean; sites: SiteFacts },
): Result<
  Place | null,
  'attendance.not-in-session' | 'attendance.unknown-site' | 'attendance.code-needed'
> {
  if (!facts.doorsOpen) return fail('attendance.not-in-session');
  const siteId = siteFor(asked.presence, asked.siteId, facts.sites);
  if (!isPlace(asked.presence, siteId, facts.sites)) return fail('attendance.unknown-site');
  const same = current?.state === asked.presence && current.siteId === siteId;
  if (same) return ok(null);
  // Whoever is at home has no screen of a room to prove it by.
  if (facts.byCode && asked.presence !== 'present-remote') return fail('attendance.code-needed');
  return ok({ state: asked.presence, siteId });
}

/** Where a recognised code puts a person: in the hall, or in the room of another site. */
export function placeOfCode(
  siteId: string,
  { hostSiteId }: SiteFacts,
): Place & { state: Presence } {
  return { state: siteId === hostSiteId ? 'present-room' : 'present-site', siteId };
}

/** Nobody comes in twice by the same code: coming back needs the one that the screen shows then. */
export function decideByCode(
  current: Place | null,
  place: Place,
  facts: { doorsOpen: boolean; usedBefore: boolean },
): Result<Place | null, 'attendance.not-in-session' | 'attendance.code-used'> {
  if (!facts.doorsOpen) return fail('attendance.not-in-session');
  if (current?.state === place.state && current.siteId === place.siteId) return ok(null);
  return facts.usedBefore ? fail('attendance.code-used') : ok(place);
}

const markedIn = ['invited', 'in-session', 'suspended'];

/** What chair or secretary put down; null where the person stands so already. */
export function decideMark(
  current: Place | null,
  state: 'absent' | 'excused',
  { status, takesPart }: { status: string; takesPart: boolean },
): Result<Place | null, 'attendance.not-in-session' | 'attendance.unknown-person'> {
  if (!markedIn.includes(status)) return fail('attendance.not-in-session');
  if (!takesPart) return fail('attendance.unknown-person');
  return ok(current?.state === state ? null : { state, siteId: null });
}

/** Whoever takes longer than this after the opening has come late. */
const lateAfterMs = 5 * 60_000;

export function isLate(firstAt: Date | null, openedAt: Date | null): boolean {
  return firstAt !== null && openedAt !== null && +firstAt > +openedAt + lateAfterMs;
}

/** What is to be written; null where the person has left already. */
export function decideLeave(current: Place | null): Result<Place | null, 'attendance.not-present'> {
  if (current?.state === 'left') return ok(null);
  if (!current || !isPresent(current.state)) return fail('attendance.not-present');
  return ok({ state: 'left', siteId: current.siteId });
}
