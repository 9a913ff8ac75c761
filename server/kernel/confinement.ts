import type { Tx } from '../../db/client.ts';
import type { EventContract, NewEvent } from './define-event.ts';

/** Part of a meeting is for named people only. */
export interface Confinement {
  memberIds: readonly string[];
}

/** Whether a meeting is confined at present; null where everybody takes part. */
export type FindConfinement = (tx: Tx, meetingId: string) => Promise<Confinement | null>;

/** Whether somebody, or a display (null), is kept out of what is dealt with. */
export function isKeptOut(confinement: Confinement | null, personId: string | null): boolean {
  if (confinement === null) return false;
  return personId === null || !confinement.memberIds.includes(personId);
}

/**
 * Narrows events to the named people. What counts is how the meeting stood before the command: the
 * beginning of a closed session is told to all, and what ends with it only to those who were in.
 */
export function confine(
  events: readonly NewEvent[],
  confinement: Confinement | null,
  contractOf: (name: string) => EventContract | undefined,
): readonly NewEvent[] {
  if (confinement === null) return events;
  const { memberIds } = confinement;
  return events.map((event) => {
    if (!contractOf(event.name)?.confined) return event;
    const onlyFor = event.onlyFor?.filter((id) => memberIds.includes(id)) ?? [...memberIds];
    return { ...event, onlyFor };
  });
}
