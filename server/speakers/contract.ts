import { z } from 'zod';
import { commandContract } from '../kernel/contracts.ts';
import { eventContract, field } from '../kernel/define-event.ts';

/** A line of the speaking list. Waiting lines are ordered by `order`, then by id. */
export const speakRequestView = z.object({
  id: z.uuid(),
  personId: z.uuid(),
  itemId: z.uuid().nullable(),
  state: z.enum(['waiting', 'called', 'spoken', 'withdrawn']),
  /** What it is about, in the speaker's own words; may be empty. */
  topic: z.string(),
  /** Place in the list: smaller speaks earlier. Given by the server, equal on every screen. */
  order: z.int(),
  requestedAt: z.iso.datetime(),
  /** When the floor was given; null while waiting. */
  calledAt: z.iso.datetime().nullable(),
});
export type SpeakRequestView = z.infer<typeof speakRequestView>;

/** How the sound of a speaker reaches the others. */
export const floorMicrophone = z.enum([
  /** Opened by grant at the media server. */
  'open',
  /** Waits for the speaker to agree; asked once a meeting of those who speak from their own device. */
  'awaiting-consent',
  /** The floor is paused: nothing of the speaker is audible. */
  'closed',
]);

/** Who has the floor. Timers travel as a deadline, never as a countdown. */
export const floorView = z.object({
  requestId: z.uuid(),
  personId: z.uuid(),
  itemId: z.uuid().nullable(),
  /** The site whose endpoint carries the speaker; null for the speaker's own device. */
  siteId: z.uuid().nullable(),
  state: z.enum(['speaking', 'paused']),
  microphone: floorMicrophone,
  grantedAt: z.iso.datetime(),
  limitSeconds: z.int(),
  /** While speaking: when the time is up. While paused: null. */
  deadline: z.iso.datetime().nullable(),
  /** While paused: what is left, below zero once overrun. While speaking: null. */
  remainingMs: z.int().nullable(),
});
export type FloorView = z.infer<typeof floorView>;

export const speakersPart = z.object({
  requests: z.array(speakRequestView),
  floor: floorView.nullable(),
});
export type SpeakersPart = z.infer<typeof speakersPart>;

/** Requests that are new or changed; a screen puts each in the place of the one with its id. */
export const requestsChanged = eventContract('speakers.requests-changed', {
  requests: field(z.array(speakRequestView), 'everyone'),
});

/** The floor was given, paused, resumed, extended or ended (null), and why. */
export const floorChanged = eventContract('speakers.floor-changed', {
  floor: field(floorView.nullable(), 'everyone'),
  cause: field(
    z.enum(['granted', 'consented', 'paused', 'resumed', 'extended', 'ended', 'replaced']),
    'everyone',
  ),
  /** Whoever had the floor before, where another one got it or it ended. */
  previousPersonId: field(z.uuid().nullable(), 'everyone'),
});

const meetingId = z.uuid();

export const requestFloor = commandContract({
  name: 'speakers.request-floor',
  scope: 'meeting',
  input: z.object({ meetingId, topic: z.string().trim().max(500).default('') }),
  output: z.object({ requestId: z.uuid(), position: z.int() }),
  errors: [
    'speakers.already-waiting',
    'speakers.has-floor',
    'speakers.not-in-session',
    'speakers.not-present',
  ],
});

export const withdrawRequest = commandContract({
  name: 'speakers.withdraw-request',
  scope: 'meeting',
  input: z.object({ meetingId, requestId: z.uuid() }),
  output: z.null(),
  errors: ['speakers.not-waiting', 'speakers.not-yours'],
});

/** Puts a waiting request before another one, or last where `beforeId` is null. */
export const moveRequest = commandContract({
  name: 'speakers.move-request',
  scope: 'meeting',
  input: z.object({ meetingId, requestId: z.uuid(), beforeId: z.uuid().nullable() }),
  output: z.null(),
  errors: ['speakers.not-waiting'],
});

/** Gives the floor to a person, from the list or called by the chair unasked. */
export const grantFloor = commandContract({
  name: 'speakers.grant-floor',
  scope: 'meeting',
  input: z.object({
    meetingId,
    personId: z.uuid(),
    limitSeconds: z.int().min(30).max(7200).nullable().default(null),
    /** The request whose floor the caller saw; another one means that a colleague was faster. */
    seenRequestId: z.uuid().nullable(),
  }),
  output: z.object({ requestId: z.uuid() }),
  errors: [
    'speakers.not-in-session',
    'speakers.not-present',
    'speakers.has-floor',
    'speakers.floor-changed',
  ],
});

const onFloor = z.object({ meetingId, requestId: z.uuid() });

/** The speaker agrees that the microphone opens; kept for the rest of the meeting. */
export const consentToMicrophone = commandContract({
  name: 'speakers.consent-to-microphone',
  scope: 'meeting',
  input: onFloor,
  output: z.null(),
  errors: ['speakers.no-floor', 'speakers.not-yours'],
});

export const pauseFloor = commandContract({
  name: 'speakers.pause-floor',
  scope: 'meeting',
  input: onFloor,
  output: z.null(),
  errors: ['speakers.no-floor', 'speakers.already-paused'],
});

export const resumeFloor = commandContract({
  name: 'speakers.resume-floor',
  scope: 'meeting',
  input: onFloor,
  output: z.null(),
  errors: ['speakers.no-floor', 'speakers.not-paused'],
});

export const extendFloor = commandContract({
  name: 'speakers.extend-floor',
  scope: 'meeting',
  input: onFloor.extend({ seconds: z.int().min(30).max(1800) }),
  output: z.null(),
  errors: ['speakers.no-floor'],
});

/** The chair takes the floor back, or the speaker gives it back. */
export const endFloor = commandContract({
  name: 'speakers.end-floor',
  scope: 'meeting',
  input: onFloor,
  output: z.null(),
  errors: ['speakers.no-floor', 'speakers.not-yours'],
});
