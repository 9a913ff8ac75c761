import { presentMembers } from '../attendance/queries.ts';
import type { MeetingContext } from '../kernel/define-command.ts';
import { chairOf } from '../meetings/queries.ts';
import type { VoteResult } from './contract.ts';
import { ballotsRoot } from './merkle.ts';
import { countedBallots, type HeldVote, loadElectors } from './store.ts';
import { countVote } from './tally.ts';

/** Counts what is written, once nobody can write any more: the vote's row is held. */
export async function countUp(
  { tx, meetingId }: MeetingContext,
  vote: HeldVote,
): Promise<{ result: VoteResult; ballotsRoot: string }> {
  const counted = await countedBallots(tx, vote.id);
  const ballots = new Map(counted.map((row) => [row.personId, { ...row, signed: false }]));
  const here = await presentMembers(tx, meetingId, vote.rollId);
  const present = new Set(here.map(({ personId }) => personId));
  const electors = await loadElectors(tx, vote.id);
  const result = countVote({
    ...vote,
    members: electors.map(({ personId, weight, presentAtOpening }) => ({
      ...{ personId, weight },
      ballot: ballots.get(personId) ?? null,
      present: presentAtOpening && present.has(personId),
    })),
    nameless: [],
    chairId: await chairOf(tx, meetingId),
  });
  const leaves = counted.map((row) => ({ ...row, castAt: row.castAt.toISOString() }));
  return { result, ballotsRoot: ballotsRoot(leaves) };
}
