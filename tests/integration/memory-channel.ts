import type { ReaderClass } from '../../server/kernel/audience.ts';
import type { EventsMessage } from '../../server/sync/protocol.ts';
import type { FeedChannel, Subscriber } from '../../server/sync/subscriber.ts';

export interface TestReader {
  subscriber: Subscriber;
  messages: EventsMessage[];
  resyncs: string[];
  /** How many had voted, as told one time after the other. */
  progress: number[];
  take(message: EventsMessage): void;
  /** Seq of the last event the reader knows of; 0 where there is none. */
  last(): number;
  leave(): void;
}

/** Rooms in memory, in the place of sockets: each message reaches every member of a room once. */
export function memoryChannel() {
  const rooms = new Map<string, Set<TestReader>>();

  const membersOf = (names: readonly string[]) =>
    new Set(names.flatMap((name) => [...(rooms.get(name) ?? [])]));

  const send: FeedChannel['send'] = (to, except, name, message) => {
    const left = membersOf(except);
    for (const reader of membersOf(to)) {
      if (left.has(reader)) continue;
      if (name === 'events' && 'events' in message) reader.take(message);
      if (name === 'resync' && 'reason' in message) reader.resyncs.push(message.reason);
      if (name === 'progress' && 'cast' in message) reader.progress.push(message.cast ?? 0);
    }
  };
  const channel: FeedChannel = { send, sendPassing: send };

  const reader = (personId: string, readerClass: ReaderClass): TestReader => {
    const made: TestReader = {
      messages: [],
      resyncs: [],
      progress: [],
      take: (message) => void made.messages.push(message),
      last: () => made.messages.at(-1)?.to ?? 0,
      leave: () => {
        for (const members of rooms.values()) members.delete(made);
      },
      subscriber: {
        personId,
        role: readerClass === 'moderator' ? 'secretary' : 'guest',
        reader: readerClass,
        as: 'room',
        takingPart: { windowId: 'w', deviceName: 'Máy tính bảng', siteId: null, takeOver: false },
        ownRoom: '',
        takenOver: () => undefined,
        letGo: () => {
          made.leave();
          made.resyncs.push('rights-changed');
        },
        join(names) {
          for (const name of names) {
            const members = rooms.get(name) ?? new Set();
            rooms.set(name, members.add(made));
          }
        },
      },
    };
    return made;
  };

  return { channel, reader };
}
