import type { Database } from '../../db/client.ts';
import { documentShown } from '../documents/contract.ts';
import type { Registry } from '../kernel/registry.ts';
import type { MediaPart } from '../media/contract.ts';
import { peopleChanged } from '../meetings/contract.ts';
import type { VoteProgress } from '../voting/contract.ts';
import { coalesce } from './coalesce.ts';
import { changesRights, createConfinedRooms } from './confined-rooms.ts';
import { type Batch, openTail } from './meeting-tail.ts';
import type { ServerMessage, ServerMessages } from './messages.ts';
import { createPlaces } from './places.ts';
import { createPresence } from './presence.ts';
import { createPresenting, narrowedTo, type Showing } from './presenting.ts';
import { mayRead, messageFor, nameOf, type ReaderView } from './projection.ts';
import { createSnapshotSource } from './snapshot.ts';
import {
  allRooms,
  deviceOf,
  type FeedChannel,
  isPresent,
  personRoom,
  room,
  type Subscriber,
  viewOf,
} from './subscriber.ts';

export interface FeedDependencies {
  db: Database;
  registry: Registry;
  channel: FeedChannel;
  mediaState(meetingId: string): MediaPart;
  openVote(meetingId: string): Promise<string | null>;
  progressOf(voteId: string): Promise<VoteProgress | null>;
  /** What is shown at present, and to whom. */
  showing(meetingId: string): Promise<Showing | null>;
  /** A place has gone to another window: sound and picture of the one before end. */
  placeTaken(meetingId: string, from: Subscriber): void;
  now(): Date;
  onError(error: unknown): void;
}

/** The pages that were shown, one after the other; null where nothing was any more. */
function shownIn({ events }: Batch) {
  return events.flatMap(({ name, payload }) =>
    name === documentShown.name ? [documentShown.fields.shown.schema.parse(payload.shown)] : [],
  );
}

/** Who is gone from the meeting with these events. */
function goneIn({ events }: Batch): ReadonlySet<string> {
  const { schema } = peopleChanged.fields.removedIds;
  return new Set(
    events.flatMap(({ name, payload }) =>
      name === peopleChanged.name ? schema.parse(payload.removedIds) : [],
    ),
  );
}

/** Everything that goes out to the readers of one meeting. */
export async function openMeetingFeed(deps: FeedDependencies, meetingId: string) {
  const { channel, registry } = deps;
  const subscribers = new Set<Subscriber>();
  const presence = createPresence((changes) => {
    const rooms = [room(meetingId, 'participant'), room(meetingId, 'moderator')];
    channel.send(rooms, [], 'presence', changes);
  });

  /** People named by a narrowed event get a message of their own; everybody else the common one. */
  const broadcast = (batch: Batch) => {
    const narrowed = batch.events.filter((event) => event.onlyFor !== null);
    const named = [...subscribers]
      .map((subscriber) => viewOf(subscriber))
      .filter((view) => narrowed.some((event) => mayRead(event, view)));
    const personRooms = new Map<string, ReaderView>();
    for (const view of named) {
      const name = nameOf(view);
      if (name) personRooms.set(personRoom(meetingId, name), view);
    }
    for (const reader of ['display', 'participant', 'moderator'] as const) {
      const message = messageFor(registry, batch.events, batch, { personId: null, reader });
      channel.send([room(meetingId, reader)], [...personRooms.keys()], 'events', message);
    }
    for (const [name, view] of personRooms) {
      channel.send([name], [], 'events', messageFor(registry, batch.events, batch, view));
    }
  };

  const confined = createConfinedRooms(deps, meetingId, {
    all: allRooms(meetingId),
    ofPerson: (personId) => personRoom(meetingId, personId),
  });
  /** Speaks of what is dealt with: in a closed session to those who are named only. */
  const sendConfined = <Name extends ServerMessage>(name: Name, message: ServerMessages[Name]) =>
    confined
      .forWhatIsDealtWith()
      .then((rooms) => channel.send(rooms, [], name, message))
      .catch(deps.onError);
  const giveAnew = () =>
    confined
      .ofTheNamed()
      .then((named) =>
        channel.send(allRooms(meetingId), named, 'resync', { reason: 'rights-changed' }),
      )
      .catch(deps.onError);

  const places = createPlaces<Subscriber>();
  /** Nothing that comes after is for those who are gone; a new subscription would be refused. */
  const letGo = (gone: ReadonlySet<string>) => {
    for (const subscriber of [...subscribers].filter(({ personId }) => gone.has(personId))) {
      places.release(subscriber);
      subscribers.delete(subscriber);
      if (isPresent(subscriber)) presence.remove(deviceOf(subscriber));
      subscriber.letGo();
    }
  };

  const presenting = createPresenting(
    async () =>
      narrowedTo(
        await deps.showing(meetingId),
        (await registry.confinement(deps.db, meetingId))?.memberIds ?? null,
      ),
    deps.now,
  );
  const tail = await openTail(deps.db, meetingId, (batch) => {
    presenting.happened(shownIn(batch));
    letGo(goneIn(batch));
    broadcast(batch);
    if (changesRights(registry, batch.events)) void giveAnew();
  });
  const progress = new Map<string, ReturnType<typeof coalesce>>();

  const announceProgress = (voteId: string) => {
    const known = progress.get(voteId);
    const announcer =
      known ??
      coalesce(500, () => {
        deps
          .progressOf(voteId)
          .then((counted) => {
            if (counted) return sendConfined('progress', counted);
          })
          .catch(deps.onError);
      });
    progress.set(voteId, announcer);
    announcer.ask();
  };
  /** Progress is in no event, so whoever may have missed some of it is told the present figure. */
  const announceOpenVote = coalesce(500, () => {
    deps
      .openVote(meetingId)
      .then((voteId) => voteId && announceProgress(voteId))
      .catch(deps.onError);
  });

  return {
    tail,
    subscribers,
    snapshotFor: createSnapshotSource(deps.db, registry, meetingId),
    lastUsed: deps.now(),
    presence,
    presenting,
    places,
    announceMedia: coalesce(250, () => {
      void sendConfined('media', deps.mediaState(meetingId));
    }),
    announceProgress,
    announceOpenVote,
    heartbeat() {
      const seq = tail?.position().seq ?? 0;
      channel.send(allRooms(meetingId), [], 'heartbeat', {
        seq,
        serverTime: deps.now().getTime(),
      });
    },
    close() {
      presence.close();
      announceOpenVote.cancel();
      for (const announcer of progress.values()) announcer.cancel();
    },
  };
}

export type MeetingFeed = Awaited<ReturnType<typeof openMeetingFeed>>;
