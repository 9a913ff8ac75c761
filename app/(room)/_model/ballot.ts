import type {
  BallotContent,
  BallotReceipt,
  Choice,
  VoteView,
} from '../../../server/voting/contract.ts';
import { fitsCriterion } from './scores.ts';

/** A ballot of one question. */
export function answerTo({ questions }: VoteView, choice: Choice): BallotContent {
  const answers = Object.fromEntries(questions.map(({ id }) => [id, choice]));
  return { form: 'questions', answers };
}

/** What stands on a ballot of one question. */
export function choiceOf({ questions }: VoteView, receipt: BallotReceipt | null): Choice | null {
  const id = questions[0]?.id;
  if (receipt?.content.form !== 'questions' || id === undefined) return null;
  const given = receipt.content.answers[id];
  return given === undefined || given === 'invalid' ? null : given;
}

/** Whether nothing is left to fill in, and nothing is beyond what the vote allows. */
export function isFilled({ questions, seats, profile }: VoteView, content: BallotContent): boolean {
  if (content.form === 'questions') {
    return questions.every(({ id }) => content.answers[id] !== undefined);
  }
  if (content.form === 'election') {
    if (content.invalid) return content.chosen.length === 0;
    return content.chosen.length > 0 && content.chosen.length <= seats;
  }
  const rule = profile.scoring;
  return rule?.criteria.every((one) => fitsCriterion(rule, one, content.scores[one.id])) ?? false;
}

/** The ordinary vote: one question, answered by one press. */
export const hasOneQuestion = ({ form, questions }: VoteView): boolean =>
  form === 'questions' && questions.length === 1;
