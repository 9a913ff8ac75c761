import type { Tx } from '../../db/client.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import type { SiteView } from './contract.ts';
import { siteCode } from './naming-rules.ts';
import {
  clearHost,
  deletePlaces,
  insertPlaces,
  loadPlaces,
  type StoredPlace,
  updatePlace,
} from './places-store.ts';

export interface WantedPlace {
  /** Null for a new one. */
  id: string | null;
  name: string;
  siteRole: SiteView['siteRole'];
  roomId: string | null;
  seats: number;
}

/**
 * Makes the places of a meeting these, in this order, and answers which of the old ones are gone.
 * A place keeps its short name and its seating plan while it stays in the same room.
 */
export async function savePlaces(
  { tx, meetingId, newId }: { tx: Tx; meetingId: string; newId(): string },
  wanted: readonly WantedPlace[],
): Promise<Result<{ goneIds: string[] }, 'meetings.unknown-place'>> {
  const stored = await loadPlaces(tx, meetingId);
  const byId = new Map(stored.map((place) => [place.id, place]));
  const kept = new Set(wanted.flatMap(({ id }) => (id === null ? [] : [id])));
  if ([...kept].some((id) => !byId.has(id))) return fail('meetings.unknown-place');
  const goneIds = stored.map(({ id }) => id).filter((id) => !kept.has(id));
  await deletePlaces(tx, meetingId, goneIds);
  await clearHost(tx, meetingId);
  const taken = new Set(stored.filter(({ id }) => kept.has(id)).map(({ code }) => code));
  const rows = wanted.map((place, rank): StoredPlace => {
    const before = place.id === null ? undefined : byId.get(place.id);
    const code = before?.code ?? siteCode(place.name, taken);
    taken.add(code);
    const sameRoom = before !== undefined && before.roomId === place.roomId;
    const seatingPlan = sameRoom ? before.seatingPlan : null;
    return { ...place, id: before?.id ?? newId(), meetingId, code, rank, seatingPlan };
  });
  for (const row of rows.filter(({ id }) => byId.has(id))) await updatePlace(tx, row);
  await insertPlaces(
    tx,
    rows.filter(({ id }) => !byId.has(id)),
  );
  return ok({ goneIds });
}

/** The places of another meeting for this one; answers which new site stands for which old one. */
export async function copyPlaces(
  { tx, meetingId, newId }: { tx: Tx; meetingId: string; newId(): string },
  fromMeetingId: string,
): Promise<ReadonlyMap<string, string>> {
  const rows = await loadPlaces(tx, fromMeetingId);
  const copies = rows.map((row) => ({ ...row, id: newId(), meetingId }));
  await insertPlaces(tx, copies);
  return new Map(rows.map(({ id }, index) => [id, copies[index]?.id ?? id]));
}

/** All places of a meeting that is deleted. */
export async function removePlaces(tx: Tx, meetingId: string): Promise<void> {
  const rows = await loadPlaces(tx, meetingId);
  await deletePlaces(
    tx,
    meetingId,
    rows.map(({ id }) => id),
  );
}
