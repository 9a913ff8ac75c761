import { z } from 'zod';
import { agendaPart } from '../agenda/contract.ts';
import { attendancePart } from '../attendance/contract.ts';
import { displaysPart } from '../displays/contract.ts';
import { documentsPart } from '../documents/contract.ts';
import { meetingRoles } from '../kernel/viewer.ts';
import { endpointKind, mediaPart } from '../media/contract.ts';
import { meetingsPart } from '../meetings/contract.ts';
import { messagesPart } from '../messages/contract.ts';
import { sitesPart } from '../sites/contract.ts';
import { speakersPart } from '../speakers/contract.ts';
import { voteProgress, votingPart } from '../voting/contract.ts';

/**
 * The meeting feed, over Socket.IO (websocket only, path `/feed`). Schemas only.
 *
 * A client says `subscribe` with the last seq it has; the answer carries a snapshot or the missing
 * events, then `events` follow without a gap: each message starts where the last one ended. Events
 * which the reader may not see leave no trace but the advanced `to`.
 */
export const protocolVersion = 2;

/** The present of a meeting as of `seq`, limited to what the reader may see. */
export const snapshot = z.object({
  seq: z.int(),
  /** First digits of the log's head, shown on the hall display. */
  head: z.string(),
  /** The reader: a person with a role, or a hall display (both null). */
  me: z.object({ personId: z.uuid().nullable(), role: z.enum(meetingRoles).nullable() }),
  meetings: meetingsPart,
  sites: sitesPart,
  agenda: agendaPart,
  attendance: attendancePart,
  displays: displaysPart,
  documents: documentsPart,
  messages: messagesPart,
  speakers: speakersPart,
  voting: votingPart,
});
export type Snapshot = z.infer<typeof snapshot>;

export const feedEvent = z.object({
  seq: z.int(),
  name: z.string(),
  at: z.iso.datetime(),
  payload: z.record(z.string(), z.unknown()),
});
export type FeedEvent = z.infer<typeof feedEvent>;

/** Covers the log from `from` (exclusive) to `to` (inclusive). */
export const eventsMessage = z.object({
  from: z.int(),
  to: z.int(),
  head: z.string(),
  events: z.array(feedEvent),
});
export type EventsMessage = z.infer<typeof eventsMessage>;

export const subscribeRequest = z.object({
  version: z.literal(protocolVersion),
  meetingId: z.uuid(),
  /** Last seq the client has; null asks for a snapshot. */
  since: z.int().min(0).nullable(),
  /** What this device is; with `display` only public fields are sent. */
  as: endpointKind,
});
export type SubscribeRequest = z.infer<typeof subscribeRequest>;

/** A person at a device which is connected to the feed. Not part of the log. */
export const connectedDevice = z.object({ personId: z.uuid(), as: endpointKind });
export type ConnectedDevice = z.infer<typeof connectedDevice>;

/**
 * Who came and who went, to put into and take out of the list that the subscription was answered
 * with; what is there, or gone, already changes nothing.
 */
export const presenceMessage = z.object({
  online: z.array(connectedDevice),
  offline: z.array(connectedDevice),
});
export type PresenceMessage = z.infer<typeof presenceMessage>;

export const subscribeAnswer = z.discriminatedUnion('ok', [
  z.object({
    ok: z.literal(true),
    snapshot: snapshot.nullable(),
    events: eventsMessage,
    presence: z.object({ online: z.array(connectedDevice) }),
    media: mediaPart,
    serverTime: z.iso.datetime(),
  }),
  z.object({ ok: z.literal(false), code: z.string() }),
]);
export type SubscribeAnswer = z.infer<typeof subscribeAnswer>;

/** The client must throw its state away and subscribe with `since: null`. */
export const resyncMessage = z.object({
  reason: z.enum(['rights-changed', 'cursor-too-old', 'cursor-from-the-future', 'meeting-reset']),
});
export type ResyncMessage = z.infer<typeof resyncMessage>;

/** Answer to `clock`: the server's time, from which a client derives its offset. */
export const clockAnswer = z.object({ serverTime: z.number() });

/** Sent every 2 s; a display without one for 5 s shows that it is stale. */
export const heartbeatMessage = z.object({ seq: z.int(), serverTime: z.number() });

export const clientMessages = { subscribe: subscribeRequest, clock: z.null() } as const;

export const serverMessages = {
  events: eventsMessage,
  presence: presenceMessage,
  media: mediaPart,
  progress: voteProgress,
  resync: resyncMessage,
  heartbeat: heartbeatMessage,
} as const;

export const answers = { subscribe: subscribeAnswer, clock: clockAnswer } as const;
