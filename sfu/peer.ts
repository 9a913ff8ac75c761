import type { types } from 'mediasoup';
import type { z } from 'zod';
import { SPATIAL_LAYERS } from './codecs.ts';
import type {
  ClientNotification,
  clientMethods,
  Grants,
  Layer,
  Link,
  Participant,
  TrackSource,
} from './contract.ts';
import { isOfKind, kindOf, mayPublish, mayReceive } from './grants.ts';
import { consumerScore, linkOf, producerScore } from './link.ts';
import { PublishedTrack } from './published-track.ts';
import type { Room } from './room.ts';
import { RpcError } from './rpc.ts';

export type Direction = 'send' | 'recv';
type Request<M extends keyof typeof clientMethods> = z.output<(typeof clientMethods)[M]['request']>;

/** The browser's end, as the rooms see it. */
export interface ClientConnection {
  notify(notification: ClientNotification): void;
  close(code: number, reason: string): void;
}

interface Subscription {
  consumer: types.Consumer;
  identity: string;
  source: TrackSource;
}

/**
 * One connected participant: its two transports, what it publishes and what it receives. It
 * asks for its grants each time, because they may change while the worker is at work.
 */
export class Peer {
  readonly identity: string;
  readonly connection: ClientConnection;
  readonly tracks = new Map<TrackSource, PublishedTrack>();
  readonly #room: Room;
  readonly #grants: () => Grants;
  readonly #transports = new Map<Direction, types.WebRtcTransport>();
  readonly #subscriptions = new Map<string, Subscription>();
  #link: Link | null = null;
  #closed = false;

  constructor(room: Room, identity: string, connection: ClientConnection, grants: () => Grants) {
    this.#room = room;
    this.identity = identity;
    this.connection = connection;
    this.#grants = grants;
  }

  get grants(): Grants {
    return this.#grants();
  }

  get participant(): Participant {
    return { identity: this.identity, tracks: [...this.tracks.values()].map((t) => t.state) };
  }

  get link(): Link | null {
    return this.#link;
  }

  /** Reads the scores of what is sent and received; true when the link's quality changed. */
  rateLink(): boolean {
    const sent = [...this.tracks.values()].map(({ producer }) => producerScore(producer));
    const received = [...this.#subscriptions.values()].map(({ consumer }) =>
      consumerScore(consumer),
    );
    const link = linkOf([...sent, ...received].filter((score) => score !== null));
    const changed = link !== this.#link;
    this.#link = link;
    return changed;
  }

  async createTransport(direction: Direction): Promise<types.WebRtcTransport> {
    this.#transports.get(direction)?.close();
    this.#transports.delete(direction);
    const transport = await this.#room.createTransport();
    if (this.#closed || this.#transports.has(direction)) {
      transport.close();
      throw new RpcError('conflict');
    }
    this.#transports.set(direction, transport);
    return transport;
  }

  transport(direction: Direction): types.WebRtcTransport {
    const transport = this.#transports.get(direction);
    if (!transport || transport.closed) throw new RpcError('not-found');
    return transport;
  }

  async produce({ source, rtpParameters, paused }: Request<'produce'>): Promise<string> {
    if (!mayPublish(this.grants, source)) throw new RpcError('not-granted');
    const kind = kindOf(source);
    // The worker takes any codec for any kind: sound must not pass under a camera's grant.
    const sameKind = rtpParameters.codecs.every(({ mimeType }) => isOfKind(mimeType, kind));
    if (!sameKind) throw new RpcError('malformed');
    // A browser that asks again has lost its earlier track.
    this.unpublish(source, 'stopped');
    const producer = await this.transport('send').produce({
      kind,
      rtpParameters,
      paused,
    });
    // The grant may have gone, or another request may have come, while the worker was asked.
    const granted = !this.#closed && mayPublish(this.grants, source);
    if (!granted || this.tracks.has(source)) {
      producer.close();
      throw new RpcError(granted ? 'conflict' : 'not-granted');
    }
    const track = new PublishedTrack(source, producer);
    this.tracks.set(source, track);
    producer.on('transportclose', () => this.unpublish(source, 'stopped'));
    this.#room.published(this, track);
    return producer.id;
  }

  /** Closes the track at the server, whatever the browser goes on sending. */
  unpublish(source: TrackSource, reason: 'stopped' | 'grant-taken' | 'left'): void {
    const track = this.tracks.get(source);
    if (!track) return;
    this.tracks.delete(source);
    track.producer.close();
    this.#room.unpublished(this, source, reason);
  }

  async setPaused(source: TrackSource, paused: boolean): Promise<void> {
    const track = this.tracks.get(source);
    if (!track) throw new RpcError('not-found');
    await (paused ? track.producer.pause() : track.producer.resume());
    this.#room.trackChanged(this, track);
  }

  async consume(request: Request<'consume'>): Promise<types.Consumer> {
    const { identity, source, rtpCapabilities, layer } = request;
    if (!mayReceive(this.grants, source)) throw new RpcError('not-granted');
    const track = this.#room.track(identity, source);
    if (!track || identity === this.identity) throw new RpcError('not-found');
    const producerId = track.producer.id;
    if (!this.#room.canConsume(producerId, rtpCapabilities)) throw new RpcError('not-consumable');
    this.#endSubscriptions((entry) => entry.identity === identity && entry.source === source);
    const consumer = await this.transport('recv').consume({
      producerId,
      rtpCapabilities,
      paused: true,
      ...(layer ? { preferredLayers: { spatialLayer: SPATIAL_LAYERS[layer] } } : {}),
    });
    if (this.#closed || !mayReceive(this.grants, source)) {
      consumer.close();
      throw new RpcError('not-granted');
    }
    this.#subscriptions.set(consumer.id, { consumer, identity, source });
    const gone = () => this.#consumerGone(consumer.id);
    consumer.on('producerclose', gone);
    consumer.on('transportclose', gone);
    return consumer;
  }

  async resumeConsumer(consumerId: string): Promise<void> {
    await this.#consumer(consumerId).resume();
  }

  async setPreferredLayer(consumerId: string, layer: Layer): Promise<void> {
    const consumer = this.#consumer(consumerId);
    if (consumer.type !== 'simulcast') return;
    await consumer.setPreferredLayers({ spatialLayer: SPATIAL_LAYERS[layer] });
  }

  closeConsumer(consumerId: string): void {
    this.#subscriptions.get(consumerId)?.consumer.close();
    this.#subscriptions.delete(consumerId);
  }

  receives(identity: string, source: TrackSource): boolean {
    return [...this.#subscriptions.values()].some(
      (entry) => entry.identity === identity && entry.source === source,
    );
  }

  /** Makes what is running fit the grants, after telling the browser what they are now. */
  enforce(): void {
    const grants = this.grants;
    // First, so that the browser does not take the end of its track for a fault and publish anew.
    this.connection.notify({ type: 'granted', grants });
    for (const source of [...this.tracks.keys()]) {
      if (!mayPublish(grants, source)) this.unpublish(source, 'grant-taken');
    }
    this.#endSubscriptions((entry) => !mayReceive(grants, entry.source));
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    for (const source of [...this.tracks.keys()]) this.unpublish(source, 'left');
    for (const transport of this.#transports.values()) transport.close();
    this.#transports.clear();
    this.#subscriptions.clear();
  }

  #consumer(consumerId: string): types.Consumer {
    const subscription = this.#subscriptions.get(consumerId);
    if (!subscription) throw new RpcError('not-found');
    return subscription.consumer;
  }

  #endSubscriptions(ends: (entry: Subscription) => boolean): void {
    for (const [consumerId, entry] of this.#subscriptions) {
      if (!ends(entry)) continue;
      entry.consumer.close();
      this.#consumerGone(consumerId);
    }
  }

  #consumerGone(consumerId: string): void {
    if (!this.#subscriptions.delete(consumerId) || this.#closed) return;
    this.connection.notify({ type: 'consumer-closed', consumerId });
  }
}
