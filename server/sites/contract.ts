import { z } from 'zod';

export const siteRoles = ['host', 'remote', 'bridge', 'individual'] as const;

/** Điểm cầu: a place that takes part as one video endpoint, or the sum of all individual devices. */
export const siteView = z.object({
  id: z.uuid(),
  code: z.string(),
  name: z.string(),
  siteRole: z.enum(siteRoles),
  seats: z.int(),
});
export type SiteView = z.infer<typeof siteView>;

/** The day before the meeting, and in the hours before it begins. */
export const checkStages = ['day-before', 'hour-before'] as const;

/** How a site came out of its last check. */
export const siteReadiness = z.object({
  siteId: z.uuid(),
  stage: z.enum(checkStages),
  at: z.iso.datetime(),
  /** How many trials were not in order. */
  failed: z.int(),
  signedOff: z.boolean(),
});
export type SiteReadiness = z.infer<typeof siteReadiness>;

export const sitesPart = z.object({
  sites: z.array(siteView),
  /** Sites that have been checked; a hall display is told of none. */
  readiness: z.array(siteReadiness),
});
export type SitesPart = z.infer<typeof sitesPart>;
