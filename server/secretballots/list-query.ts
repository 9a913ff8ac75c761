import { defineMeetingQuery, type Query } from '../kernel/define-command.ts';
import { fail, ok } from '../kernel/result.ts';
import { isModerator } from '../kernel/viewer.ts';
import { holdElectors, holdVoteOfBox, isSecret } from '../voting/port.ts';
import { mayList } from './access.ts';
import { listBallots } from './contract.ts';
import { loadBallots } from './store.ts';

export const listQuery: Query = defineMeetingQuery(listBallots, {
  access: mayList,
  async run({ tx, meetingId, viewer }, { voteId }) {
    const vote = await holdVoteOfBox(tx, voteId);
    const here = vote?.meetingId === meetingId && isSecret(vote.profile);
    if (!here || vote.status !== 'announced') return fail('secretballots.not-counted');
    const roll = await holdElectors(tx, voteId, [viewer.personId]);
    if (!isModerator(viewer) && roll.size === 0) return fail('secretballots.not-on-roll');
    const ballots = await loadBallots(tx, voteId);
    return ok({ ballots: ballots.map(({ tokenHash, content }) => ({ tokenHash, content })) });
  },
});
