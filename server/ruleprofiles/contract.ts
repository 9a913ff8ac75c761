import { z } from 'zod';
import { commandContract, queryContract } from '../kernel/contracts.ts';
import { profileProblems, ruleProfile, voteResult } from '../voting/contract.ts';

/** A rule as it is written down; its id and version are given by the catalogue. */
export const profileDraft = ruleProfile.omit({ id: true, version: true }).extend({
  name: z.string().trim().min(1).max(200),
  /** Printed with every result, so there has to be one. */
  source: z.string().trim().min(1).max(1000),
});
export type ProfileDraft = z.output<typeof profileDraft>;

export const profileVersion = z.object({
  /** As a vote takes it, with id and version. */
  profile: ruleProfile,
  /** Name of whoever wrote it; null for those that an installation begins with. */
  createdBy: z.string().nullable(),
  createdAt: z.iso.datetime(),
});

export const profileView = z.object({
  id: z.uuid(),
  /** Offered no more; votes and meetings that have it keep it. */
  retired: z.boolean(),
  /** Newest first, at least one. */
  versions: z.array(profileVersion).min(1),
});
export type ProfileView = z.output<typeof profileView>;

const id = z.uuid();

export const listProfiles = queryContract({
  name: 'ruleprofiles.list',
  scope: 'account',
  input: z.object({
    /** Those out of use as well. */
    retired: z.boolean().default(false),
  }),
  output: z.object({ profiles: z.array(profileView) }),
});

/** A rule without meaning is refused; `problem` is one of `profileProblems`. */
export const createProfile = commandContract({
  name: 'ruleprofiles.create',
  scope: 'account',
  input: z.object({ profile: profileDraft }),
  output: z.object({ id }),
  errors: ['ruleprofiles.makes-no-sense', 'ruleprofiles.name-taken'],
});

/** The next version; earlier ones stay, and so do votes and meetings that have pinned them. */
export const addVersion = commandContract({
  name: 'ruleprofiles.add-version',
  scope: 'account',
  input: z.object({
    id,
    /** The newest version that the writer knew of. */
    seenVersion: z.int().min(1),
    profile: profileDraft,
  }),
  output: z.object({ version: z.int() }),
  errors: [
    ...(['ruleprofiles.unknown', 'ruleprofiles.retired', 'ruleprofiles.newer-version'] as const),
    ...(['ruleprofiles.makes-no-sense', 'ruleprofiles.name-taken'] as const),
  ],
});

/** Out of use with all its versions, or in use again. */
export const retireProfile = commandContract({
  name: 'ruleprofiles.retire',
  scope: 'account',
  input: z.object({ id, retired: z.boolean() }),
  output: z.null(),
  errors: ['ruleprofiles.unknown'],
});

const count = z.int().min(0).max(2_000);
const roll = { members: count.min(1), present: count };

/** A line of the try-out: what might come in, by figures. */
export const figures = z.discriminatedUnion('form', [
  z.object({
    form: z.literal('questions'),
    ...roll,
    ...{ for: count, against: count, abstain: count, invalid: count },
    /** How the chair voted; null where that is nobody's business. */
    chair: z.enum(['for', 'against']).nullable(),
  }),
  z.object({
    form: z.literal('election'),
    ...roll,
    ...{ seats: z.int().min(1).max(50), valid: count, invalid: count },
    /** Of each candidate, in the order of the ballot. */
    votes: z.array(count).min(1).max(50),
  }),
  z.object({
    form: z.literal('scoring'),
    ...roll,
    /** Of each ballot, in hundredths of a point. */
    totals: z
      .array(
        z
          .int()
          .min(0)
          .max(30 * 100_000),
      )
      .max(200),
  }),
]);
export type Figures = z.output<typeof figures>;

/** Why no ballots can come to such figures. */
export const figureFaults = [
  'other-form',
  'more-present-than-members',
  'more-cast-than-present',
  'abstention-not-offered',
  'chair-without-ballot',
  'more-seats-than-candidates',
  'more-votes-than-ballots',
  'ballots-for-nobody',
  'beyond-maximum',
] as const;
export type FigureFault = (typeof figureFaults)[number];

export const tryOutRow = z.object({
  fault: z.enum(figureFaults).nullable(),
  /** How many have to be present for the vote to open, and whether they are. */
  quorum: z.object({ needed: z.int(), reached: z.boolean() }),
  /** As the same ballots would be counted; null with a fault. Candidates are numbered from 1. */
  outcome: voteResult.shape.outcome.nullable(),
  /** Ids of the candidates in the order of the figures, empty outside elections. */
  candidateIds: z.array(z.uuid()),
});
export type TryOutRow = z.output<typeof tryOutRow>;

/** Counts figures by a rule that is still being written, by the very count that decides votes. */
export const tryOut = queryContract({
  name: 'ruleprofiles.try-out',
  scope: 'account',
  input: z.object({ profile: profileDraft, figures: z.array(figures).max(30) }),
  output: z.object({
    problems: z.array(z.enum(profileProblems)),
    /** One for each of the figures, in their order; none where the rule has no meaning. */
    rows: z.array(tryOutRow),
  }),
});

/** The most that one ballot can come to, in hundredths of a point. */
export const mostPoints = (criteria: readonly { maximum: number }[]): number =>
  criteria.reduce((sum, { maximum }) => sum + maximum, 0);
