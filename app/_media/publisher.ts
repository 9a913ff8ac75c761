import type { types } from 'mediasoup-client';
import { clientMethods, type Grants, type TrackSource, trackSource } from '@/sfu/contract.ts';
import { CaptureFailed, captureTrack } from './capture.ts';
import type { MediaLink } from './media-link.ts';
import type { DeviceFailure, EnableResult } from './media-session.ts';
import { singleFlight } from './single-flight.ts';

interface Local {
  track: MediaStreamTrack | null;
  muted: boolean;
  producer: types.Producer | null;
  failure: DeviceFailure | null;
  /** Counts the wishes for this source, so that a slow permission dialogue cannot undo a later one. */
  wish: number;
}

/** Holds the captures and publishes those that are granted, for as long as there is a link. */
export class Publisher {
  readonly #locals: Record<TrackSource, Local> = {
    microphone: blank(),
    camera: blank(),
    screen: blank(),
  };
  readonly #changed: () => void;
  readonly #reconcile = singleFlight(() => this.#run());
  #link: MediaLink | null = null;
  #granted: Grants['publish'] = [];

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  local(source: TrackSource): Readonly<Local> {
    return this.#locals[source];
  }

  /** The producers of an earlier link ended with it. */
  attach(link: MediaLink | null): void {
    this.#link = link;
    for (const source of trackSource.options) this.#dropProducer(source);
    this.#reconcile();
  }

  setGranted(publish: Grants['publish']): void {
    this.#granted = publish;
    this.#reconcile();
  }

  /** The server closed this track. */
  closedByServer(source: TrackSource): void {
    this.#dropProducer(source);
    this.#reconcile();
  }

  async enable(source: TrackSource, deviceId?: string): Promise<EnableResult> {
    const local = this.#locals[source];
    local.wish += 1;
    const { wish } = local;
    try {
      const track = await captureTrack(source, deviceId);
      if (local.wish === wish) this.#take(source, track);
      else track.stop();
      return { ok: true };
    } catch (error) {
      const failure = error instanceof CaptureFailed ? error.failure : 'unknown';
      if (local.wish === wish) {
        local.failure = failure;
        this.#changed();
      }
      return { ok: false, failure };
    }
  }

  disable(source: TrackSource): void {
    const local = this.#locals[source];
    local.wish += 1;
    local.failure = null;
    this.#release(source);
  }

  setMuted(source: TrackSource, muted: boolean): void {
    const local = this.#locals[source];
    local.muted = muted;
    if (local.track) local.track.enabled = !muted;
    this.#changed();
    this.#reconcile();
  }

  close(): void {
    this.attach(null);
    for (const source of trackSource.options) this.disable(source);
  }

  #take(source: TrackSource, track: MediaStreamTrack): void {
    const local = this.#locals[source];
    local.track?.stop();
    local.track = track;
    local.failure = null;
    track.enabled = !local.muted;
    track.addEventListener('ended', () => {
      if (local.track !== track) return;
      // Unplugged, or the user ended the sharing of the screen.
      if (source !== 'screen') local.failure = 'not-found';
      this.#release(source);
    });
    this.#changed();
    this.#reconcile();
  }

  #release(source: TrackSource): void {
    const local = this.#locals[source];
    local.track?.stop();
    local.track = null;
    this.#changed();
    this.#reconcile();
  }

  #dropProducer(source: TrackSource): void {
    const local = this.#locals[source];
    local.producer?.close();
    local.producer = null;
    this.#changed();
  }

  async #run(): Promise<void> {
    const link = this.#link;
    if (!link) return;
    for (const source of trackSource.options) {
      // Refused (the grant has just gone) or cut: the next grant or link comes back here.
      await this.#settle(link, source).catch(() => {});
    }
    this.#changed();
  }

  /** Brings one source from what it is to what it should be. */
  async #settle(link: MediaLink, source: TrackSource): Promise<void> {
    const local = this.#locals[source];
    const { producer, track } = local;
    if (!track || !this.#granted.includes(source)) {
      if (!producer) return;
      this.#dropProducer(source);
      await link.signalling.request(clientMethods.closeProducer, { source });
    } else if (!producer) {
      const { muted } = local;
      const fresh = await link.produce(source, track, muted);
      if (this.#link !== link) fresh.close();
      else local.producer = fresh;
      if (local.muted !== muted) this.#reconcile();
      if (muted) fresh.pause();
    } else {
      if (producer.track !== track) await producer.replaceTrack({ track });
      await this.#settlePause(link, source, producer);
    }
  }

  async #settlePause(
    link: MediaLink,
    source: TrackSource,
    producer: types.Producer,
  ): Promise<void> {
    const { muted } = this.#locals[source];
    if (producer.paused === muted || producer.closed) return;
    if (muted) producer.pause();
    else producer.resume();
    await link.signalling.request(clientMethods.setProducerPaused, { source, paused: muted });
  }
}

function blank(): Local {
  return { track: null, muted: false, producer: null, failure: null, wish: 0 };
}
