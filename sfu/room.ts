import type { types } from 'mediasoup';
import { announce } from './addresses.ts';
import { INITIAL_OUTGOING_BITRATE_BPS, MAX_INCOMING_BITRATE_BPS, ROUTER_CODECS } from './codecs.ts';
import type { ClientNotification, ControlNotification, TrackSource } from './contract.ts';
import type { Peer } from './peer.ts';
import type { PublishedTrack } from './published-track.ts';
import { type Heard, observeSpeaking } from './speaking.ts';
import type { MediaWorker } from './worker-pool.ts';

const MEASURE_INTERVAL_MS = 1_000;
/** Links are rated at every fifth measurement. */
const RATE_EVERY = 5;

export interface RoomContext {
  /** Addresses told to browsers in place of the wildcard. */
  announcedAddresses: () => string[];
  tell: (notification: ControlNotification) => void;
  /** The room's worker died; the room is closed by then. */
  lost: (room: Room) => void;
}

/** The participants of one meeting on one media worker. */
export class Room {
  readonly id: string;
  readonly peers = new Map<string, Peer>();
  readonly media: MediaWorker;
  readonly #context: RoomContext;
  readonly #router: types.Router;
  readonly #heard: Heard;
  readonly #measuring: NodeJS.Timeout;
  #measurements = 0;
  #closed = false;

  private constructor(
    id: string,
    media: MediaWorker,
    router: types.Router,
    levels: types.AudioLevelObserver,
    context: RoomContext,
  ) {
    this.id = id;
    this.media = media;
    this.#router = router;
    this.#context = context;
    this.#heard = observeSpeaking(levels, (identities) => this.#speaking(identities));
    this.#measuring = setInterval(() => void this.#measure(), MEASURE_INTERVAL_MS);
    router.on('workerclose', () => {
      if (this.#closed) return;
      this.close();
      context.lost(this);
    });
  }

  static async open(id: string, media: MediaWorker, context: RoomContext): Promise<Room> {
    const router = await media.worker.createRouter({ mediaCodecs: ROUTER_CODECS });
    const levels = await router.createAudioLevelObserver({
      maxEntries: 6,
      threshold: -60,
      interval: 500,
    });
    return new Room(id, media, router, levels, context);
  }

  get closed(): boolean {
    return this.#closed;
  }

  get rtpCapabilities(): types.RtpCapabilities {
    return this.#router.rtpCapabilities;
  }

  enter(peer: Peer): void {
    this.peers.set(peer.identity, peer);
    this.media.peers += 1;
    this.#broadcast({ type: 'participant-joined', participant: peer.participant }, peer);
    this.#context.tell({ type: 'joined', room: this.id, identity: peer.identity });
  }

  leave(peer: Peer, reason: string): void {
    if (this.peers.get(peer.identity) !== peer) return;
    peer.close();
    this.peers.delete(peer.identity);
    this.media.peers -= 1;
    this.#broadcast({ type: 'participant-left', identity: peer.identity }, peer);
    this.#context.tell({ type: 'left', room: this.id, identity: peer.identity, reason });
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    clearInterval(this.#measuring);
    this.#router.close();
  }

  async createTransport(): Promise<types.WebRtcTransport> {
    const transport = await this.#router.createWebRtcTransport({
      webRtcServer: this.media.server,
      preferUdp: true,
      initialAvailableOutgoingBitrate: INITIAL_OUTGOING_BITRATE_BPS,
    });
    await transport.setMaxIncomingBitrate(MAX_INCOMING_BITRATE_BPS);
    return transport;
  }

  iceCandidates(transport: types.WebRtcTransport): types.IceCandidate[] {
    return announce(transport.iceCandidates, this.#context.announcedAddresses());
  }

  canConsume(producerId: string, rtpCapabilities: types.RtpCapabilities): boolean {
    return this.#router.canConsume({ producerId, rtpCapabilities });
  }

  track(identity: string, source: TrackSource): PublishedTrack | undefined {
    return this.peers.get(identity)?.tracks.get(source);
  }

  published(peer: Peer, track: PublishedTrack): void {
    if (track.source === 'microphone') this.#heard.add(peer.identity, track.producer);
    this.#broadcast({ type: 'published', identity: peer.identity, track: track.state });
    const { state } = track;
    this.#context.tell({ type: 'published', room: this.id, identity: peer.identity, track: state });
  }

  unpublished(peer: Peer, source: TrackSource, reason: 'stopped' | 'grant-taken' | 'left'): void {
    this.#broadcast({ type: 'unpublished', identity: peer.identity, source, reason });
    this.#context.tell({ type: 'unpublished', room: this.id, identity: peer.identity, source });
  }

  trackChanged(peer: Peer, track: PublishedTrack): void {
    const change = { identity: peer.identity, track: track.state };
    this.#broadcast({ type: 'track-changed', ...change });
    this.#context.tell({ type: 'track-changed', room: this.id, ...change });
  }

  #speaking(identities: string[]): void {
    this.#broadcast({ type: 'speaking', identities });
    this.#context.tell({ type: 'speaking', room: this.id, identities });
  }

  async #measure(): Promise<void> {
    const now = Date.now();
    this.#measurements += 1;
    const rating = this.#measurements % RATE_EVERY === 0;
    for (const peer of this.peers.values()) {
      if (rating && peer.rateLink()) {
        const { identity, link } = peer;
        this.#context.tell({ type: 'link-changed', room: this.id, identity, link });
      }
      for (const track of peer.tracks.values()) {
        // A track that closes meanwhile has nothing left to tell.
        const changed = await track.measure(now).catch(() => false);
        if (changed && peer.tracks.get(track.source) === track) this.trackChanged(peer, track);
      }
    }
  }

  #broadcast(notification: ClientNotification, except?: Peer): void {
    for (const peer of this.peers.values()) {
      if (peer !== except) peer.connection.notify(notification);
    }
  }
}
