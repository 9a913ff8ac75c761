import type { Tx } from '../../db/client.ts';
import type { ReaderClass } from '../kernel/audience.ts';
import { defineMeetingQuery, type Query } from '../kernel/define-command.ts';
import { fail, ok } from '../kernel/result.ts';
import { type OwnOfReader, snapshotPart } from '../kernel/snapshot-part.ts';
import { isModerator } from '../kernel/viewer.ts';
import { issuedOf } from '../secretballots/queries.ts';
import { mayLead, mayVote } from './access.ts';
import {
  namedBallots as namedBallotsContract,
  type VoteProgress,
  type VoteView,
  type VotingPart,
  whoVoted as whoVotedContract,
} from './contract.ts';
import {
  countedBallots,
  isElector,
  loadOpenId,
  loadProgress,
  loadReceipts,
  loadSecrecy,
  loadVote,
  loadVoters,
  loadVotes,
} from './store.ts';

export {
  /** What makes a rule meaningless; an empty list for one that can decide a vote. */
  problemsOf,
} from './profile-rules.ts';
/** The count that decides votes; pure. */
export { countVote } from './tally.ts';
export {
  /** How many votes belong to an item of the agenda. */
  countOfItem as votesOfItem,
  /** How many votes use a voter roll. */
  countOfRoll as votesOfRoll,
} from './usage-store.ts';

/** The vote that is open at this moment; at most one of a meeting is. */
export function openVoteOf(tx: Tx, meetingId: string): Promise<string | null> {
  return loadOpenId(tx, meetingId);
}

/**
 * How many have voted; no choice can be read from it. Of a secret vote only how many have their
 * ballot: about casting nothing is told before it is closed.
 */
export async function progressOf(tx: Tx, voteId: string): Promise<VoteProgress> {
  const progress = await loadProgress(tx, voteId);
  if (!(await loadSecrecy(tx, voteId))) return progress;
  return { ...progress, cast: null, issued: await issuedOf(tx, voteId) };
}

/** A screen of the hall learns of a vote when it opens, everybody of its result when announced. */
function visibleTo(reader: ReaderClass, votes: readonly VoteView[]): VoteView[] {
  if (reader === 'moderator') return [...votes];
  return votes
    .filter(({ openedAt }) => reader !== 'display' || openedAt !== null)
    .map((vote) => ({ ...vote, result: vote.status === 'announced' ? vote.result : null }));
}

export const votingSnapshot = snapshotPart(
  'voting',
  async (tx, { meetingId, reader }) => {
    const votes = visibleTo(reader, await loadVotes(tx, meetingId));
    const open = votes.find(({ status }) => status === 'open' || status === 'paused');
    const own: OwnOfReader = async (readerTx, personId): Promise<Omit<VotingPart, 'votes'>> => ({
      mine: personId ? await loadReceipts(readerTx, meetingId, personId) : [],
      progress: open ? [await progressOf(readerTx, open.id)] : [],
      reminders: [],
    });
    return { common: { votes }, own };
  },
  { votes: [], mine: [], progress: [], reminders: [] } satisfies VotingPart,
);

const namedBallots = defineMeetingQuery(namedBallotsContract, {
  access: mayVote,
  async run({ tx, meetingId, viewer }, { voteId }) {
    const vote = await loadVote(tx, meetingId, voteId);
    if (vote?.status !== 'announced') return fail('voting.not-closed');
    if (vote.profile.secrecy === 'secret') return fail('voting.not-closed');
    const allowed = isModerator(viewer) || (await isElector(tx, voteId, viewer.personId));
    if (!allowed) return fail('voting.not-on-roll');
    const rows = await countedBallots(tx, voteId);
    return ok({
      ballots: rows.map(({ personId, content, channel, signature, revision, code, castAt }) => ({
        ...{ personId, content, channel, revision, code },
        signed: signature !== null,
        castAt: castAt.toISOString(),
      })),
    });
  },
});

const whoVoted = defineMeetingQuery(whoVotedContract, {
  access: mayLead,
  async run({ tx, meetingId }, { voteId }) {
    const vote = await loadVote(tx, meetingId, voteId);
    const running = vote?.status === 'open' || vote?.status === 'paused';
    if (!running || vote.profile.secrecy === 'secret') return fail('voting.not-open');
    return ok({ personIds: await loadVoters(tx, voteId) });
  },
});

export const votingQueries: readonly Query[] = [namedBallots, whoVoted];
