import type { types } from 'mediasoup-client';
import { clientMethods, type Layer } from '@/sfu/contract.ts';
import type { MediaLink } from './media-link.ts';
import type { TrackKey, WantedTrack } from './media-session.ts';
import { EMPTY_ROOM, type RoomView, trackKey } from './room-view.ts';
import { singleFlight } from './single-flight.ts';

interface Received {
  consumer: types.Consumer;
  layer: Layer | undefined;
}

/** What to receive: wanted, published by somebody, and granted. */
export function receivable(
  wanted: readonly WantedTrack[],
  view: RoomView,
): Map<TrackKey, WantedTrack> {
  const result = new Map<TrackKey, WantedTrack>();
  for (const want of wanted) {
    const kind = want.source === 'microphone' ? 'audio' : 'video';
    const tracks = view.participants.get(want.identity)?.tracks ?? [];
    const published = tracks.some((track) => track.source === want.source);
    if (published && view.grants.subscribe.includes(kind)) {
      result.set(trackKey(want.identity, want.source), want);
    }
  }
  return result;
}

/** Keeps what is received equal to what is receivable. */
export class Subscriber {
  readonly #changed: () => void;
  readonly #received = new Map<TrackKey, Received>();
  readonly #reconcile = singleFlight(() => this.#run());
  #link: MediaLink | null = null;
  #wanted: readonly WantedTrack[] = [];
  #view: RoomView = EMPTY_ROOM;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  get tracks(): Map<TrackKey, MediaStreamTrack> {
    return new Map([...this.#received].map(([key, { consumer }]) => [key, consumer.track]));
  }

  /** The consumers of an earlier link ended with it. */
  attach(link: MediaLink | null): void {
    this.#link = link;
    for (const key of [...this.#received.keys()]) this.#drop(key);
    this.#reconcile();
  }

  setWanted(wanted: readonly WantedTrack[]): void {
    this.#wanted = wanted;
    this.#reconcile();
  }

  setView(view: RoomView): void {
    this.#view = view;
    this.#reconcile();
  }

  /** The publisher or the server ended this track. */
  unpublished(key: TrackKey): void {
    this.#drop(key);
    this.#reconcile();
  }

  consumerClosed(consumerId: string): void {
    for (const [key, { consumer }] of this.#received) {
      if (consumer.id === consumerId) this.#drop(key);
    }
    this.#reconcile();
  }

  #drop(key: TrackKey): void {
    this.#received.get(key)?.consumer.close();
    if (this.#received.delete(key)) this.#changed();
  }

  async #run(): Promise<void> {
    const link = this.#link;
    if (!link) return;
    const target = receivable(this.#wanted, this.#view);
    const work: Promise<void>[] = [];
    for (const [key, { consumer }] of this.#received) {
      if (target.has(key)) continue;
      this.#drop(key);
      work.push(this.#tellClosed(link, consumer.id));
    }
    for (const [key, want] of target) {
      const received = this.#received.get(key);
      if (!received) work.push(this.#start(link, key, want));
      else if (received.layer !== want.layer) work.push(this.#changeLayer(link, received, want));
    }
    // A track that has just gone, or a line that was cut: the next message comes back here.
    await Promise.allSettled(work);
  }

  async #start(link: MediaLink, key: TrackKey, want: WantedTrack): Promise<void> {
    const consumer = await link.consume(want.identity, want.source, want.layer);
    const stillWanted = receivable(this.#wanted, this.#view).has(key);
    if (this.#link !== link || !stillWanted) {
      consumer.close();
      if (this.#link === link) await this.#tellClosed(link, consumer.id);
      return;
    }
    this.#received.set(key, { consumer, layer: want.layer });
    this.#changed();
  }

  async #changeLayer(link: MediaLink, received: Received, want: WantedTrack): Promise<void> {
    received.layer = want.layer;
    const { id: consumerId } = received.consumer;
    const layer = want.layer ?? 'high';
    await link.signalling.request(clientMethods.setPreferredLayer, { consumerId, layer });
  }

  async #tellClosed(link: MediaLink, consumerId: string): Promise<void> {
    await link.signalling.request(clientMethods.closeConsumer, { consumerId });
  }
}
