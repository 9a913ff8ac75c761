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

export const sitesPart = z.object({ sites: z.array(siteView) });
