import type { Grants, Layer, Participant, TrackSource } from '@/sfu/contract.ts';

export type { Grants, Layer, Participant, TrackSource };

/** What the product hands out for entering a media room; works once, for a minute. */
export interface Ticket {
  url: string;
  token: string;
}

/** Asked for a fresh ticket at each (re)connection; null where the server refuses one for good. */
export type GetTicket = () => Promise<Ticket | null>;

export type MediaStatus =
  | { state: 'idle' }
  | { state: 'connecting' }
  | { state: 'connected' }
  /** Lost; comes back by itself, for as long as it takes. */
  | { state: 'reconnecting' }
  /** The same participant connected elsewhere; comes back only by `connect`. */
  | { state: 'replaced' }
  | { state: 'failed'; reason: 'refused' | 'removed' | 'room-closed' | 'unsupported-browser' };

/** Why a device could not be opened. */
export type DeviceFailure = 'denied' | 'not-found' | 'in-use' | 'insecure-context' | 'unknown';

export interface LocalTrack {
  /** The capture, whether it is published or not; for the self view. */
  track: MediaStreamTrack | null;
  muted: boolean;
  /** The server accepted the track. Needs a capture, the grant and a connection. */
  published: boolean;
  /** The server gets data of it: what a microphone icon may promise. */
  receiving: boolean;
  /** Set where the last attempt to open the device failed or the device vanished. */
  failure: DeviceFailure | null;
}

/** `person:12/camera` */
export type TrackKey = `${string}/${TrackSource}`;

export interface WantedTrack {
  identity: string;
  source: TrackSource;
  /** How much of a camera is asked for; low for thumbnails. Ignored where there are no layers. */
  layer?: Layer;
}

export type Quality = 'good' | 'fair' | 'poor';

/** All that is known at one moment; replaced, never changed. */
export interface MediaSnapshot {
  status: MediaStatus;
  grants: Grants;
  /** The others in the room, and what they publish. */
  participants: ReadonlyMap<string, Participant>;
  /** What is received of that: the wanted, granted and published tracks. */
  remoteTracks: ReadonlyMap<TrackKey, MediaStreamTrack>;
  local: Readonly<Record<TrackSource, LocalTrack>>;
  /** Identities heard at present, the loudest first. */
  speaking: readonly string[];
  /** Of the connection; null until measured. */
  quality: Quality | null;
  /** The browser wants a tap before it plays sound: ask for one, then `resumePlayback`. */
  playbackBlocked: boolean;
}

export type EnableResult = { ok: true } | { ok: false; failure: DeviceFailure };

/**
 * One participant's connection to the media server. It knows no meeting: the server says what
 * may be published, the page says what is enabled and what is wanted, and the session keeps both
 * so, through reconnections.
 */
export interface MediaSession {
  /** Needs no `this`, as a React store wants it; so does `subscribe`. */
  readonly getSnapshot: () => MediaSnapshot;
  /** Returns the function that ends the subscription. */
  readonly subscribe: (listener: () => void) => () => void;

  /** Connects and stays connected until `disconnect`, `replaced` or `failed`. */
  connect(getTicket: GetTicket): void;
  disconnect(): void;

  /**
   * Opens the device (or another one of the same source). The track is published as soon as it
   * is granted too. To be called on a tap of the user: the browser may ask for permission.
   */
  enable(source: TrackSource, options?: { deviceId?: string }): Promise<EnableResult>;
  /** Closes the device. */
  disable(source: TrackSource): void;
  /** Keeps the device open and the track published, but sends nothing. */
  setMuted(source: TrackSource, muted: boolean): void;

  /** The whole list of what is to be received, now and when it appears later. */
  setWanted(wanted: readonly WantedTrack[]): void;

  /** Plays the received microphones on this output device. */
  setAudioOutput(deviceId: string): Promise<void>;
  /** To be called on a tap where `playbackBlocked`. */
  resumePlayback(): Promise<void>;

  /** Ends everything; the session cannot be used again. */
  close(): void;
}
