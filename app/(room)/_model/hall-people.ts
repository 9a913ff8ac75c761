import type { ParticipantView } from '../../../server/meetings/contract.ts';
import type { Snapshot } from '../../../server/sync/protocol.ts';
import { waitingRequests } from '../../_sync/speaking-order.ts';
import { isPresent, personOf } from './people.ts';

/** Who speaks after whoever has the floor, in the order of the list. */
export function nextSpeakers(present: Snapshot, most: number): ParticipantView[] {
  return waitingRequests(present.speakers.requests)
    .slice(0, most)
    .flatMap(({ personId }) => personOf(present, personId) ?? []);
}

/** Who came last, the latest first, at this site or anywhere. */
export function latestArrivals(
  present: Snapshot,
  siteId: string | null,
  most: number,
): { person: ParticipantView; at: string }[] {
  return present.attendance.entries
    .filter((entry) => entry.state.startsWith('present-'))
    .filter((entry) => siteId === null || entry.siteId === siteId)
    .flatMap(({ personId, at }) => {
      const person = personOf(present, personId);
      return person && at ? [{ person, at }] : [];
    })
    .toSorted((a, b) => b.at.localeCompare(a.at))
    .slice(0, most);
}

export type SeatState = 'free' | 'absent' | 'present' | 'waiting' | 'speaking';

/** How a person's seat looks on the plan. */
export function seatStateOf(present: Snapshot, personId: string): SeatState {
  const { floor, requests } = present.speakers;
  if (floor && [floor, ...floor.voices].some((voice) => voice.personId === personId)) {
    return 'speaking';
  }
  if (!isPresent(present, personId)) return 'absent';
  const waits = requests.some((one) => one.state === 'waiting' && one.personId === personId);
  return waits ? 'waiting' : 'present';
}
