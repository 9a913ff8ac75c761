import { Device } from 'mediasoup-client';
import {
  type ClientNotification,
  clientCloseCodes,
  clientMethods,
  type TrackSource,
} from '@/sfu/contract.ts';
import { AudioPlayback } from './audio-playback.ts';
import { type ConnectionLoop, keepConnected, type Outcome } from './connection-loop.ts';
import { INITIAL_SNAPSHOT } from './initial-snapshot.ts';
import { MediaLink } from './media-link.ts';
import type {
  GetTicket,
  LocalTrack,
  MediaSession,
  MediaSnapshot,
  MediaStatus,
  Quality,
  WantedTrack,
} from './media-session.ts';
import { Publisher } from './publisher.ts';
import { watchQuality } from './quality-watch.ts';
import { EMPTY_ROOM, type RoomView, reduceRoom, trackKey } from './room-view.ts';
import { type Ended, Signalling } from './signalling.ts';
import { Subscriber } from './subscriber.ts';
import { within } from './within.ts';

/** Ends after which coming back by oneself would be wrong. */
const FINAL_STATUS: ReadonlyMap<number, MediaStatus> = new Map([
  [clientCloseCodes.replaced, { state: 'replaced' }],
  [clientCloseCodes.removed, { state: 'failed', reason: 'removed' }],
  [clientCloseCodes.roomClosed, { state: 'failed', reason: 'room-closed' }],
]);

const TICKET_WITHIN_MS = 10_000;

export function createMediasoupSession(): MediaSession {
  return new MediasoupSession();
}

class MediasoupSession implements MediaSession {
  readonly #listeners = new Set<() => void>();
  readonly #publisher = new Publisher(() => this.#changed());
  readonly #subscriber = new Subscriber(() => this.#changed());
  readonly #playback = new AudioPlayback(() => this.#changed());
  #snapshot: MediaSnapshot = INITIAL_SNAPSHOT;
  #status: MediaStatus = INITIAL_SNAPSHOT.status;
  #view: RoomView = EMPTY_ROOM;
  #identity: string | null = null;
  #quality: Quality | null = null;
  #loop: ConnectionLoop | null = null;
  #link: MediaLink | null = null;
  #announcing = false;

  readonly getSnapshot = (): MediaSnapshot => this.#snapshot;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  connect(getTicket: GetTicket): void {
    this.disconnect();
    this.#setStatus({ state: 'connecting' });
    const loop: ConnectionLoop = keepConnected((succeeded) =>
      this.#attempt(getTicket, succeeded, () => this.#loop === loop),
    );
    this.#loop = loop;
  }

  disconnect(): void {
    this.#loop?.stop();
    this.#loop = null;
    this.#link?.close();
    this.#detach();
    this.#setStatus({ state: 'idle' });
  }

  enable(source: TrackSource, options?: { deviceId?: string }) {
    return this.#publisher.enable(source, options?.deviceId);
  }

  disable(source: TrackSource): void {
    this.#publisher.disable(source);
  }

  setMuted(source: TrackSource, muted: boolean): void {
    this.#publisher.setMuted(source, muted);
  }

  setWanted(wanted: readonly WantedTrack[]): void {
    this.#subscriber.setWanted([...wanted]);
  }

  setAudioOutput(deviceId: string): Promise<void> {
    return this.#playback.setOutput(deviceId);
  }

  resumePlayback(): Promise<void> {
    return this.#playback.resume();
  }

  close(): void {
    this.disconnect();
    this.#publisher.close();
    this.#playback.sync(new Map());
    this.#listeners.clear();
  }

  /** One connection, from the ticket to its end. `current` is false once `connect` moved on. */
  async #attempt(
    getTicket: GetTicket,
    succeeded: () => void,
    current: () => boolean,
  ): Promise<Outcome> {
    const ticket = await within(TICKET_WITHIN_MS, getTicket());
    if (!current()) return 'stop';
    if (!ticket) return this.#finish({ state: 'failed', reason: 'refused' });
    const device = await Device.factory().catch(() => null);
    if (!device) return this.#finish({ state: 'failed', reason: 'unsupported-browser' });

    const early: ClientNotification[] = [];
    let receive = (notification: ClientNotification): void => {
      early.push(notification);
    };
    const signalling = await Signalling.open(ticket.url, (notification) => receive(notification));
    try {
      const joined = await signalling.request(clientMethods.join, { ticket: ticket.token });
      await device.load({ routerRtpCapabilities: joined.routerRtpCapabilities });
      if (!current()) return 'stop';
      const link = new MediaLink(signalling, device, joined.iceServers);
      this.#identity = joined.identity;
      this.#setView({
        grants: joined.grants,
        participants: new Map(joined.participants.map((entry) => [entry.identity, entry])),
        speaking: [],
      });
      receive = (notification) => this.#receive(notification);
      for (const notification of early) receive(notification);
      succeeded();
      return await this.#hold(link, current);
    } finally {
      receive = () => {};
      signalling.close();
    }
  }

  async #hold(link: MediaLink, current: () => boolean): Promise<Outcome> {
    this.#link = link;
    this.#publisher.attach(link);
    this.#subscriber.attach(link);
    this.#setStatus({ state: 'connected' });
    link.signalling.keepAlive();
    const stopWatching = watchQuality(link, (quality) => {
      this.#quality = quality;
      this.#changed();
    });
    const ended = await link.signalling.ended;
    stopWatching();
    link.close();
    if (!current()) return 'stop';
    this.#detach();
    return this.#afterEnd(ended);
  }

  #afterEnd({ code }: Ended): Outcome {
    const final = FINAL_STATUS.get(code);
    if (final) return this.#finish(final);
    this.#setStatus({ state: 'reconnecting' });
    return 'retry';
  }

  #finish(status: MediaStatus): Outcome {
    this.#setStatus(status);
    return 'stop';
  }

  #detach(): void {
    this.#link = null;
    this.#quality = null;
    this.#publisher.attach(null);
    this.#subscriber.attach(null);
    this.#setView(EMPTY_ROOM);
  }

  #receive(notification: ClientNotification): void {
    const view = reduceRoom(this.#view, notification);
    if (notification.type === 'unpublished') {
      const { identity, source } = notification;
      if (identity === this.#identity) this.#publisher.closedByServer(source);
      else this.#subscriber.unpublished(trackKey(identity, source));
    } else if (notification.type === 'consumer-closed') {
      this.#subscriber.consumerClosed(notification.consumerId);
    }
    this.#setView(view);
  }

  #setView(view: RoomView): void {
    this.#view = view;
    this.#publisher.setGranted(view.grants.publish);
    this.#subscriber.setView(view);
    this.#changed();
  }

  #setStatus(status: MediaStatus): void {
    this.#status = status;
    this.#changed();
  }

  /** Many changes of one moment become one snapshot. */
  #changed(): void {
    if (this.#announcing) return;
    this.#announcing = true;
    queueMicrotask(() => {
      this.#announcing = false;
      this.#snapshot = this.#assemble();
      this.#playback.sync(
        new Map([...this.#snapshot.remoteTracks].filter(([key]) => key.endsWith('/microphone'))),
      );
      for (const listener of this.#listeners) listener();
    });
  }

  #assemble(): MediaSnapshot {
    const participants = new Map(this.#view.participants);
    if (this.#identity) participants.delete(this.#identity);
    return {
      status: this.#status,
      grants: this.#view.grants,
      participants,
      remoteTracks: this.#subscriber.tracks,
      local: {
        microphone: this.#local('microphone'),
        camera: this.#local('camera'),
        screen: this.#local('screen'),
      },
      speaking: this.#view.speaking,
      quality: this.#quality,
      playbackBlocked: this.#playback.blocked,
    };
  }

  #local(source: TrackSource): LocalTrack {
    const { track, muted, failure, producer } = this.#publisher.local(source);
    const own = this.#identity ? this.#view.participants.get(this.#identity) : undefined;
    const atServer = own?.tracks.find((entry) => entry.source === source);
    return {
      track,
      muted,
      failure,
      published: producer !== null && atServer !== undefined,
      receiving: atServer?.receiving ?? false,
    };
  }
}
