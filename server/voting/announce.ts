import type { MeetingContext } from '../kernel/define-command.ts';
import { happened } from '../kernel/define-event.ts';
import { voteChanged } from './contract.ts';
import { loadVote } from './store.ts';

/** Tells everybody how the vote stands now; a result that is not announced, moderators alone. */
export async function announceVote(context: MeetingContext, voteId: string): Promise<void> {
  const vote = await loadVote(context.tx, context.meetingId, voteId);
  if (!vote) throw new Error(`vote ${voteId} is gone`);
  const result = vote.status === 'announced' ? vote.result : null;
  context.append(happened(voteChanged, { vote: { ...vote, result }, counted: vote.result }));
}
