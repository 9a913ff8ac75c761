import { type ProfileDraft, profileDraft } from '../../../../../server/ruleprofiles/contract.ts';
import type { Fraction, ScoringRule } from '../../../../../server/voting/contract.ts';

export interface FractionText {
  numerator: string;
  denominator: string;
}

/** How grades are given, as it is being typed; `key` and ids are kept while typing. */
export interface ScoringText {
  criteria: { id: string; label: string; maximum: string }[];
  step: '100' | '50' | '25';
  by: ScoringRule['by'];
  bands: { key: string; grade: string; atLeast: string }[];
  best: string;
  bestShare: FractionText;
  worst: string;
  worstShare: FractionText;
  otherwise: string;
}

type Typed = 'quorum' | 'threshold' | 'scoring';

/** A rule as it is being typed: figures are text until they are counted with. */
export interface RuleDraft extends Omit<ProfileDraft, Typed> {
  quorum: FractionText;
  threshold: FractionText;
  /** Kept while another form is chosen, and left out of the rule then. */
  scoring: ScoringText;
}

const textOf = ({ numerator, denominator }: Fraction): FractionText => ({
  numerator: String(numerator),
  denominator: String(denominator),
});

/** 8750 as "87,5"; points are written with a comma in both languages of the product. */
export const pointsText = (hundredths: number) => String(hundredths / 100).replace('.', ',');

/** Points with at most two decimals, in hundredths; not a number for anything else. */
export function hundredthsOf(text: string): number {
  const plain = text.trim().replace(',', '.');
  return /^\d{1,5}(\.\d{1,2})?$/.test(plain) ? Math.round(Number(plain) * 100) : Number.NaN;
}

export const wholeOf = (text: string): number =>
  /^\d{1,5}$/.test(text.trim()) ? Number(text) : Number.NaN;

const fractionOf = ({ numerator, denominator }: FractionText) => ({
  numerator: wholeOf(numerator),
  denominator: wholeOf(denominator),
});

const steps = { 100: '100', 50: '50', 25: '25' } as const;

function scoringText(rule: ScoringRule | null): ScoringText {
  const { levels } = rule ?? {};
  return {
    criteria: (rule?.criteria ?? []).map(({ id, label, maximum }) => {
      return { id, label, maximum: pointsText(maximum) };
    }),
    step: steps[rule?.step ?? 100],
    by: rule?.by ?? 'average',
    bands: (rule?.bands ?? []).map(({ grade, atLeast }, place) => {
      return { key: String(place), grade, atLeast: pointsText(atLeast) };
    }),
    best: levels?.best ?? '',
    bestShare: textOf(levels?.bestShare ?? { numerator: 3, denominator: 4 }),
    worst: levels?.worst ?? '',
    worstShare: textOf(levels?.worstShare ?? { numerator: 1, denominator: 3 }),
    otherwise: levels?.otherwise ?? '',
  };
}

export function draftOf(profile: ProfileDraft): RuleDraft {
  const { quorum, threshold, scoring, ...plain } = profile;
  return {
    ...plain,
    ...{ quorum: textOf(quorum), threshold: textOf(threshold), scoring: scoringText(scoring) },
  };
}

function scoringOf(text: ScoringText) {
  const { best, worst, otherwise } = text;
  const shares = { bestShare: fractionOf(text.bestShare), worstShare: fractionOf(text.worstShare) };
  return {
    criteria: text.criteria.map((one) => ({ ...one, maximum: hundredthsOf(one.maximum) })),
    ...{ step: Number(text.step), by: text.by },
    bands: text.bands.map(({ grade, atLeast }) => ({ grade, atLeast: hundredthsOf(atLeast) })),
    levels: text.by === 'levels' ? { best, worst, otherwise, ...shares } : null,
  };
}

/** The rule that was typed, or which fields are missing or wrong (`labels.for`, `quorum` …). */
export function readDraft(draft: RuleDraft): {
  profile: ProfileDraft | null;
  wrong: ReadonlySet<string>;
} {
  const parsed = profileDraft.safeParse({
    ...draft,
    ...{ quorum: fractionOf(draft.quorum), threshold: fractionOf(draft.threshold) },
    scoring: draft.form === 'scoring' ? scoringOf(draft.scoring) : null,
  });
  if (parsed.success) return { profile: parsed.data, wrong: new Set() };
  const wrong = new Set<string>();
  for (const { path } of parsed.error.issues) {
    for (const [end] of path.entries()) wrong.add(path.slice(0, end + 1).join('.'));
  }
  return { profile: null, wrong };
}

/** The same without name and source, so that a rule can be tried before it is called anything. */
export const readRule = (draft: RuleDraft): ProfileDraft | null =>
  readDraft({ ...draft, name: draft.name.trim() || '–', source: draft.source.trim() || '–' })
    .profile;
