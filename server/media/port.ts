/**
 * What the product asks of a media server, whichever it is. Vocabulary as in LiveKit, so that
 * mediasoup (the `sfu` process) and a LiveKit cluster fit the same port.
 *
 * A participant is known by its identity, an opaque string chosen by `web`
 * (`person:<id>`, `site:<id>`, `display:<id>`). One identity is connected once per room: a newer
 * connection replaces the older one.
 *
 * A ticket carries identity, room and epoch only. Rights come from `setGrants`; whoever has no
 * grants may neither publish nor subscribe. Grants may be set before the participant connects.
 */
export type RoomId = string;
export type Identity = string;
export type TrackSource = 'microphone' | 'camera' | 'screen';
export type MediaKind = 'audio' | 'video';

export interface Grants {
  /** Sources this participant may publish. Taking one away closes its track at the server. */
  publish: readonly TrackSource[];
  /** Kinds this participant may receive. A device in the hall gets no sound (echo). */
  subscribe: readonly MediaKind[];
}

export interface Ticket {
  /** WebSocket address of the media server, as the browser has to open it. */
  url: string;
  /** Signed, single use, valid for one minute. */
  token: string;
}

export interface TrackState {
  source: TrackSource;
  /** The publisher paused it (the camera's own button); the server forwards nothing. */
  paused: boolean;
  /** Bytes of this track arrived at the server within the last two seconds. */
  receiving: boolean;
}

/** How good a participant's line is, both ways, as the media server sees it. */
export type Link = 'good' | 'weak' | 'bad';

export interface ParticipantState {
  identity: Identity;
  tracks: TrackState[];
  /** Null while nothing runs over the line. */
  link: Link | null;
}

export type MediaNotification =
  | { type: 'joined'; room: RoomId; identity: Identity }
  | { type: 'left'; room: RoomId; identity: Identity; reason: string }
  | { type: 'published'; room: RoomId; identity: Identity; track: TrackState }
  /** `paused` or `receiving` of a published track changed. */
  | { type: 'track-changed'; room: RoomId; identity: Identity; track: TrackState }
  | { type: 'unpublished'; room: RoomId; identity: Identity; source: TrackSource }
  | { type: 'link-changed'; room: RoomId; identity: Identity; link: Link | null }
  /** Identities heard at present, the loudest first; at most twice a second. */
  | { type: 'speaking'; room: RoomId; identities: Identity[] }
  /**
   * The server lost its state (restart, dead worker) or notifications may have been missed (the
   * connection to it was cut; also sent for the first connection): all grants must be sent
   * again, and `list` says who is there. `null` means every room.
   */
  | { type: 'reset'; room: RoomId | null };

export interface MediaPort {
  ticket(room: RoomId, identity: Identity): Promise<Ticket>;
  setGrants(room: RoomId, identity: Identity, grants: Grants): Promise<void>;
  /** Replaces the whole table: whoever is not in it has no grants any more. */
  replaceGrants(room: RoomId, table: ReadonlyMap<Identity, Grants>): Promise<void>;
  /** `reason` is a code (a-z, 0-9, `.`, `:`, `-`; 64 at most) that the browser is told. */
  remove(room: RoomId, identity: Identity, reason: string): Promise<void>;
  closeRoom(room: RoomId): Promise<void>;
  list(room: RoomId): Promise<ParticipantState[]>;
  /** Returns the function that ends the subscription. */
  subscribe(listener: (notification: MediaNotification) => void): () => void;
  close(): Promise<void>;
}
