import { z } from 'zod';

export const choices = ['for', 'against', 'abstain'] as const;
export const choice = z.enum(choices);
export type Choice = z.infer<typeof choice>;

export const forms = ['questions', 'election', 'scoring'] as const;
/** What is filled in: one question or several, k of n candidates, points for criteria. */
export const voteForm = z.enum(forms);

/** At most the whole; bounded so that every product with a count is exact. */
export const fraction = z
  .object({ numerator: z.int().min(0).max(1000), denominator: z.int().min(1).max(1000) })
  .refine(({ numerator, denominator }) => numerator <= denominator);
export type Fraction = z.infer<typeof fraction>;

const label = z.string().trim().min(1).max(60);
const grade = z.string().trim().min(1).max(60);

/** Points are hundredths in integers: 8750 is 87,50. */
export const points = z.int().min(0).max(100_000);

export const criterion = z.object({
  id: z.string().min(1).max(40),
  label: z.string().trim().min(1).max(200),
  maximum: points,
});

/** A grade by the average of the ballots, or by how many ballots reach which grade. */
export const scoringRule = z.object({
  criteria: z.array(criterion).min(1).max(30),
  /** The smallest difference between two scores, in hundredths of a point. */
  step: z.union([z.literal(100), z.literal(50), z.literal(25)]),
  by: z.enum(['average', 'levels']),
  /** Descending; the last one holds for everything below. */
  bands: z
    .array(z.object({ grade, atLeast: points }))
    .min(1)
    .max(10),
  /**
   * TT 11/2014: the best grade if at least `bestShare` of the ballots say so and none says the
   * worst; the worst if more than `worstShare` say so; otherwise the one between.
   */
  levels: z
    .object({
      best: grade,
      bestShare: fraction,
      worst: grade,
      worstShare: fraction,
      otherwise: grade,
    })
    .nullable(),
});
export type ScoringRule = z.infer<typeof scoringRule>;

/** The rule that decides a vote, as versioned data. Fractions are compared in integers. */
export const ruleProfile = z.object({
  /** The profile of the catalogue that was pinned; null where the rule was written for one vote. */
  id: z.uuid().nullable().default(null),
  version: z.int(),
  name: z.string().max(200),
  /** Legal source as printed with the result; editable text of the profile. */
  source: z.string().max(1000),
  sourceRepealed: z.boolean().default(false),
  form: voteForm.default('questions'),
  secrecy: z.enum(['open', 'secret']).default('open'),
  /** Whether somebody who is a candidate is left out of the roll. */
  excludesCandidates: z.boolean().default(false),
  quorum: fraction,
  /** Of whom the threshold is a share. */
  denominator: z.enum(['all', 'present', 'cast', 'valid']),
  threshold: fraction,
  /** Strict: more than the threshold; otherwise at least. */
  strict: z.boolean(),
  /**
   * On for = against = exactly half of the denominator, where the threshold is that half: the side
   * on which the chair voted, or not carried. It never lowers another threshold.
   */
  tie: z.enum(['chair-side', 'not-carried']),
  /** Whether the ballot offers to abstain. */
  abstention: z.boolean().default(true),
  /** What stands on the buttons of the ballot. */
  labels: z.object({ for: label, against: label, abstain: label }),
  changeUntilClosing: z.boolean(),
  /** What is told while it is open: nothing but the turnout, or the count as it stands. */
  reveal: z.enum(['at-closing', 'running']).default('at-closing'),
  /** Whether closing counts and announces at once, or the chair does so step by step. */
  announce: z.enum(['automatic', 'chair']).default('automatic'),
  weights: z.boolean().default(false),
  /** Whether a member who is absent may have another one vote. */
  proxies: z.boolean().default(false),
  secondRound: z.enum(['none', 'run-off']).default('none'),
  /** Elections: names are crossed out (as on paper in Việt Nam) or marked. */
  crossingOut: z.boolean().default(false),
  scoring: scoringRule.nullable().default(null),
});
export type RuleProfile = z.infer<typeof ruleProfile>;

/** Why a profile has no meaning; each has words of its own. */
export const profileProblems = [
  'tie-in-secret',
  'tie-needs-half',
  'tie-outside-questions',
  'weights-in-secret',
  'running-in-secret',
  'proxies-in-secret',
  'scoring-without-criteria',
  'scoring-outside-scoring',
  'levels-missing',
  'bands-out-of-order',
  'run-off-outside-election',
  'threshold-nothing',
] as const;
export type ProfileProblem = (typeof profileProblems)[number];
