import type { BallotContent, Choice } from './contract.ts';

/** The ballot of a vote with one question, whose id is the vote's own. */
export function oneAnswer(voteId: string, choice: Choice): BallotContent {
  return { form: 'questions', answers: { [voteId]: choice } };
}
