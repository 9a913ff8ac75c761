import type { Viewer } from '../../server/kernel/viewer.ts';
import {
  namedBallots as contract,
  type QuestionResult,
  type VoteView,
  votingPart,
} from '../../server/voting/contract.ts';
import { votingSnapshot } from '../../server/voting/queries.ts';
import type { Hall } from './hall.ts';
import { accepted } from './hall-actions.ts';
import type { ScratchProduct } from './scratch.ts';

/** What the person, or a display (null), sees of votes. */
export async function votingPartFor({ db }: ScratchProduct, hall: Hall, personId: string | null) {
  const reader = personId ? ('participant' as const) : ('display' as const);
  const part = await votingSnapshot.read(db, { meetingId: hall.meetingId, personId, reader });
  return votingPart.parse(part);
}

export async function voteOf(
  product: ScratchProduct,
  hall: Hall,
  voteId: string,
): Promise<VoteView> {
  const { votes } = await votingPartFor(product, hall, null);
  const vote = votes.find(({ id }) => id === voteId);
  if (!vote) throw new Error(`no vote ${voteId}`);
  return vote;
}

/** The result of a vote's one question. */
export function questionOf({ result }: VoteView): QuestionResult {
  const question = result?.outcome.form === 'questions' ? result.outcome.questions[0] : undefined;
  if (!question) throw new Error('the vote has no result of a question');
  return question;
}

export async function namedBallots(
  { query }: ScratchProduct,
  { meetingId }: Hall,
  voteId: string,
  viewer: Viewer,
) {
  const answer = await query('voting.named-ballots', { meetingId, voteId }, viewer);
  return contract.output.parse(accepted(answer)).ballots;
}
