import { z } from 'zod';
import { commandContract } from '../kernel/contracts.ts';

const aboutVote = z.object({ meetingId: z.uuid(), voteId: z.uuid() });

const step = <const Name extends string>(name: Name) =>
  ({ name, scope: 'meeting', confined: true, input: aboutVote, output: z.null() }) as const;

/** Nothing is taken until the vote goes on; what was cast stays. */
export const pauseVote = commandContract({
  ...step('voting.pause'),
  errors: ['voting.wrong-step'],
});

export const resumeVote = commandContract({
  ...step('voting.resume'),
  errors: ['voting.wrong-step'],
});

/**
 * Counts a closed vote from its rows, after comparing their Merkle root with the one that closing
 * wrote; the result is for moderators until it is announced.
 */
export const countClosedVote = commandContract({
  ...step('voting.count'),
  errors: ['voting.wrong-step', 'voting.root-differs'],
});

export const announceResult = commandContract({
  ...step('voting.announce'),
  errors: ['voting.wrong-step'],
});

/** The vote does not hold, from whatever step on; its ballots are kept and never counted again. */
export const annulVote = commandContract({
  ...step('voting.annul'),
  input: aboutVote.extend({ reason: z.string().trim().min(1).max(500) }),
  errors: ['voting.wrong-step'],
});

/**
 * Prepares the same vote once more after it was annulled, or the next round of an election between
 * those who are left.
 */
export const repeatVote = commandContract({
  ...step('voting.repeat'),
  output: z.object({ voteId: z.uuid() }),
  errors: ['voting.nothing-to-repeat', 'voting.repeated-already'],
});
