import type { ReaderClass } from '../kernel/audience.ts';
import type { MeetingRole } from '../kernel/viewer.ts';
import type { EndpointKind } from '../media/contract.ts';
import type { ServerMessage, ServerMessages } from './messages.ts';
import type { PlaceSeeker } from './places.ts';
import type { Showing } from './presenting.ts';
import type { ReaderView } from './projection.ts';
import type { ConnectedDevice, Elsewhere } from './protocol.ts';

/** How messages reach many readers at once; each room's message is serialised one time. */
export interface FeedChannel {
  send<Name extends ServerMessage>(
    rooms: readonly string[],
    except: readonly string[],
    name: Name,
    message: ServerMessages[Name],
  ): void;
  /** The same for what is worth nothing later: left out where a line does not take it at once. */
  sendPassing<Name extends ServerMessage>(
    rooms: readonly string[],
    except: readonly string[],
    name: Name,
    message: ServerMessages[Name],
  ): void;
}

/** One connected device. A hall display is nobody: its own id stands for the person's. */
export interface Subscriber extends PlaceSeeker {
  role: MeetingRole | null;
  reader: ReaderClass;
  as: EndpointKind;
  /** The room of this device alone. */
  ownRoom: string;
  join(rooms: readonly string[]): void;
  /** Another window has taken the place: this one is no longer a reader. */
  takenOver(by: Elsewhere): void;
  /** This person has no part in the meeting any more: no longer a reader, and told to ask anew. */
  letGo(): void;
}

/** As whom a device reads. */
export function viewOf(subscriber: Subscriber): ReaderView & { role: MeetingRole | null } {
  const { as, personId, role, reader } = subscriber;
  return as === 'display'
    ? { personId: null, displayId: personId, role: null, reader: 'display' }
    : { personId, role, reader };
}

/** Counted as connected: whoever has come in, at a device of one's own or of a site, and displays. */
export const isPresent = ({ as, takingPart }: Subscriber) =>
  as === 'display' || takingPart !== null;

export const deviceOf = ({ personId, as }: Subscriber): ConnectedDevice => ({ personId, as });

export const room = (meetingId: string, reader: ReaderClass) => `${meetingId}/${reader}`;
export const personRoom = (meetingId: string, personId: string) =>
  `${meetingId}/person/${personId}`;
export const allRooms = (meetingId: string) =>
  (['display', 'participant', 'moderator'] as const).map((reader) => room(meetingId, reader));

/** Where what belongs to the shown page goes: to those who may see it. */
export const roomsOf = (meetingId: string, { onlyFor }: Showing) =>
  onlyFor?.map((personId) => personRoom(meetingId, personId)) ?? allRooms(meetingId);
