import { defineMeetingCommand } from '../kernel/define-command.ts';
import { happened } from '../kernel/define-event.ts';
import { fail, ok } from '../kernel/result.ts';
import { mayLead } from './access.ts';
import { isSecret } from './ballot-rules.ts';
import { remindVoters as contract, votersReminded } from './contract.ts';
import { loadVote, loadVoters } from './store.ts';

export const remindVoters = defineMeetingCommand(contract, {
  access: mayLead,
  async run(context, { voteId, personIds }) {
    const { tx, meetingId, viewer } = context;
    const vote = await loadVote(tx, meetingId, voteId);
    // Who of a secret vote has cast is known to nobody.
    if (vote?.status !== 'open' || isSecret(vote.profile)) return fail('voting.not-open');
    const voted = new Set(await loadVoters(tx, voteId));
    const asked = personIds && new Set(personIds);
    // Nobody is called away from the console by a reminder of their own.
    const missing = vote.electorate.filter(
      (id) => id !== viewer.personId && !voted.has(id) && (asked?.has(id) ?? true),
    );
    if (missing.length > 0) context.append(happened(votersReminded, { voteId }, missing));
    return ok({ reminded: missing.length });
  },
});
