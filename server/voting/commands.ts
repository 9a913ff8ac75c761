import { currentItemId, itemOf } from '../agenda/queries.ts';
import { isRollOf, presentMembers, rollMembers } from '../attendance/queries.ts';
import { type Command, defineMeetingCommand } from '../kernel/define-command.ts';
import { fail, ok } from '../kernel/result.ts';
import { sessionOf } from '../meetings/queries.ts';
import { openBox } from '../secretballots/carry-out.ts';
import { mayLead } from './access.ts';
import { announceVote } from './announce.ts';
import { isSecret } from './ballot-rules.ts';
import { castBallot } from './cast-command.ts';
import * as contract from './contract.ts';
import { countUp, shut } from './count.ts';
import { lifeCommands } from './life-commands.ts';
import { problemsOf } from './profile-rules.ts';
import { remindVoters } from './remind-command.ts';
import { decideOpen } from './rules.ts';
import { addVote, holdVote, loadOpenId, loadVote, saveOpened, saveVote } from './store.ts';

const prepareVote = defineMeetingCommand(contract.prepareVote, {
  access: mayLead,
  async run(context, { meetingId, ...asked }) {
    const { tx } = context;
    if (!(await itemOf(tx, meetingId, asked.itemId))) return fail('voting.unknown-item');
    if (!(await isRollOf(tx, meetingId, asked.rollId))) return fail('voting.unknown-roll');
    const [problem] = problemsOf(asked.profile);
    if (problem) return fail('voting.profile-refused', { problem });
    const election = asked.profile.form === 'election';
    if (election && (asked.seats < 1 || asked.candidates.length < asked.seats)) {
      return fail('voting.nothing-to-decide');
    }
    const id = context.newId();
    const one = { id, title: asked.title, documentId: null };
    const questions = asked.questions.map((given) => ({ ...given, id: context.newId() }));
    const vote = {
      ...asked,
      ...{ id, repeatsId: null },
      questions: asked.profile.form !== 'questions' ? [] : questions.length > 0 ? questions : [one],
      candidates: asked.candidates.map((given) => ({ ...given, id: context.newId() })),
    };
    await addVote(tx, meetingId, vote, null);
    await announceVote(context, id);
    return ok({ voteId: id });
  },
});

const openVote = defineMeetingCommand(contract.openVote, {
  access: mayLead,
  async run(context, { voteId }) {
    const { tx, meetingId, now } = context;
    const vote = await loadVote(tx, meetingId, voteId);
    const members = vote ? await rollMembers(tx, vote.rollId) : [];
    const here = vote ? await presentMembers(tx, meetingId, vote.rollId) : [];
    const decided = decideOpen(vote, {
      inSession: (await sessionOf(tx, meetingId)).inSession,
      currentItemId: await currentItemId(tx, meetingId),
      openVoteId: await loadOpenId(tx, meetingId),
      members: members.length,
      present: here.length,
    });
    if (!decided.ok) return decided;
    const present = new Set(here.map(({ personId }) => personId));
    const electors = members.map((personId) => ({
      personId,
      presentAtOpening: present.has(personId),
      presentAtClosing: null,
      weight: 1,
      representativeId: null,
      channel: 'device' as const,
    }));
    const tokenKey = vote && isSecret(vote.profile) ? await openBox(tx, voteId) : null;
    await saveOpened(tx, voteId, electors, { openedAt: now, tokenKey });
    await announceVote(context, voteId);
    return ok(null);
  },
});

const closeVote = defineMeetingCommand(contract.closeVote, {
  access: mayLead,
  async run(context, { voteId }) {
    const { tx, meetingId, now } = context;
    const vote = await holdVote(tx, meetingId, voteId, 'update');
    if (vote?.status !== 'open' && vote?.status !== 'paused') return fail('voting.not-open');
    const closed = { ...(await shut(context, vote)), closedAt: now, pausedAt: null };
    if (vote.profile.announce === 'chair') {
      await saveVote(tx, voteId, { ...closed, status: 'closed' });
    } else {
      const counted = await countUp(context, { ...vote, ballotsRoot: closed.ballotsRoot });
      if (!counted.ok) return counted;
      const announced = { result: counted.value, countedAt: now, announcedAt: now };
      await saveVote(tx, voteId, { ...closed, ...announced, status: 'announced' });
    }
    await announceVote(context, voteId);
    return ok(null);
  },
});

export const votingCommands: readonly Command[] = [
  ...[prepareVote, openVote, castBallot, closeVote],
  ...lifeCommands,
  remindVoters,
];
