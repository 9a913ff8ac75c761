import type { Database } from '../../db/client.ts';
import { documentShown } from '../documents/contract.ts';
import type { ReaderClass } from '../kernel/audience.ts';
import { isKeptOut } from '../kernel/confinement.ts';
import type { Registry } from '../kernel/registry.ts';
import type { MeetingRole } from '../kernel/viewer.ts';
import type { EndpointKind, MediaPart } from '../media/contract.ts';
import { peopleChanged } from '../meetings/contract.ts';
import type { VoteProgress } from '../voting/contract.ts';
import { coalesce } from './coalesce.ts';
import { changesRights, createConfinedRooms } from './confined-rooms.ts';
import { type Batch, openTail } from './meeting-tail.ts';
import type { ServerMessage, ServerMessages } from './messages.ts';
import { createPlaces, type PlaceSeeker, placeHeldBy } from './places.ts';
import { createPresence } from './presence.ts';
import { createPresenting, narrowedTo, type Showing } from './presenting.ts';
import { mayRead, messageFor, nameOf, type ReaderView } from './projection.ts';
import type {
  ClearMarksMessage,
  Elsewhere,
  MarkAnswer,
  MarkMessage,
  PointerMessage,
  ResyncMessage,
  Snapshot,
  SubscribeAnswer,
} from './protocol.ts';
import { createSnapshotSource } from './snapshot.ts';

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

/** How long the tail of a meeting is kept for readers who come back. */
const idleMs = 600_000;

type MeetingFeed = Awaited<ReturnType<typeof openMeetingFeed>>;

const room = (meetingId: string, reader: ReaderClass) => `${meetingId}/${reader}`;
const personRoom = (meetingId: string, personId: string) => `${meetingId}/person/${personId}`;
const allRooms = (meetingId: string) =>
  (['display', 'participant', 'moderator'] as const).map((reader) => room(meetingId, reader));

/** Where what belongs to the shown page goes: to those who may see it. */
const roomsOf = (meetingId: string, { onlyFor }: Showing) =>
  onlyFor?.map((personId) => personRoom(meetingId, personId)) ?? allRooms(meetingId);

function viewOf(subscriber: Subscriber): ReaderView & { role: MeetingRole | null } {
  const { as, personId, role, reader } = subscriber;
  return as === 'display'
    ? { personId: null, displayId: personId, role: null, reader: 'display' }
    : { personId, role, reader };
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

/** Counted as connected: whoever has come in, at a device of one's own or of a site, and displays. */
const isPresent = ({ as, takingPart }: Subscriber) => as === 'display' || takingPart !== null;

const deviceOf = ({ personId, as }: Subscriber) => ({ personId, as });

/** Everything that goes out to the readers of one meeting. */
async function openMeetingFeed(deps: FeedDependencies, meetingId: string) {
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

export function createFeed(deps: FeedDependencies) {
  const meetings = new Map<string, Promise<MeetingFeed>>();

  const meetingFeed = (meetingId: string) => {
    const known = meetings.get(meetingId);
    if (known) return known;
    const opened = openMeetingFeed(deps, meetingId);
    meetings.set(meetingId, opened);
    opened.catch(() => meetings.delete(meetingId));
    return opened;
  };

  /** Who is heard and seen is part of what is dealt with. */
  const mediaFor = async (meetingId: string, { personId }: ReaderView): Promise<MediaPart> => {
    const media = deps.mediaState(meetingId);
    const confinement = await deps.registry.confinement(deps.db, meetingId);
    return isKeptOut(confinement, personId) ? { ...media, endpoints: [] } : media;
  };

  const forOpen = (meetingId: string, work: (feed: MeetingFeed) => void) => {
    meetings.get(meetingId)?.then(work).catch(deps.onError);
  };

  /** The window that had the place is told where it went, and is a reader no longer. */
  const oust = (meetingId: string, feed: MeetingFeed, from: Subscriber, to: Subscriber) => {
    if (feed.subscribers.delete(from)) feed.presence.remove(deviceOf(from));
    from.takenOver(placeHeldBy(to, deps.now()));
    deps.placeTaken(meetingId, from);
  };

  const wake = (meetingId: string) =>
    forOpen(meetingId, ({ tail }) => void tail?.wake().catch(deps.onError));

  return {
    /** Answers with a snapshot or the missing events, and joins the live messages without a gap. */
    async subscribe(
      meetingId: string,
      since: number | null,
      subscriber: Subscriber,
    ): Promise<SubscribeAnswer> {
      const feed = await meetingFeed(meetingId);
      const { tail } = feed;
      feed.lastUsed = deps.now();
      if (!tail) return { ok: false, code: 'not-found' };
      const claimed = feed.places.claim(subscriber, deps.now());
      if (!claimed.ok) return { ok: false, code: 'in-use', elsewhere: claimed.elsewhere };
      if (claimed.ousted) oust(meetingId, feed, claimed.ousted, subscriber);
      const view = viewOf(subscriber);
      // Nothing is waited for between joining and the answer, or live messages would overtake it.
      const attach = async (from: number, snapshot: Snapshot | null) => {
        const media = await mediaFor(meetingId, view);
        const marks = await feed.presenting.marksFor(view);
        const missing = await tail.cutOver(from, (batch) => {
          if (!batch || changesRights(deps.registry, batch.events)) return null;
          const own = personRoom(meetingId, subscriber.personId);
          subscriber.join([room(meetingId, view.reader), own]);
          feed.subscribers.add(subscriber);
          return batch;
        });
        return (
          missing && {
            ...{ snapshot, media, marks },
            events: messageFor(deps.registry, missing.events, missing, view),
          }
        );
      };
      // Rights that change between the two make what was read a thing of the past.
      const fresh = async (again = 3): Promise<Awaited<ReturnType<typeof attach>>> => {
        const snapshot = await feed.snapshotFor(view);
        const attached = snapshot && (await attach(snapshot.seq, snapshot));
        return attached ?? (snapshot && again > 0 ? fresh(again - 1) : null);
      };
      const attached = (since === null ? null : await attach(since, null)) ?? (await fresh());
      if (!attached) {
        feed.places.release(subscriber);
        return { ok: false, code: 'not-found' };
      }
      if (attached.snapshot === null) feed.announceOpenVote.ask();
      if (isPresent(subscriber)) feed.presence.add(deviceOf(subscriber));
      return {
        ok: true,
        ...attached,
        // A display is told of nobody's devices, neither now nor later.
        presence: { online: view.personId ? feed.presence.online() : [] },
        marks: feed.presenting.asOfNow(attached.marks),
        serverTime: deps.now().toISOString(),
      };
    },

    unsubscribe(meetingId: string, subscriber: Subscriber): void {
      forOpen(meetingId, (feed) => {
        feed.places.release(subscriber);
        if (!feed.subscribers.delete(subscriber) || !isPresent(subscriber)) return;
        feed.presence.remove(deviceOf(subscriber));
      });
    },

    async point(meetingId: string, from: Subscriber, message: PointerMessage): Promise<void> {
      const { presenting } = await meetingFeed(meetingId);
      const to = await presenting.point(from, message);
      if (!to) return;
      const rooms = roomsOf(meetingId, to);
      if (message.at) deps.channel.sendPassing(rooms, [from.ownRoom], 'pointer', message);
      else deps.channel.send(rooms, [from.ownRoom], 'pointer', message);
    },
    async mark(meetingId: string, from: Subscriber, message: MarkMessage): Promise<MarkAnswer> {
      const { presenting } = await meetingFeed(meetingId);
      const { answer, to } = await presenting.mark(from, message);
      if (to) deps.channel.send(roomsOf(meetingId, to), [from.ownRoom], 'mark', message);
      return answer;
    },
    async clearMarks(
      meetingId: string,
      from: Subscriber,
      message: ClearMarksMessage,
    ): Promise<MarkAnswer> {
      const { presenting } = await meetingFeed(meetingId);
      const { answer, to } = await presenting.clear(from, message);
      if (to) deps.channel.send(roomsOf(meetingId, to), [from.ownRoom], 'clear-marks', message);
      return answer;
    },

    wake,
    /** Notifications may have been missed: everything is looked at again. */
    wakeAll(): void {
      for (const meetingId of meetings.keys()) {
        wake(meetingId);
        forOpen(meetingId, (feed) => feed.announceOpenVote.ask());
      }
    },
    mediaChanged: (meetingId: string) => forOpen(meetingId, (feed) => feed.announceMedia.ask()),
    ballotCast: (meetingId: string, voteId: string) =>
      forOpen(meetingId, (feed) => feed.announceProgress(voteId)),

    /** Everybody throws away what they have and subscribes anew; the tail is opened again, too. */
    resync(meetingId: string, reason: ResyncMessage['reason']): void {
      forOpen(meetingId, (feed) => feed.close());
      meetings.delete(meetingId);
      deps.channel.send(allRooms(meetingId), [], 'resync', { reason });
    },

    /** Tells every reader that the line is alive; a meeting that nobody reads is let go. */
    heartbeat(): void {
      for (const meetingId of meetings.keys()) {
        forOpen(meetingId, (feed) => {
          if (feed.subscribers.size > 0) feed.heartbeat();
          else if (deps.now().getTime() - feed.lastUsed.getTime() > idleMs) {
            feed.close();
            meetings.delete(meetingId);
          }
        });
      }
    },
  };
}

export type Feed = ReturnType<typeof createFeed>;
