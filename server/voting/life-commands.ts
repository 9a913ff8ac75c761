import {
  type Command,
  defineMeetingCommand,
  type MeetingContext,
} from '../kernel/define-command.ts';
import { fail, ok } from '../kernel/result.ts';
import { closeBox } from '../secretballots/carry-out.ts';
import { mayLead } from './access.ts';
import { announceVote } from './announce.ts';
import { isSecret } from './ballot-rules.ts';
import * as contract from './contract.ts';
import { countUp } from './count.ts';
import { decideRepeat, decideStep, type Step } from './life.ts';
import { addVote, type HeldVote, holdVote, isRepeated, loadVote, saveVote } from './store.ts';

/** The vote whose step is allowed, held alone until the step is done. */
async function held({ tx, meetingId }: MeetingContext, voteId: string, step: Step) {
  const vote = await holdVote(tx, meetingId, voteId, 'update');
  const decided = decideStep(vote?.status, step);
  if (!decided.ok) return decided;
  return vote ? ok({ vote, status: decided.value }) : fail('voting.wrong-step');
}

const pauseVote = defineMeetingCommand(contract.pauseVote, {
  access: mayLead,
  async run(context, { voteId }) {
    const step = await held(context, voteId, 'pause');
    if (!step.ok) return step;
    await saveVote(context.tx, voteId, { status: step.value.status, pausedAt: context.now });
    await announceVote(context, voteId);
    return ok(null);
  },
});

const resumeVote = defineMeetingCommand(contract.resumeVote, {
  access: mayLead,
  async run(context, { voteId }) {
    const step = await held(context, voteId, 'resume');
    if (!step.ok) return step;
    await saveVote(context.tx, voteId, { status: step.value.status, pausedAt: null });
    await announceVote(context, voteId);
    return ok(null);
  },
});

const countClosedVote = defineMeetingCommand(contract.countClosedVote, {
  access: mayLead,
  async run(context, { voteId }) {
    const step = await held(context, voteId, 'count');
    if (!step.ok) return step;
    const { vote, status } = step.value;
    const counted = await countUp(context, vote);
    if (!counted.ok) return counted;
    await saveVote(context.tx, voteId, { status, result: counted.value, countedAt: context.now });
    await announceVote(context, voteId);
    return ok(null);
  },
});

const announceResult = defineMeetingCommand(contract.announceResult, {
  access: mayLead,
  async run(context, { voteId }) {
    const step = await held(context, voteId, 'announce');
    if (!step.ok) return step;
    await saveVote(context.tx, voteId, { status: step.value.status, announcedAt: context.now });
    await announceVote(context, voteId);
    return ok(null);
  },
});

const isRunning = ({ status }: HeldVote) => status === 'open' || status === 'paused';

const annulVote = defineMeetingCommand(contract.annulVote, {
  access: mayLead,
  async run(context, { voteId, reason }) {
    const step = await held(context, voteId, 'annul');
    if (!step.ok) return step;
    const { vote, status } = step.value;
    // No ballot of it may be drawn or put into the box any more.
    if (isRunning(vote) && isSecret(vote.profile)) await closeBox(context.tx, voteId);
    await saveVote(context.tx, voteId, { status, annulledReason: reason, pausedAt: null });
    await announceVote(context, voteId);
    return ok(null);
  },
});

const repeatVote = defineMeetingCommand(contract.repeatVote, {
  access: mayLead,
  async run(context, { voteId }) {
    const { tx, meetingId } = context;
    const vote = await loadVote(tx, meetingId, voteId);
    const again = decideRepeat(vote);
    if (!vote || !again.ok) return fail('voting.nothing-to-repeat');
    if (await isRepeated(tx, meetingId, voteId)) return fail('voting.repeated-already');
    const id = context.newId();
    // The one question of an ordinary vote has the vote's own id.
    const idOf = (known: string) => (known === voteId ? id : context.newId());
    const questions = vote.questions.map((given) => ({ ...given, id: idOf(given.id) }));
    const { itemId, rollId, title, profile, tellerIds, batchId, position } = vote;
    const same = { itemId, rollId, title, profile, tellerIds, batchId, position };
    await addVote(
      tx,
      meetingId,
      { ...same, ...again.value, id, questions, repeatsId: voteId },
      null,
    );
    await announceVote(context, id);
    return ok({ voteId: id });
  },
});

export const lifeCommands: readonly Command[] = [
  ...[pauseVote, resumeVote, countClosedVote],
  ...[announceResult, annulVote, repeatVote],
];
