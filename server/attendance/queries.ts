import type { Tx } from '../../db/client.ts';
import { commonPart } from '../kernel/snapshot-part.ts';
import {
  type AttendancePart,
  type AttendanceView,
  attendancePart,
  type QuorumView,
} from './contract.ts';
import { isPresent, type Place, quorumOf } from './rules.ts';
import { loadMethod } from './setting-store.ts';
import {
  hasRoll,
  latestEntries,
  latestOf,
  loadMembers,
  loadRolls,
  type StoredRoll,
} from './store.ts';

/** What the screen of a room shows at this moment; who may see it, the caller decides. */
export { screenCodeOf } from './screen-code.ts';

const whoIsPresent = (entries: readonly AttendanceView[]) =>
  new Set(entries.filter(({ state }) => isPresent(state)).map(({ personId }) => personId));

/** The voter rolls of a meeting with their members in order. */
export async function rollsOf(tx: Tx, meetingId: string): Promise<StoredRoll[]> {
  return loadRolls(tx, meetingId);
}

/** Where a person is now, or was last; null for whoever never checked in. */
export async function whereIs(tx: Tx, meetingId: string, personId: string): Promise<Place | null> {
  const entry = await latestOf(tx, meetingId, personId);
  return entry ? { state: entry.state, siteId: entry.siteId } : null;
}

/** Where those of these people who are present take part from at this moment. */
export async function sitesOfPresent(
  tx: Tx,
  meetingId: string,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, { siteId: string | null }>> {
  const entries = await latestEntries(tx, meetingId, personIds);
  const present = entries.filter(({ state }) => isPresent(state));
  return new Map(present.map(({ personId, siteId }) => [personId, { siteId }]));
}

/** The members of a roll who are present at this moment, in the order of the roll. */
export async function presentMembers(
  tx: Tx,
  meetingId: string,
  rollId: string,
): Promise<{ personId: string; siteId: string | null }[]> {
  const members = await loadMembers(tx, rollId);
  if (members.length === 0) return [];
  const entries = await latestEntries(tx, meetingId, members);
  const present = new Map(
    entries
      .filter(({ state }) => isPresent(state))
      .map(({ personId, siteId }) => [personId, { personId, siteId }]),
  );
  return members.flatMap((id) => present.get(id) ?? []);
}

/** The members of a roll in its order, whether present or not. */
export function rollMembers(tx: Tx, rollId: string): Promise<string[]> {
  return loadMembers(tx, rollId);
}

/** The rolls of the meeting by name, in their order. */
export async function rollNames(
  tx: Tx,
  meetingId: string,
): Promise<{ id: string; name: string }[]> {
  return (await loadRolls(tx, meetingId)).map(({ id, name }) => ({ id, name }));
}

/** Whether the meeting has a roll with this id. */
export function isRollOf(tx: Tx, meetingId: string, rollId: string): Promise<boolean> {
  return hasRoll(tx, meetingId, rollId);
}

/** The quorum of every roll of the meeting by presence at this moment. */
export async function quorumsOf(tx: Tx, meetingId: string): Promise<QuorumView[]> {
  const rolls = await loadRolls(tx, meetingId);
  const present = whoIsPresent(await latestEntries(tx, meetingId));
  return rolls.map((roll) => quorumOf(roll, present));
}

/** Everybody who is checked in at a site, and since when. */
export async function presentAtSites(
  tx: Tx,
  meetingId: string,
): Promise<{ personId: string; siteId: string; since: string }[]> {
  const entries = await latestEntries(tx, meetingId);
  return entries.flatMap(({ personId, state, siteId, at }) =>
    isPresent(state) && siteId && at ? [{ personId, siteId, since: at }] : [],
  );
}

/** People who are checked in from a device of their own. */
export async function presentRemotely(tx: Tx, meetingId: string): Promise<string[]> {
  const entries = await latestEntries(tx, meetingId);
  return entries.filter(({ state }) => state === 'present-remote').map(({ personId }) => personId);
}

async function readPart(tx: Tx, meetingId: string): Promise<AttendancePart> {
  const entries = await latestEntries(tx, meetingId);
  const rolls = await loadRolls(tx, meetingId);
  const present = whoIsPresent(entries);
  return {
    entries,
    rolls: rolls.map(({ id, name, memberIds }) => ({ id, name, memberIds: [...memberIds] })),
    quorums: rolls.map((roll) => quorumOf(roll, present)),
    method: await loadMethod(tx, meetingId),
  };
}

export const attendanceSnapshot = commonPart('attendance', attendancePart, readPart);
