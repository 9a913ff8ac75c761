import * as z from 'zod';
import { method, replyMessage, requestMessage } from './rpc.ts';
import {
  dtlsParameters,
  iceParameters,
  iceServer,
  mediaKind,
  rtpCapabilities,
  rtpParameters,
  transportParameters,
} from './rtp-contract.ts';

/**
 * The wire of the media server: what browsers and `web` say to it. Schemas only.
 *
 * Both channels are WebSockets carrying JSON: a request `{ id, method, data }` is answered by
 * `{ id, ok, data | error }`; a message without an id is a notification.
 */

export { type Method, RpcError, replyMessage } from './rpc.ts';
export { dtlsParameters, rtpCapabilities, rtpParameters } from './rtp-contract.ts';

// —— shared words ——————————————————————————————————————————————————————————————————————————

export const roomId = z.string().min(1).max(128);
export const identity = z.string().min(1).max(128);
export const trackSource = z.enum(['microphone', 'camera', 'screen']);
export const layer = z.enum(['low', 'medium', 'high']);

export const grants = z.object({
  publish: z.array(trackSource).max(3),
  subscribe: z.array(mediaKind).max(2),
});

export const trackState = z.object({
  source: trackSource,
  /** Paused by its publisher; nothing is forwarded. */
  paused: z.boolean(),
  /** Bytes arrived at the server within the last two seconds. */
  receiving: z.boolean(),
});

export const participant = z.object({ identity, tracks: z.array(trackState) });

/** How good a participant's line is, both ways. */
export const link = z.enum(['good', 'weak', 'bad']);
export type Link = z.infer<typeof link>;

export type TrackSource = z.infer<typeof trackSource>;
export type MediaKind = z.infer<typeof mediaKind>;
export type Layer = z.infer<typeof layer>;
export type Grants = z.infer<typeof grants>;
export type TrackState = z.infer<typeof trackState>;
export type Participant = z.infer<typeof participant>;
export type IceServer = z.infer<typeof iceServer>;

// —— browser ↔ sfu (`/client`) —————————————————————————————————————————————————————————————

const direction = z.enum(['send', 'recv']);
const empty = z.object({});
const objectId = z.string().min(1).max(64);

/** `join` has to be the first request; every other one needs it. */
export const clientMethods = {
  join: method(
    'join',
    z.object({ ticket: z.string().max(2048) }),
    z.object({
      identity,
      routerRtpCapabilities: rtpCapabilities,
      grants,
      participants: z.array(participant),
      iceServers: z.array(iceServer),
    }),
  ),
  createTransport: method('createTransport', z.object({ direction }), transportParameters),
  connectTransport: method('connectTransport', z.object({ direction, dtlsParameters }), empty),
  restartIce: method('restartIce', z.object({ direction }), z.object({ iceParameters })),
  produce: method(
    'produce',
    z.object({ source: trackSource, rtpParameters, paused: z.boolean() }),
    z.object({ producerId: objectId }),
  ),
  closeProducer: method('closeProducer', z.object({ source: trackSource }), empty),
  setProducerPaused: method(
    'setProducerPaused',
    z.object({ source: trackSource, paused: z.boolean() }),
    empty,
  ),
  /** The consumer starts paused; `resumeConsumer` once the browser has its receiver. */
  consume: method(
    'consume',
    z.object({ identity, source: trackSource, rtpCapabilities, layer: layer.optional() }),
    z.object({ consumerId: objectId, producerId: objectId, kind: mediaKind, rtpParameters }),
  ),
  resumeConsumer: method('resumeConsumer', z.object({ consumerId: objectId }), empty),
  setPreferredLayer: method('setPreferredLayer', z.object({ consumerId: objectId, layer }), empty),
  closeConsumer: method('closeConsumer', z.object({ consumerId: objectId }), empty),
  ping: method('ping', empty, empty),
} as const;

export const clientErrorCode = z.enum([
  'ticket-invalid',
  'ticket-expired',
  'ticket-used',
  'ticket-epoch',
  'not-joined',
  'not-granted',
  'not-found',
  'conflict',
  'not-consumable',
  'malformed',
  'internal',
]);
export type ClientErrorCode = z.infer<typeof clientErrorCode>;

export const unpublishReason = z.enum(['stopped', 'grant-taken', 'left']);

export const clientNotification = z.discriminatedUnion('type', [
  z.object({ type: z.literal('participant-joined'), participant }),
  z.object({ type: z.literal('participant-left'), identity }),
  z.object({ type: z.literal('published'), identity, track: trackState }),
  z.object({ type: z.literal('track-changed'), identity, track: trackState }),
  z.object({
    type: z.literal('unpublished'),
    identity,
    source: trackSource,
    reason: unpublishReason,
  }),
  /** The receiver's own grants, whenever they change. */
  z.object({ type: z.literal('granted'), grants }),
  z.object({ type: z.literal('consumer-closed'), consumerId: objectId }),
  /** The loudest first; at most twice a second, and only when the list changes. */
  z.object({ type: z.literal('speaking'), identities: z.array(identity) }),
]);
export type ClientNotification = z.infer<typeof clientNotification>;

/** Why the server ends a browser's connection, as the WebSocket close code. */
export const clientCloseCodes = {
  /** `web` sent this participant away; the close reason is `web`'s word. Do not come back. */
  removed: 4000,
  /** The same identity connected elsewhere. Do not come back by yourself. */
  replaced: 4001,
  /** The media worker died; come back at once with a new ticket. */
  roomRestarted: 4002,
  roomClosed: 4003,
  /** The channel broke its own rules (malformed, too many messages, no join in time). */
  refused: 4004,
  /** The media server stops; come back with a new ticket. */
  stopping: 4005,
} as const;

// —— web ↔ sfu (`/control`) ————————————————————————————————————————————————————————————————

const room = z.object({ room: roomId });
/** A code, short enough for the reason of a WebSocket close. */
const closeReason = z.string().regex(/^[a-z0-9.:-]{1,64}$/);

export const trackReport = trackState.extend({
  bytesReceived: z.number(),
  kind: mediaKind,
  /** How many participants receive this track. */
  consumers: z.number().int(),
});
export const participantReport = z.object({
  identity,
  grants,
  tracks: z.array(trackReport),
  /** Null while nothing runs over the line. */
  link: link.nullable(),
});

export const controlMethods = {
  issueTicket: method('issueTicket', room.extend({ identity }), z.object({ token: z.string() })),
  setGrants: method('setGrants', room.extend({ identity, grants }), empty),
  replaceGrants: method(
    'replaceGrants',
    room.extend({ table: z.array(z.object({ identity, grants })) }),
    empty,
  ),
  remove: method('remove', room.extend({ identity, reason: closeReason }), empty),
  closeRoom: method('closeRoom', room, empty),
  list: method('list', room, z.object({ participants: z.array(participantReport) })),
  status: method(
    'status',
    empty,
    z.object({
      epoch: z.string(),
      workers: z.array(z.object({ pid: z.number().int(), peers: z.number().int() })),
      rooms: z.array(z.object({ room: roomId, peers: z.number().int(), workerPid: z.number() })),
    }),
  ),
} as const;

export const controlErrorCode = z.enum(['malformed', 'internal']);

export const controlNotification = z.discriminatedUnion('type', [
  /** First message of every control connection. The epoch changes with each start of the sfu. */
  z.object({ type: z.literal('hello'), epoch: z.string() }),
  room.extend({ type: z.literal('joined'), identity }),
  room.extend({ type: z.literal('left'), identity, reason: z.string() }),
  room.extend({ type: z.literal('published'), identity, track: trackState }),
  room.extend({ type: z.literal('track-changed'), identity, track: trackState }),
  room.extend({ type: z.literal('unpublished'), identity, source: trackSource }),
  room.extend({ type: z.literal('speaking'), identities: z.array(identity) }),
  room.extend({ type: z.literal('link-changed'), identity, link: link.nullable() }),
  room.extend({ type: z.literal('reset') }),
]);
export type ControlNotification = z.infer<typeof controlNotification>;

/** Every schema of the wire, for the test that notices a change of it. */
export const sfuProtocol = {
  requestMessage,
  replyMessage,
  clientMethods,
  clientErrorCode,
  clientNotification,
  controlMethods,
  controlErrorCode,
  controlNotification,
} as const;
