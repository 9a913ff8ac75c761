import { CircleCheck, Hand, Hourglass, type LucideIcon, Mic, UserCheck, UserX } from 'lucide-react';
import type { SeatTone } from '@/app/_seating/plan-figure.tsx';
import type { Snapshot } from '../../../server/sync/protocol.ts';
import { type SeatState, seatStateOf } from '../_model/hall-people.ts';
import type { Turnout } from './use-who-voted.ts';

export type LiveSeat = SeatState | 'excused' | 'voted' | 'not-voted';

/** Told by a sign and by colour, in the order of the legend. */
export const seatLooks: Record<Exclude<LiveSeat, 'free'>, { icon: LucideIcon; tone: SeatTone }> = {
  speaking: { icon: Mic, tone: 'speaking' },
  waiting: { icon: Hand, tone: 'waiting' },
  voted: { icon: CircleCheck, tone: 'present' },
  'not-voted': { icon: Hourglass, tone: 'waiting' },
  present: { icon: UserCheck, tone: 'present' },
  excused: { icon: UserX, tone: 'absent' },
  absent: { icon: UserX, tone: 'absent' },
};

/** How a person's seat stands at this moment; while a vote runs, whether they have voted. */
export function liveSeatOf(
  present: Snapshot,
  personId: string,
  turnout: Turnout | null,
): Exclude<LiveSeat, 'free'> {
  const state = seatStateOf(present, personId);
  if (turnout?.electorate.has(personId) && state !== 'absent' && state !== 'speaking') {
    return turnout.voted.has(personId) ? 'voted' : 'not-voted';
  }
  if (state !== 'absent') return state === 'free' ? 'absent' : state;
  const entry = present.attendance.entries.find((one) => one.personId === personId);
  return entry?.state === 'excused' ? 'excused' : 'absent';
}
