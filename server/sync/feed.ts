import { isKeptOut } from '../kernel/confinement.ts';
import type { MediaPart } from '../media/contract.ts';
import { changesRights } from './confined-rooms.ts';
import { type FeedDependencies, type MeetingFeed, openMeetingFeed } from './meeting-feed.ts';
import { packAtOnce } from './packing.ts';
import { placeHeldBy } from './places.ts';
import { messageFor, type ReaderView } from './projection.ts';
import type {
  ClearMarksMessage,
  MarkAnswer,
  MarkMessage,
  PackedAnswer,
  PackedSnapshot,
  PointerMessage,
  ResyncMessage,
} from './protocol.ts';
import {
  allRooms,
  deviceOf,
  isPresent,
  personRoom,
  room,
  roomsOf,
  type Subscriber,
  viewOf,
} from './subscriber.ts';

/** How long the tail of a meeting is kept for readers who come back. */
const idleMs = 600_000;

const nobody = packAtOnce([]);

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
    ): Promise<PackedAnswer> {
      const feed = await meetingFeed(meetingId);
      const { tail } = feed;
      feed.lastUsed = deps.now();
      if (!tail) return { ok: false, code: 'not-found' };
      const claimed = feed.places.claim(subscriber, deps.now());
      if (!claimed.ok) return { ok: false, code: 'in-use', elsewhere: claimed.elsewhere };
      if (claimed.ousted) oust(meetingId, feed, claimed.ousted, subscriber);
      const view = viewOf(subscriber);
      // Nothing is waited for between joining and the answer, or live messages would overtake it.
      const attach = async (from: number, snapshot: PackedSnapshot | null) => {
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
        online: view.personId ? feed.presence.packed() : nobody,
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
