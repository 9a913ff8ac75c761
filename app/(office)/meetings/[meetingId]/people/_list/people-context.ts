'use client';
import { createContext, useContext } from 'react';
import type { PlannedRoll } from '../../../../../../server/attendance/roll-contract.ts';
import type { MeetingPeople } from '../../../../../../server/meetings/people-contract.ts';

export interface PeopleSurroundings extends MeetingPeople {
  meetingId: string;
  rolls: readonly PlannedRoll[];
  /** Loads the page anew after a change. */
  reload(): void;
}

export const PeopleContext = createContext<PeopleSurroundings | null>(null);

export function usePeople(): PeopleSurroundings {
  const found = useContext(PeopleContext);
  if (!found) throw new Error('this stands inside the screen of participants');
  return found;
}
