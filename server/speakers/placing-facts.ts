import type { Tx } from '../../db/client.ts';
import { participantRows, peopleOf } from '../meetings/queries.ts';
import { unitsAsTree } from '../organisation/queries.ts';
import type { SpeakingOrder } from './contract.ts';
import type { PlacingFacts } from './placing-rules.ts';
import { loadSpoken } from './record-store.ts';

/** What this order goes by, and nothing that it does not need. */
export async function placingFacts(
  tx: Tx,
  meetingId: string,
  order: SpeakingOrder,
): Promise<PlacingFacts> {
  const none: PlacingFacts = { order, spoken: new Set(), units: new Map(), people: new Map() };
  if (order === 'never-spoken') return { ...none, spoken: await loadSpoken(tx, meetingId) };
  if (order === 'unit') return { ...none, units: await unitPlaces(tx, meetingId) };
  if (order === 'rank') {
    const people = await participantRows(tx, meetingId);
    return { ...none, people: new Map(people.map(({ personId }, place) => [personId, place])) };
  }
  return none;
}

async function unitPlaces(tx: Tx, meetingId: string): Promise<Map<string, number>> {
  const places = new Map<string, number>();
  const walk = (units: Awaited<ReturnType<typeof unitsAsTree>>) => {
    for (const { id, children } of units) {
      places.set(id, places.size);
      walk(children);
    }
  };
  walk(await unitsAsTree(tx));
  const people = await peopleOf(tx, meetingId);
  return new Map(
    people.flatMap(({ personId, unitId }): [string, number][] => {
      const place = places.get(unitId);
      return place === undefined ? [] : [[personId, place]];
    }),
  );
}
