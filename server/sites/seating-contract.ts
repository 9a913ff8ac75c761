import { z } from 'zod';
import { commandContract, queryContract } from '../kernel/contracts.ts';
import { meetingRoles } from '../kernel/viewer.ts';
import { seatingPlan } from '../rooms/contract.ts';
import { siteView } from './contract.ts';

const meetingId = z.uuid();
const siteId = z.uuid();

export const seatedPerson = z.object({
  personId: z.uuid(),
  name: z.string(),
  title: z.string(),
  unit: z.string(),
  role: z.enum(meetingRoles),
  siteId: z.uuid().nullable(),
  /** Id of a seat of the site's plan. */
  seat: z.string().nullable(),
});
export type SeatedPerson = z.output<typeof seatedPerson>;

export const siteSeating = siteView.extend({
  plan: seatingPlan.nullable(),
  /** Whether its room has a plan that can be taken over. */
  roomHasPlan: z.boolean(),
});
export type SiteSeating = z.output<typeof siteSeating>;

/** Sites with their plans, and everybody of the meeting in its order. */
export const seating = queryContract({
  name: 'sites.seating',
  scope: 'preparation',
  input: z.object({ meetingId }),
  output: z.object({
    sites: z.array(siteSeating),
    people: z.array(seatedPerson),
    mayAssign: z.boolean(),
  }),
});
export type Seating = z.output<typeof seating.output>;

/** Who would sit where by rank: everybody of this site, those with a seat too. */
export const seatProposal = queryContract({
  name: 'sites.seat-proposal',
  scope: 'preparation',
  input: z.object({ meetingId, siteId }),
  output: z.object({
    seats: z.array(z.object({ personId: z.uuid(), seat: z.string() })),
    /** For how many there is no seat. */
    without: z.int(),
  }),
  errors: ['sites.unknown-site', 'sites.no-plan'],
});

/**
 * Takes over the plan of the site's room as it is now. People keep the seats that the new plan has
 * as well; `freed` says how many lose theirs.
 */
export const usePlan = commandContract({
  name: 'sites.use-plan',
  scope: 'preparation',
  input: z.object({ meetingId, siteId }),
  output: z.object({ freed: z.int() }),
  errors: ['sites.unknown-site', 'sites.no-room-plan', 'sites.not-possible-now'],
});

/**
 * Gives these people seats at a site, or takes them away (null). The seats that they had are free
 * for one another. Whoever is at no site yet comes to this one.
 */
export const assignSeats = commandContract({
  name: 'sites.assign-seats',
  scope: 'preparation',
  input: z.object({
    meetingId,
    siteId,
    seats: z
      .array(z.object({ personId: z.uuid(), seat: z.string().max(40).nullable() }))
      .max(2_000),
  }),
  output: z.null(),
  errors: [
    'sites.unknown-site',
    'sites.no-plan',
    'sites.unknown-seat',
    'sites.unknown-person',
    'sites.person-twice',
    'sites.seat-taken',
    'sites.elsewhere',
    'sites.not-possible-now',
  ],
});
