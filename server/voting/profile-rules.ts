import type { ProfileProblem, RuleProfile, ScoringRule } from './contract.ts';

const isHalf = ({ numerator, denominator }: RuleProfile['threshold']) =>
  numerator * 2 === denominator;

function secrecyProblems(profile: RuleProfile): ProfileProblem[] {
  if (profile.secrecy === 'open') return [];
  return [
    // Nobody can tell on which side the chair voted.
    ...(profile.tie === 'chair-side' ? (['tie-in-secret'] as const) : []),
    // A rare weight would name its owner.
    ...(profile.weights ? (['weights-in-secret'] as const) : []),
    ...(profile.reveal === 'running' ? (['running-in-secret'] as const) : []),
    // Two ballots that come from one device are one person's.
    ...(profile.proxies ? (['proxies-in-secret'] as const) : []),
  ];
}

function scoringProblems({ bands, levels, by }: ScoringRule): ProfileProblem[] {
  const descending = bands.every(({ atLeast }, place) => {
    const before = bands[place - 1];
    return before === undefined || before.atLeast > atLeast;
  });
  const grades = new Set(bands.map(({ grade }) => grade));
  const known = levels === null || (grades.has(levels.best) && grades.has(levels.worst));
  return [
    ...(descending && grades.size === bands.length ? [] : (['bands-out-of-order'] as const)),
    ...(known && (by === 'average' || levels !== null) ? [] : (['levels-missing'] as const)),
  ];
}

function formProblems(profile: RuleProfile): ProfileProblem[] {
  const { form, scoring, secondRound, tie } = profile;
  const found: ProfileProblem[] = [];
  if (form === 'scoring' && !scoring) found.push('scoring-without-criteria');
  if (form !== 'scoring' && scoring) found.push('scoring-outside-scoring');
  if (form !== 'election' && secondRound === 'run-off') found.push('run-off-outside-election');
  if (form !== 'questions' && tie === 'chair-side') found.push('tie-outside-questions');
  if (scoring) found.push(...scoringProblems(scoring));
  return found;
}

/** What makes a profile meaningless; an empty list for one that can decide a vote. */
export function problemsOf(profile: RuleProfile): ProfileProblem[] {
  const { tie, threshold, form, strict } = profile;
  const decides = form === 'scoring' || strict || threshold.numerator > 0;
  return [
    ...secrecyProblems(profile),
    ...formProblems(profile),
    ...(tie === 'chair-side' && !isHalf(threshold) ? (['tie-needs-half'] as const) : []),
    ...(decides ? [] : (['threshold-nothing'] as const)),
  ];
}
