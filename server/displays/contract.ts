import { z } from 'zod';
import { commandContract } from '../kernel/contracts.ts';
import { eventContract, field } from '../kernel/define-event.ts';
import { seatingPlan } from '../rooms/contract.ts';

export const displayModes = [
  /** What the meeting is at: an open vote, its result, the speaker, the shown paper, the agenda. */
  'automatic',
  'speaker',
  'document',
  'agenda',
  'vote',
  'seating',
  'sites',
  'break',
  /** How to check in here, and who just did. */
  'check-in',
] as const;
export const displayMode = z.enum(displayModes);
export type DisplayMode = z.infer<typeof displayMode>;

/** What one screen shows; each screen of a meeting has its own. */
export const displayLayout = z.object({ mode: displayMode });
export type DisplayLayout = z.infer<typeof displayLayout>;

/** A hall screen that was paired. Whether it is connected is told by `presence`, under its id. */
export const displayView = z.object({
  id: z.uuid(),
  name: z.string(),
  /** The site whose screen it is; null where it belongs to none. */
  siteId: z.uuid().nullable(),
  layout: displayLayout,
  pairedAt: z.iso.datetime(),
});
export type DisplayView = z.infer<typeof displayView>;

/** All screens for chair and secretary, those of the own site for its operator, itself for a screen. */
export const displaysPart = z.object({ displays: z.array(displayView) });
export type DisplaysPart = z.infer<typeof displaysPart>;

/** A screen was paired or changed, or is one no more; told to those who know it and to itself. */
export const displaysChanged = eventContract('displays.changed', {
  displays: field(z.array(displayView), 'everyone'),
  removedIds: field(z.array(z.uuid()), 'everyone'),
});

const meetingId = z.uuid();
const displayId = z.uuid();
const name = z.string().trim().min(1).max(60);

/** Letters and digits that nobody takes for one another from the last row. */
export const codeLetters = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
export const codeLength = 8;

/** As it is typed: small letters, spaces and dashes do not matter. */
export const pairingCode = z
  .string()
  .max(40)
  .transform((typed) => typed.toUpperCase().replaceAll(/[\s.-]/g, ''));

/** Why a code pairs nothing; an answer and no error, so that guesses stay counted. */
export const claimAnswer = z.discriminatedUnion('claimed', [
  z.object({ claimed: z.literal(true), displayId }),
  z.object({
    claimed: z.literal(false),
    code: z.enum(['displays.unknown-code', 'displays.too-many-tries']),
  }),
]);

/** Takes the screen that shows this code into the meeting. */
export const claim = commandContract({
  name: 'displays.claim',
  scope: 'meeting',
  input: z.object({
    meetingId,
    code: pairingCode,
    name,
    siteId: z.uuid().nullable(),
    layout: displayLayout.default({ mode: 'automatic' }),
  }),
  output: claimAnswer,
  errors: ['displays.unknown-site', 'displays.other-site'],
});

export const rename = commandContract({
  name: 'displays.rename',
  scope: 'meeting',
  input: z.object({ meetingId, displayId, name }),
  output: z.null(),
  errors: ['displays.unknown-display'],
});

export const setLayout = commandContract({
  name: 'displays.set-layout',
  scope: 'meeting',
  input: z.object({ meetingId, displayId, layout: displayLayout }),
  output: z.null(),
  errors: ['displays.unknown-display'],
});

/** The screen is cut at once and shows a code again. */
export const revoke = commandContract({
  name: 'displays.revoke',
  scope: 'meeting',
  input: z.object({ meetingId, displayId }),
  output: z.null(),
  errors: ['displays.unknown-display'],
});

/** Plans of the sites, for a screen; who sits where is in its feed. */
export const displaySeating = z.object({
  sites: z.array(z.object({ id: z.uuid(), plan: seatingPlan.nullable() })),
});
export type DisplaySeating = z.output<typeof displaySeating>;

/** How a screen stands, as it asks by `POST /api/displays/pairing`. */
export const pairingAnswer = z.discriminatedUnion('state', [
  z.object({ state: z.literal('waiting'), code: z.string(), expiresAt: z.iso.datetime() }),
  z.object({ state: z.literal('paired'), meetingId }),
]);
export type PairingAnswer = z.infer<typeof pairingAnswer>;
