import { eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Tx } from '../../db/client.ts';
import { vote } from '../../db/schema/voting.ts';
import type { FilledVote } from './ballot-rules.ts';
import { candidate, question, ruleProfile, type VoteStatus } from './contract.ts';

export interface VoteOfBox extends FilledVote {
  meetingId: string;
  status: VoteStatus;
}

const filled = z.object({
  questions: z.array(question),
  candidates: z.array(candidate),
  profile: ruleProfile,
});

/** A vote as the box needs it, held against closing; whoever asks is nobody. */
export async function holdVoteOfBox(tx: Tx, voteId: string): Promise<VoteOfBox | null> {
  const [row] = await tx.select().from(vote).where(eq(vote.id, voteId)).for('share');
  if (!row) return null;
  const { questions, candidates, profile } = filled.parse(row);
  const { meetingId, status, seats } = row;
  return { meetingId, status, seats, questions, candidates, profile, form: profile.form };
}
