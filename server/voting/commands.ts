import type { z } from 'zod';
import { currentItemId, itemOf } from '../agenda/queries.ts';
import { isRollOf, presentMembers, rollMembers, sitesOfPresent } from '../attendance/queries.ts';
import {
  type BatchContext,
  type BatchRequest,
  type Command,
  defineMeetingCommand,
  defineRowsCommand,
  type MeetingContext,
} from '../kernel/define-command.ts';
import { happened } from '../kernel/define-event.ts';
import { fail, ok } from '../kernel/result.ts';
import { chairOf, sessionOf } from '../meetings/queries.ts';
import { mayLead, mayVote } from './access.ts';
import { ballotCode } from './ballot-code.ts';
import * as contract from './contract.ts';
import { ballotsRoot } from './merkle.ts';
import { decideCast, decideOpen } from './rules.ts';
import {
  addBallots,
  addVote,
  countedBallots,
  type Elector,
  type HeldVote,
  holdElectors,
  holdVote,
  lastRevisions,
  loadElectors,
  loadOpenId,
  loadVote,
  saveClosed,
  saveOpened,
} from './store.ts';
import { countVote } from './tally.ts';

/** Tells everybody how the vote stands now. */
async function announce(context: MeetingContext, voteId: string): Promise<void> {
  const vote = await loadVote(context.tx, context.meetingId, voteId);
  if (!vote) throw new Error(`vote ${voteId} is gone`);
  context.append(happened(contract.voteChanged, { vote }));
}

const prepareVote = defineMeetingCommand(contract.prepareVote, {
  access: mayLead,
  async run(context, { itemId, rollId, title, profile }) {
    const { tx, meetingId } = context;
    if (!(await itemOf(tx, meetingId, itemId))) return fail('voting.unknown-item');
    if (!(await isRollOf(tx, meetingId, rollId))) return fail('voting.unknown-roll');
    const id = context.newId();
    await addVote(tx, meetingId, { id, itemId, rollId, title, profile });
    await announce(context, id);
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
    const electors = members.map((personId) => {
      return { personId, presentAtOpening: present.has(personId) };
    });
    await saveOpened(tx, voteId, electors, now);
    await announce(context, voteId);
    return ok(null);
  },
});

type Cast = BatchRequest<z.output<typeof contract.castBallot.input>>;

/** Ballots of one vote that came in together: each is decided by the facts about its own voter. */
async function castTogether(context: BatchContext, voteId: string, casts: readonly Cast[]) {
  const { tx, meetingId, now } = context;
  const people = casts.map(({ viewer }) => viewer.personId);
  const vote = await holdVote(tx, meetingId, voteId, 'share');
  const electors = vote ? await holdElectors(tx, voteId, people) : new Map<string, Elector>();
  const places = await sitesOfPresent(tx, meetingId, people);
  const revisions = await lastRevisions(tx, voteId, people);
  const decided = casts.map(({ viewer: { personId }, input: { choice } }) => {
    const place = places.get(personId);
    const answer = decideCast(
      { voteId, choice, code: ballotCode(context.newId()), now },
      {
        status: vote?.status ?? null,
        changeUntilClosing: vote?.profile.changeUntilClosing ?? false,
        elector: electors.get(personId) ?? null,
        presentNow: place !== undefined,
        lastRevision: revisions.get(personId) ?? 0,
      },
    );
    return { personId, siteId: place?.siteId ?? null, answer };
  });
  const rows = decided.flatMap(({ personId, siteId, answer }) =>
    answer.ok ? [{ ...answer.value, personId, siteId, castAt: now }] : [],
  );
  await addBallots(tx, meetingId, voteId, rows);
  return new Map(decided.map(({ personId, answer }) => [personId, answer]));
}

const castBallot = defineRowsCommand(contract.castBallot, {
  access: mayVote,
  async run(context, requests) {
    const votes = [...new Set(requests.map(({ input }) => input.voteId))].sort();
    const answers = new Map<string, ReturnType<typeof decideCast>>();
    for (const voteId of votes) {
      const casts = requests.filter(({ input }) => input.voteId === voteId);
      const told = await castTogether(context, voteId, casts);
      for (const [personId, answer] of told) answers.set(personId, answer);
    }
    return requests.map(({ viewer }) => answers.get(viewer.personId) ?? fail('voting.not-open'));
  },
});

/** Counts what is written, once nobody can write any more: the vote's row is held. */
async function countUp({ tx, meetingId }: MeetingContext, vote: HeldVote) {
  const counted = await countedBallots(tx, vote.id);
  const ballots = new Map(counted.map((row) => [row.personId, row]));
  const here = await presentMembers(tx, meetingId, vote.rollId);
  const present = new Set(here.map(({ personId }) => personId));
  const electors = await loadElectors(tx, vote.id);
  const result = countVote({
    members: electors.map(({ personId, presentAtOpening }) => ({
      personId,
      ballot: ballots.get(personId) ?? null,
      present: presentAtOpening && present.has(personId),
    })),
    profile: vote.profile,
    chairId: await chairOf(tx, meetingId),
  });
  const leaves = counted.map((row) => ({ ...row, castAt: row.castAt.toISOString() }));
  return { result, ballotsRoot: ballotsRoot(leaves) };
}

const closeVote = defineMeetingCommand(contract.closeVote, {
  access: mayLead,
  async run(context, { voteId }) {
    const vote = await holdVote(context.tx, context.meetingId, voteId, 'update');
    if (vote?.status !== 'open') return fail('voting.not-open');
    const counted = await countUp(context, vote);
    await saveClosed(context.tx, voteId, { ...counted, closedAt: context.now });
    await announce(context, voteId);
    return ok(null);
  },
});

export const votingCommands: readonly Command[] = [prepareVote, openVote, castBallot, closeVote];
