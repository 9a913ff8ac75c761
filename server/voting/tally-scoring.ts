import type { RuleProfile, ScoringResult, ScoringRule } from './contract.ts';
import { reaches } from './shares.ts';
import type { WeighedBallot } from './tally.ts';

/** The band that a sum of points over some ballots reaches on average; compared in integers. */
function gradeOf(total: number, ballots: number, { bands }: ScoringRule): string | null {
  const band = bands.find(({ atLeast }) => total >= atLeast * ballots);
  return band?.grade ?? bands.at(-1)?.grade ?? null;
}

/** Rounded half up, in hundredths of a point. */
const averageOf = (total: number, ballots: number) =>
  ballots === 0 ? 0 : Math.floor((2 * total + ballots) / (2 * ballots));

/** TT 11/2014: the best grade by its share and no worst, the worst by its share, or the middle. */
function byLevels(grades: readonly (string | null)[], rule: ScoringRule): string | null {
  const { levels } = rule;
  if (!levels || grades.length === 0) return null;
  const best = grades.filter((grade) => grade === levels.best).length;
  const worst = grades.filter((grade) => grade === levels.worst).length;
  if (worst === 0 && reaches(best, grades.length, levels.bestShare, false)) return levels.best;
  if (reaches(worst, grades.length, levels.worstShare, true)) return levels.worst;
  return levels.otherwise;
}

/** Sums and averages of the ballots, and the grade that the profile gives. */
export function countScores(
  all: readonly WeighedBallot[],
  { scoring }: RuleProfile,
): ScoringResult {
  if (!scoring) throw new Error('a vote by scores without criteria');
  const ballots = all.flatMap(({ content }) =>
    content.form === 'scoring' ? [content.scores] : [],
  );
  const pointsOf = (scores: Record<string, number>) =>
    scoring.criteria.reduce((sum, { id }) => sum + (scores[id] ?? 0), 0);
  const totals = ballots.map(pointsOf);
  const total = totals.reduce((sum, points) => sum + points, 0);
  const grades = totals.map((points) => gradeOf(points, 1, scoring));
  const average = ballots.length === 0 ? null : gradeOf(total, ballots.length, scoring);
  const levels = byLevels(grades, scoring);
  return {
    ballots: ballots.length,
    total,
    average: averageOf(total, ballots.length),
    criteria: scoring.criteria.map(({ id }) => {
      const sum = ballots.reduce((points, scores) => points + (scores[id] ?? 0), 0);
      return { criterionId: id, total: sum, average: averageOf(sum, ballots.length) };
    }),
    levels: scoring.bands.map(({ grade }) => ({
      grade,
      ballots: grades.filter((one) => one === grade).length,
    })),
    byAverage: average,
    byLevels: levels,
    grade: scoring.by === 'levels' ? levels : average,
  };
}
