import { z } from 'zod';
import { commandContract, queryContract } from '../kernel/contracts.ts';
import { eventContract, field } from '../kernel/define-event.ts';

/** What somebody asks for: to speak, to question somebody, to answer, or to be heard on procedure. */
export const requestKind = z.enum(['speech', 'question', 'point-of-order', 'answer']);
export type RequestKind = z.infer<typeof requestKind>;

/** A line of the speaking list. Waiting lines are ordered by `order`, then by id. */
export const speakRequestView = z.object({
  id: z.uuid(),
  personId: z.uuid(),
  itemId: z.uuid().nullable(),
  state: z.enum(['waiting', 'called', 'spoken', 'withdrawn']),
  kind: requestKind,
  /** What it is about, in the speaker's own words; may be empty but for a question. */
  topic: z.string(),
  /** Whom a question is put to; of an answer: who asked. */
  toPersonId: z.uuid().nullable(),
  /** The line that an answer, a follow-up or an interjection belongs to. */
  parentId: z.uuid().nullable(),
  /** Place in the list: smaller speaks earlier. Given by the server, equal on every screen. */
  order: z.int(),
  requestedAt: z.iso.datetime(),
  /** When the floor was given; null while waiting. */
  calledAt: z.iso.datetime().nullable(),
  /** When the person had finished. */
  endedAt: z.iso.datetime().nullable(),
  /** The site whose endpoint carried the voice; null for the own device, and before being called. */
  siteId: z.uuid().nullable(),
  /**
   * How long the person spoke, pauses left out; null before the end. Of a line that was taken back to
   * the list: how long until then, and it goes on from there.
   */
  spokenMs: z.int().nullable(),
});
export type SpeakRequestView = z.infer<typeof speakRequestView>;

/** How the sound of a speaker reaches the others. */
export const floorMicrophone = z.enum([
  /** Opened by grant at the media server. */
  'open',
  /** Waits for the speaker to agree; asked once a meeting of those who speak from their own device. */
  'awaiting-consent',
  /** Silent for as long as the floor is paused. */
  'closed',
  /** Closed by the chair, and so it stays until the chair opens it again. */
  'muted',
]);
export type FloorMicrophone = z.infer<typeof floorMicrophone>;

/** Somebody who is heard beside whoever has the floor. */
export const voiceView = z.object({
  personId: z.uuid(),
  /** The site whose endpoint carries the voice; null for the own device. */
  siteId: z.uuid().nullable(),
  /** The other side of an exchange, or one more whom the chair lets interject. */
  role: z.enum(['partner', 'interjection']),
  microphone: floorMicrophone,
  /** The line of the list that keeps the record of it. */
  requestId: z.uuid().nullable(),
  since: z.iso.datetime(),
  /** Milliseconds spoken before the present run, which began at `runningSince`. */
  spokenMs: z.int(),
  runningSince: z.iso.datetime().nullable(),
  /** Of a partner: the time that whoever has the floor goes back to after the exchange. */
  held: z.object({ limitSeconds: z.int(), remainingMs: z.int() }).nullable(),
});
export type VoiceView = z.infer<typeof voiceView>;

/** Who has the floor. Timers travel as a deadline, never as a countdown. */
export const floorView = z.object({
  requestId: z.uuid(),
  personId: z.uuid(),
  itemId: z.uuid().nullable(),
  kind: requestKind,
  /** The line that the speaker's own belongs to. */
  parentId: z.uuid().nullable(),
  /** The site whose endpoint carries the speaker; null for the speaker's own device. */
  siteId: z.uuid().nullable(),
  state: z.enum(['speaking', 'paused']),
  microphone: floorMicrophone,
  grantedAt: z.iso.datetime(),
  limitSeconds: z.int(),
  /** While speaking: when the time is up; in an exchange, the partner's. While paused: null. */
  deadline: z.iso.datetime().nullable(),
  /** While paused: what is left, below zero once overrun. While speaking: null. */
  remainingMs: z.int().nullable(),
  /** Milliseconds the speaker spoke before the present run, which began at `runningSince`. */
  spokenMs: z.int(),
  /** Null while paused, and while the partner of an exchange answers. */
  runningSince: z.iso.datetime().nullable(),
  /** Heard beside the speaker: one partner and one interjection at most. */
  voices: z.array(voiceView),
});
export type FloorView = z.infer<typeof floorView>;

/** How waiting lines are ordered. Points of order come before all others, then answers. */
export const speakingOrder = z.enum([
  /** As they asked. */
  'asked',
  /** Whoever has not spoken in this meeting before whoever has. */
  'never-spoken',
  /** By the order of the units in the organisation. */
  'unit',
  /** By the order of the people in this meeting. */
  'rank',
  /** As the chair puts them; new ones last. */
  'chair',
]);
export type SpeakingOrder = z.infer<typeof speakingOrder>;

const limit = z.int().min(30).max(7200);

export const floorPolicyView = z.object({
  order: speakingOrder,
  /** Seconds by kind of request. */
  limits: z.object({ speech: limit, question: limit, 'point-of-order': limit, answer: limit }),
});
export type FloorPolicyView = z.infer<typeof floorPolicyView>;

export const speakersPart = z.object({
  requests: z.array(speakRequestView),
  floor: floorView.nullable(),
  policy: floorPolicyView,
  /** Sites whose microphone the chair has opened beside the floor. */
  openedSiteIds: z.array(z.uuid()),
});
export type SpeakersPart = z.infer<typeof speakersPart>;

/** Why lines of the list changed. */
export const requestsCause = z.enum([
  'asked',
  'withdrawn',
  'moved',
  'called',
  'spoken',
  'returned',
  'policy',
]);
export type RequestsCause = z.infer<typeof requestsCause>;

/** Why the floor, or who is heard beside it, changed. */
export const floorCause = z.enum([
  'granted',
  'consented',
  'paused',
  'resumed',
  'extended',
  'ended',
  'returned',
  'replaced',
  'muted',
  'unmuted',
  'exchange-opened',
  'exchange-ended',
  'interjection-opened',
  'interjection-ended',
]);
export type FloorCause = z.infer<typeof floorCause>;

/** Requests that are new or changed; a screen puts each in the place of the one with its id. */
export const requestsChanged = eventContract(
  'speakers.requests-changed',
  {
    requests: field(z.array(speakRequestView), 'everyone'),
    cause: field(requestsCause, 'everyone'),
  },
  { confined: true },
);

/** The floor was given, changed or ended (null), or who is heard beside it changed, and why. */
export const floorChanged = eventContract(
  'speakers.floor-changed',
  {
    floor: field(floorView.nullable(), 'everyone'),
    cause: field(floorCause, 'everyone'),
    /** Whoever had the floor before, where another one got it or it ended. */
    previousPersonId: field(z.uuid().nullable(), 'everyone'),
  },
  { confined: true },
);

/** How the list is ordered and how long each kind lasts was set anew. */
export const policyChanged = eventContract(
  'speakers.policy-changed',
  {
    policy: field(floorPolicyView, 'everyone'),
  },
  { confined: true },
);

/** The sites whose microphone is open beside the floor, after one was opened or closed. */
export const sitesOpened = eventContract(
  'speakers.sites-opened',
  {
    openedSiteIds: field(z.array(z.uuid()), 'everyone'),
  },
  { confined: true },
);

const meetingId = z.uuid();

/** Asks to be put on the list. A person waits once at most for each kind. */
export const requestFloor = commandContract({
  name: 'speakers.request-floor',
  scope: 'meeting',
  confined: true,
  input: z.object({
    meetingId,
    kind: requestKind.default('speech'),
    topic: z.string().trim().max(500).default(''),
    /** Needed for a question: who is to answer. */
    toPersonId: z.uuid().nullable().default(null),
    /** Needed for an answer: the question. Of a question: what it follows up. */
    parentId: z.uuid().nullable().default(null),
  }),
  output: z.object({ requestId: z.uuid(), position: z.int() }),
  errors: [
    'speakers.already-waiting',
    'speakers.has-floor',
    'speakers.not-in-session',
    'speakers.not-present',
    'speakers.no-topic',
    'speakers.unknown-person',
    'speakers.unknown-question',
  ],
});

export const withdrawRequest = commandContract({
  name: 'speakers.withdraw-request',
  scope: 'meeting',
  confined: true,
  input: z.object({ meetingId, requestId: z.uuid() }),
  output: z.null(),
  errors: ['speakers.not-waiting', 'speakers.not-yours'],
});

/** Puts a waiting request before another one, or last where `beforeId` is null. */
export const moveRequest = commandContract({
  name: 'speakers.move-request',
  scope: 'meeting',
  confined: true,
  input: z.object({ meetingId, requestId: z.uuid(), beforeId: z.uuid().nullable() }),
  output: z.null(),
  errors: ['speakers.not-waiting'],
});

/** Gives the floor to a person, from the list or called by the chair unasked. */
export const grantFloor = commandContract({
  name: 'speakers.grant-floor',
  scope: 'meeting',
  confined: true,
  input: z.object({
    meetingId,
    personId: z.uuid(),
    /** Which of the person's waiting lines is meant; the first of them where it is null. */
    requestId: z.uuid().nullable().default(null),
    /** The limit of the kind where it is null. */
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
    'speakers.not-waiting',
    'speakers.not-named',
  ],
});

const onFloor = z.object({ meetingId, requestId: z.uuid() });

/**
 * The speaker, or somebody heard beside, agrees that the microphone opens; kept for the rest of the
 * meeting. `requestId` is that of the floor or of the voice.
 */
export const consentToMicrophone = commandContract({
  name: 'speakers.consent-to-microphone',
  scope: 'meeting',
  confined: true,
  input: onFloor,
  output: z.null(),
  errors: ['speakers.no-floor', 'speakers.not-yours'],
});

export const pauseFloor = commandContract({
  name: 'speakers.pause-floor',
  scope: 'meeting',
  confined: true,
  input: onFloor,
  output: z.null(),
  errors: ['speakers.no-floor', 'speakers.already-paused'],
});

export const resumeFloor = commandContract({
  name: 'speakers.resume-floor',
  scope: 'meeting',
  confined: true,
  input: onFloor,
  output: z.null(),
  errors: ['speakers.no-floor', 'speakers.not-paused'],
});

export const extendFloor = commandContract({
  name: 'speakers.extend-floor',
  scope: 'meeting',
  confined: true,
  input: onFloor.extend({ seconds: z.int().min(30).max(1800) }),
  output: z.null(),
  errors: ['speakers.no-floor'],
});

/** The chair takes the floor back, or the speaker gives it back. */
export const endFloor = commandContract({
  name: 'speakers.end-floor',
  scope: 'meeting',
  confined: true,
  input: onFloor,
  output: z.null(),
  errors: ['speakers.no-floor', 'speakers.not-yours'],
});

/**
 * Takes back the floor that was given by mistake: the line waits again at its former place. Whoever
 * was called unasked had none, and their line is withdrawn.
 */
export const returnRequest = commandContract({
  name: 'speakers.return-request',
  scope: 'meeting',
  confined: true,
  input: onFloor,
  output: z.null(),
  errors: ['speakers.no-floor'],
});

/** A line of the record with who it was. */
export const spokenView = speakRequestView.extend({
  name: z.string(),
  title: z.string(),
  unit: z.string(),
});
export type SpokenView = z.infer<typeof spokenView>;

/** Who had the floor or was heard beside it, in the order in which they were called. */
export const record = queryContract({
  name: 'speakers.record',
  scope: 'meeting',
  confined: true,
  input: z.object({ meetingId }),
  output: z.object({ lines: z.array(spokenView) }),
});
