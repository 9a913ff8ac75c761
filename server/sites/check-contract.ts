import { z } from 'zod';
import { commandContract, queryContract } from '../kernel/contracts.ts';
import { eventContract, field } from '../kernel/define-event.ts';
import { checkStages, siteReadiness } from './contract.ts';

/** What is tried at a site before a meeting, in this order. */
export const trials = ['camera', 'microphone', 'echo', 'speed', 'clock', 'display'] as const;
export type Trial = (typeof trials)[number];

/** What was measured, and what somebody noted about it. */
export const trialOutcome = z.object({
  ok: z.boolean(),
  /**
   * camera: pictures a second · microphone: loudest sound, in dB below full scale · echo: how much
   * of a tone from the loudspeaker comes back, in dB · speed: kbit/s, the slower way · clock: ms
   * that the device is ahead of the server · display: null, people look for themselves.
   */
  value: z.number().nullable(),
  note: z.string().trim().max(500),
});
export type TrialOutcome = z.output<typeof trialOutcome>;

export const checkResults = z.object({
  camera: trialOutcome,
  microphone: trialOutcome,
  echo: trialOutcome,
  speed: trialOutcome,
  clock: trialOutcome,
  display: trialOutcome,
});
export type CheckResults = z.output<typeof checkResults>;

/** A readiness check of a site; with a name under it, once it has been signed off. */
export const siteCheckView = z.object({
  id: z.uuid(),
  siteId: z.uuid(),
  stage: z.enum(checkStages),
  results: checkResults,
  at: z.iso.datetime(),
  byPersonId: z.uuid(),
  signedOffBy: z.uuid().nullable(),
  signedOffAt: z.iso.datetime().nullable(),
});
export type SiteCheckView = z.output<typeof siteCheckView>;

/** A check was made or signed off: how its site stands by it. */
export const checkChanged = eventContract('sites.check-changed', {
  readiness: field(siteReadiness, 'participants'),
});

const meetingId = z.uuid();

/** Keeps what was tried at a site; its stage follows from the time left until the meeting. */
export const recordCheck = commandContract({
  name: 'sites.record-check',
  scope: 'meeting',
  input: z.object({ meetingId, siteId: z.uuid(), results: checkResults }),
  output: z.object({ checkId: z.uuid() }),
  errors: ['sites.unknown-site', 'sites.not-your-site'],
});

/** Somebody answers for the check with their name. What failed has to be explained in a note. */
export const signOffCheck = commandContract({
  name: 'sites.sign-off',
  scope: 'meeting',
  input: z.object({ meetingId, checkId: z.uuid() }),
  output: z.null(),
  errors: [
    'sites.unknown-check',
    'sites.not-your-site',
    'sites.already-signed-off',
    'sites.failure-unexplained',
  ],
});

/** All checks of the meeting, the newest first: for chair and secretary; operators get their site's. */
export const checksOfSites = queryContract({
  name: 'sites.checks',
  scope: 'meeting',
  input: z.object({ meetingId }),
  output: z.object({
    checks: z.array(siteCheckView),
    /** Sites that the caller may check. */
    mine: z.array(z.object({ id: z.uuid(), name: z.string() })),
    /** Names of whoever checked or signed off, by person. */
    names: z.record(z.uuid(), z.string()),
  }),
});
export type ChecksOfSites = z.output<typeof checksOfSites.output>;
