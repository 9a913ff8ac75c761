import type { Database } from '../../db/client.ts';
import type { Confinement } from '../kernel/confinement.ts';
import type { LoggedEvent } from '../kernel/event-log.ts';
import type { Registry } from '../kernel/registry.ts';

/** Whether somebody's rights in the meeting change with one of these events. */
export function changesRights(registry: Registry, events: readonly LoggedEvent[]): boolean {
  return events.some(({ name }) => registry.event(name)?.changesRights === true);
}

/**
 * Where messages go that are not in the log and speak of what is dealt with: to everybody, or in a
 * closed session to those who are named. It is asked each time, so that nothing goes by what was.
 */
export function createConfinedRooms(
  { db, registry }: { db: Database; registry: Registry },
  meetingId: string,
  rooms: { all: readonly string[]; ofPerson(personId: string): string },
) {
  const roomsOf = ({ memberIds }: Confinement) => memberIds.map(rooms.ofPerson);
  let lastNamed: readonly string[] = [];
  return {
    async forWhatIsDealtWith(): Promise<readonly string[]> {
      const confinement = await registry.confinement(db, meetingId);
      return confinement ? roomsOf(confinement) : rooms.all;
    },
    /** Whose rights stayed as they were when a closed session began or ended: those who are in. */
    async ofTheNamed(): Promise<readonly string[]> {
      const confinement = await registry.confinement(db, meetingId);
      const before = lastNamed;
      lastNamed = confinement ? roomsOf(confinement) : [];
      return confinement ? lastNamed : before;
    },
  };
}
