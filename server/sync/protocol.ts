import { z } from 'zod';
import { agendaPart } from '../agenda/contract.ts';
import { attendancePart } from '../attendance/contract.ts';
import { deliberationPart } from '../deliberation/contract.ts';
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
 * A client says `subscribe` with the last seq it has; the answer carries a snapshot (packed) or the missing
 * events, then `events` follow without a gap: each message starts where the last one ended. Events
 * which the reader may not see leave no trace but the advanced `to`.
 */
export const protocolVersion = 4;

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
  deliberation: deliberationPart,
  documents: documentsPart,
  messages: messagesPart,
  speakers: speakersPart,
  voting: votingPart,
});
export type Snapshot = z.infer<typeof snapshot>;

/** JSON as UTF-8, compressed with gzip once for all who get it; a browser hands it out as a buffer. */
export const packed = z.union([z.instanceof(Uint8Array), z.instanceof(ArrayBuffer)]);

/** What travels of a snapshot: `common` holds its parts, `own` further fields of some of them. */
export const packedSnapshot = z.object({
  seq: snapshot.shape.seq,
  head: snapshot.shape.head,
  me: snapshot.shape.me,
  /** The same bytes for every reader of a class. */
  common: packed,
  own: z.record(z.string(), z.record(z.string(), z.unknown())),
});
export type PackedSnapshot = z.infer<typeof packedSnapshot>;

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

/**
 * The window that takes part. One person is at one place: of kind `remote` one window at a time, of
 * kind `site` one for each site, whoever runs it.
 */
export const takingPart = z.object({
  /** Tells the windows of one person apart; stays the same over a reload. */
  windowId: z.string().regex(/^[a-z0-9-]{1,40}$/),
  /** As its user knows it, such as "Chrome · Windows"; told to the window that loses the place. */
  deviceName: z.string().trim().min(1).max(60),
  /** With kind `site`: which. */
  siteId: z.uuid().nullable(),
  /** Said by an explicit tap only: the place is taken from the window that has it. */
  takeOver: z.boolean(),
});
export type TakingPart = z.infer<typeof takingPart>;

export const subscribeRequest = z.object({
  version: z.literal(protocolVersion),
  meetingId: z.uuid(),
  /** Last seq the client has; null asks for a snapshot. */
  since: z.int().min(0).nullable(),
  /** What this device is; with `display` only public fields are sent. */
  as: endpointKind,
  /** Null before joining: such a window looks on, holds no place and is not told as present. */
  takingPart: takingPart.nullable().default(null),
});
export type SubscribeRequest = z.infer<typeof subscribeRequest>;

/**
 * A person at a device which is connected to the feed, or (`as` display) a hall screen, whose own id
 * stands for the person's. Not part of the log.
 */
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

/** The window that has the place which another one asks for. */
export const elsewhere = z.object({
  deviceName: z.string(),
  since: z.iso.datetime(),
  /** Somebody else only where a site is taken. */
  personId: z.uuid(),
});
export type Elsewhere = z.infer<typeof elsewhere>;

/** A place on a page, from the upper left corner (0, 0) to the lower right one (1, 1). */
const pagePoint = z.object({ x: z.number().min(0).max(1), y: z.number().min(0).max(1) });
export type PagePoint = z.infer<typeof pagePoint>;
const shownPage = { documentId: z.uuid(), page: z.int().min(1) };

export const strokeColours = ['red', 'blue', 'green'] as const;
/** A line that the presenter draws for everybody on the shown page; kept until the page is turned. */
export const stroke = z.object({
  id: z.uuid(),
  colour: z.enum(strokeColours),
  points: z.array(pagePoint).min(1).max(400),
});
export type Stroke = z.infer<typeof stroke>;

/** Where the presenter points at this moment; null where the pointer is gone. */
export const pointerMessage = z.object({ ...shownPage, at: pagePoint.nullable() });
export type PointerMessage = z.infer<typeof pointerMessage>;
export const markMessage = z.object({ ...shownPage, stroke });
export type MarkMessage = z.infer<typeof markMessage>;
export const clearMarksMessage = z.object(shownPage);
export type ClearMarksMessage = z.infer<typeof clearMarksMessage>;

/** Whether a mark reached the others. */
export const markAnswer = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true) }),
  z.object({ ok: z.literal(false), code: z.enum(['not-showing', 'too-many', 'invalid-input']) }),
]);
export type MarkAnswer = z.infer<typeof markAnswer>;

export const marksView = z.object({ ...shownPage, strokes: z.array(stroke) });
export type MarksView = z.infer<typeof marksView>;

/** What the log has missed and what is beside it, the same packed or not. */
const caughtUp = {
  ok: z.literal(true),
  events: eventsMessage,
  media: mediaPart,
  /** What has been drawn on the shown page; null where nothing is shown to this reader. */
  marks: marksView.nullable(),
  serverTime: z.iso.datetime(),
};
const refusal = z.object({
  ok: z.literal(false),
  /** `in-use`: another window has this place, and `elsewhere` says which. */
  code: z.string(),
  elsewhere: elsewhere.optional(),
});

/** The answer as it travels. */
export const packedAnswer = z.discriminatedUnion('ok', [
  z.object({
    ...caughtUp,
    snapshot: packedSnapshot.nullable(),
    /**
     * A packed list of devices. Whoever came within the last moments, the reader itself for one, is
     * told in the next `presence`.
     */
    online: packed,
  }),
  refusal,
]);
export type PackedAnswer = z.infer<typeof packedAnswer>;

/** The same as a window works with it, by `unpackAnswer`. */
export const subscribeAnswer = z.discriminatedUnion('ok', [
  z.object({
    ...caughtUp,
    snapshot: snapshot.nullable(),
    presence: z.object({ online: z.array(connectedDevice) }),
  }),
  refusal,
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

/** Beside the log: the pointer is not answered, a mark is. */
export const clientMessages = {
  subscribe: subscribeRequest,
  clock: z.null(),
  pointer: pointerMessage,
  mark: markMessage,
  'clear-marks': clearMarksMessage,
} as const;

export const serverMessages = {
  events: eventsMessage,
  presence: presenceMessage,
  media: mediaPart,
  progress: voteProgress,
  resync: resyncMessage,
  heartbeat: heartbeatMessage,
  pointer: pointerMessage,
  mark: markMessage,
  'clear-marks': clearMarksMessage,
  /** Where the place went that this window had. */
  'taken-over': elsewhere,
} as const;

export const answers = {
  subscribe: packedAnswer,
  clock: clockAnswer,
  mark: markAnswer,
  'clear-marks': markAnswer,
} as const;

/** What the packed parts of an answer hold. */
export const contents = { subscribe: subscribeAnswer } as const;
