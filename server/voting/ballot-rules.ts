import { fail, ok, type Result } from '../kernel/result.ts';
import type { BallotContent, RuleProfile, VoteView } from './contract.ts';

export type FilledVote = Pick<VoteView, 'form' | 'questions' | 'candidates' | 'seats' | 'profile'>;

const sameIds = (given: readonly string[], wanted: readonly string[]) =>
  given.length === wanted.length && wanted.every((id) => given.includes(id));

function answersFit(
  answers: Extract<BallotContent, { form: 'questions' }>['answers'],
  { questions, profile }: FilledVote,
  invalidAllowed: boolean,
): boolean {
  const ids = questions.map(({ id }) => id);
  return (
    sameIds(Object.keys(answers), ids) &&
    Object.values(answers).every((given) => {
      if (given === 'invalid') return invalidAllowed;
      return given !== 'abstain' || profile.abstention;
    })
  );
}

function choiceFits(
  { chosen, invalid }: Extract<BallotContent, { form: 'election' }>,
  { candidates, seats }: FilledVote,
  invalidAllowed: boolean,
): boolean {
  const known = new Set(candidates.map(({ id }) => id));
  const each = new Set(chosen);
  if (each.size !== chosen.length || chosen.some((id) => !known.has(id))) return false;
  if (invalid) return invalidAllowed && chosen.length === 0;
  return chosen.length > 0 && chosen.length <= seats;
}

function scoresFit(scores: Record<string, number>, { profile }: FilledVote): boolean {
  const rule = profile.scoring;
  if (!rule) return false;
  const ids = rule.criteria.map(({ id }) => id);
  const bounded = rule.criteria.every(({ id, maximum }) => {
    const given = scores[id];
    return given !== undefined && given <= maximum && given % rule.step === 0;
  });
  return sameIds(Object.keys(scores), ids) && bounded;
}

/**
 * Whether a ballot is filled in as the vote asks: every question, no more candidates than seats, no
 * score above its maximum. Invalid on purpose only where nobody can see whose ballot it is.
 */
export function checkContent(
  content: BallotContent,
  vote: FilledVote,
  { paper = false }: { paper?: boolean } = {},
): Result<null, 'voting.wrong-content'> {
  const mayBeInvalid = paper || isSecret(vote.profile);
  const fits =
    content.form === vote.form &&
    ((content.form === 'questions' && answersFit(content.answers, vote, mayBeInvalid)) ||
      (content.form === 'election' && choiceFits(content, vote, mayBeInvalid)) ||
      (content.form === 'scoring' && scoresFit(content.scores, vote)));
  return fits ? ok(null) : fail('voting.wrong-content');
}

export const isSecret = ({ secrecy }: RuleProfile) => secrecy === 'secret';

/** Whether a ballot says nothing at all, on purpose. */
export function isLeftInvalid(content: BallotContent): boolean {
  if (content.form === 'election') return content.invalid;
  if (content.form === 'scoring') return false;
  return Object.values(content.answers).every((given) => given === 'invalid');
}
