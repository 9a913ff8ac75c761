import type { types } from 'mediasoup';
import type { TrackSource, TrackState } from './contract.ts';

const RECEIVING_WINDOW_MS = 2_000;

/** One track a participant publishes, with what the server really gets of it. */
export class PublishedTrack {
  readonly source: TrackSource;
  readonly producer: types.Producer;
  #bytesReceived = 0;
  #grewAt = Number.NEGATIVE_INFINITY;
  #receiving = false;

  constructor(source: TrackSource, producer: types.Producer) {
    this.source = source;
    this.producer = producer;
  }

  get bytesReceived(): number {
    return this.#bytesReceived;
  }

  get state(): TrackState {
    return { source: this.source, paused: this.producer.paused, receiving: this.#receiving };
  }

  /** Reads the worker's counters; true when `receiving` changed. */
  async measure(now: number): Promise<boolean> {
    const stats = await this.producer.getStats();
    const bytes = stats.reduce((sum, stream) => sum + stream.byteCount, 0);
    if (bytes > this.#bytesReceived) this.#grewAt = now;
    this.#bytesReceived = bytes;
    const receiving = !this.producer.paused && now - this.#grewAt < RECEIVING_WINDOW_MS;
    const changed = receiving !== this.#receiving;
    this.#receiving = receiving;
    return changed;
  }
}
