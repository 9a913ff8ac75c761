import type {
  BallotContent,
  BallotReceipt,
  Choice,
  VoteView,
} from '../../../server/voting/contract.ts';

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
