import { type Choice, type QuestionResult, type RuleProfile, ruleProfile } from '../contract.ts';
import { oneAnswer } from '../one-answer.ts';
import { type Counted, type CountedBallot, countVote } from '../tally.ts';

/** The one question of the votes in tests. */
export const questionId = '5f0c7f3a-6f0f-4b52-9f7e-3d0f6a1b2c3d';

/** Quá nửa tổng số thành viên, hòa phiếu theo phía chủ tọa: the profile of the demo's V1. */
export const committeeProfile: RuleProfile = ruleProfile.parse({
  name: 'Quá nửa tổng số thành viên',
  version: 1,
  source: 'Luật Tổ chức chính quyền địa phương',
  quorum: { numerator: 2, denominator: 3 },
  denominator: 'all',
  threshold: { numerator: 1, denominator: 2 },
  strict: true,
  tie: 'chair-side',
  labels: { for: 'Tán thành', against: 'Không tán thành', abstain: 'Không biểu quyết' },
  changeUntilClosing: true,
});

export function ballotFor(choice: Choice, siteId: string | null = null): CountedBallot {
  return { content: oneAnswer(questionId, choice), siteId, channel: 'device', signed: true };
}

/** A frozen roll by figures; the first person is the chair. */
export function rollOf(figures: {
  for?: number;
  against?: number;
  abstain?: number;
  notCast?: number;
  absent?: number;
}): Counted[] {
  const voted = (choice: Choice, count = 0) =>
    Array.from({ length: count }, () => ({ ballot: ballotFor(choice), present: true }));
  const silent = (present: boolean, count = 0) =>
    Array.from({ length: count }, () => ({ ballot: null, present }));
  return [
    ...voted('for', figures.for),
    ...voted('against', figures.against),
    ...voted('abstain', figures.abstain),
    ...silent(true, figures.notCast),
    ...silent(false, figures.absent),
  ].map((member, index) => ({
    ...member,
    weight: 1,
    personId: `person-${String(index).padStart(4, '0')}`,
  }));
}

/** A vote of one question, as it is counted from named ballots. */
export function countOne(
  members: readonly Counted[],
  profile: RuleProfile,
  chairId: string | null,
): QuestionResult & Omit<ReturnType<typeof countVote>, 'outcome'> {
  const { outcome, ...result } = countVote({
    ...{ members, profile, chairId, nameless: [], candidates: [], seats: 0 },
    questions: [{ id: questionId, title: 'Nội dung', documentId: null }],
  });
  const question = outcome.form === 'questions' ? outcome.questions[0] : undefined;
  if (!question) throw new Error('no question was counted');
  return { ...result, ...question };
}
