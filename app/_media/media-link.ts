import type { Device, types } from 'mediasoup-client';
import * as z from 'zod';
import {
  clientMethods,
  dtlsParameters,
  type IceServer,
  type Layer,
  rtpCapabilities,
  rtpParameters,
  type TrackSource,
  trackSource,
} from '@/sfu/contract.ts';
import { produceOptions } from './encodings.ts';
import { watchIce } from './ice-watch.ts';
import type { Signalling } from './signalling.ts';

type Direction = 'send' | 'recv';

const producerData = z.object({ source: trackSource, paused: z.boolean() });

/** One joined connection: the signalling line and the transports that hang on it. */
export class MediaLink {
  readonly signalling: Signalling;
  readonly #device: Device;
  readonly #iceServers: IceServer[];
  readonly #transports = new Map<Direction, Promise<types.Transport>>();
  #closed = false;

  constructor(signalling: Signalling, device: Device, iceServers: IceServer[]) {
    this.signalling = signalling;
    this.#device = device;
    this.#iceServers = iceServers;
  }

  async produce(
    source: TrackSource,
    track: MediaStreamTrack,
    paused: boolean,
  ): Promise<types.Producer> {
    const transport = await this.#transport('send');
    return transport.produce({
      ...produceOptions(source, this.#device.sendRtpCapabilities),
      track,
      stopTracks: false,
      disableTrackOnPause: false,
      appData: { source, paused },
    });
  }

  async consume(identity: string, source: TrackSource, layer?: Layer): Promise<types.Consumer> {
    const transport = await this.#transport('recv');
    const offer = await this.signalling.request(clientMethods.consume, {
      identity,
      source,
      rtpCapabilities: rtpCapabilities.parse(this.#device.recvRtpCapabilities),
      layer,
    });
    const consumer = await transport.consume({
      id: offer.consumerId,
      producerId: offer.producerId,
      kind: offer.kind,
      rtpParameters: offer.rtpParameters,
      // Sound and picture of one person belong together; a screen runs on its own clock.
      streamId: source === 'screen' ? `${identity}/screen` : identity,
    });
    await this.signalling.request(clientMethods.resumeConsumer, { consumerId: offer.consumerId });
    return consumer;
  }

  /** Statistics of the transports that exist. */
  async stats(): Promise<RTCStatsReport[]> {
    const transports = await Promise.all(this.#transports.values());
    return Promise.all(transports.filter((t) => !t.closed).map((t) => t.getStats()));
  }

  close(): void {
    this.#closed = true;
    for (const opening of this.#transports.values()) {
      opening.then((transport) => transport.close()).catch(() => {});
    }
    this.signalling.close();
  }

  #transport(direction: Direction): Promise<types.Transport> {
    const opening = this.#transports.get(direction) ?? this.#open(direction);
    this.#transports.set(direction, opening);
    return opening;
  }

  async #open(direction: Direction): Promise<types.Transport> {
    const parameters = await this.signalling.request(clientMethods.createTransport, { direction });
    const options = { ...parameters, iceServers: this.#iceServers };
    const transport =
      direction === 'send'
        ? this.#device.createSendTransport(options)
        : this.#device.createRecvTransport(options);
    transport.on('connect', (event, done, fail) => {
      this.signalling
        .request(clientMethods.connectTransport, {
          direction,
          dtlsParameters: dtlsParameters.parse(event.dtlsParameters),
        })
        .then(done, fail);
    });
    transport.on('produce', (event, done, fail) => {
      this.signalling
        .request(clientMethods.produce, {
          ...producerData.parse(event.appData),
          rtpParameters: rtpParameters.parse(event.rtpParameters),
        })
        .then(({ producerId }) => done({ id: producerId }), fail);
    });
    watchIce(transport, direction, this.signalling);
    if (this.#closed) transport.close();
    return transport;
  }
}
