import fc from 'fast-check';
import { expect } from 'vitest';
import { tokenKey } from '../../../server/secretballots/contract.ts';
import { oneAnswer } from '../../../server/voting/one-answer.ts';
import { accepted, checkIn, prepare } from '../hall-actions.ts';
import { type SecretVote, secretProfile } from '../secret-voters.ts';
import { voteOf, votingPartFor } from '../voting-facts.ts';
import { expectAnnounced } from './expectations.ts';
import {
  codeOf,
  isRunning,
  type Member,
  type Model,
  note,
  processOf,
  type Real,
  Step,
  viewerOf,
  voteIn,
} from './model.ts';

const join = (member: Member) =>
  new Step(
    `member ${member} joins`,
    ({ present }) => !present.has(member),
    async ({ present }, real) => {
      await checkIn(real.product, real.hall, [viewerOf(real, member)]);
      present.add(member);
    },
  );

const leave = (member: Member) =>
  new Step(
    `member ${member} leaves`,
    ({ present }) => present.has(member),
    async ({ present }, real) => {
      const viewer = viewerOf(real, member);
      const input = { meetingId: real.hall.meetingId, personId: viewer.personId };
      accepted(await processOf(real).run('attendance.leave', input, viewer));
      present.delete(member);
    },
  );

const prepareVote = (secret: boolean, mayChange: boolean) =>
  new Step(
    `a${secret ? ' secret' : 'n open'} vote is prepared${mayChange ? '' : ', no changes'}`,
    ({ vote }) => vote === null,
    async (model, real) => {
      const profile = { ...(secret ? secretProfile : {}), changeUntilClosing: mayChange };
      real.voteId = await prepare(real.product, real.hall, profile);
      model.vote = {
        ...{ status: 'prepared', secret, mayChange, electorate: new Set() },
        ...{ ballots: new Map(), drawn: new Set(), box: new Map() },
      };
    },
  );

async function secretVoteOf({ product, hall, voteId }: Real): Promise<SecretVote> {
  const { votes } = await votingPartFor(product, hall, hall.chair.personId);
  const opened = votes.find(({ id }) => id === voteId);
  return { meetingId: hall.meetingId, voteId, tokenKey: tokenKey.parse(opened?.tokenKey) };
}

/** Two thirds of the roll have to be there. */
const hasQuorum = ({ present, members }: Model) => present.size * 3 >= members * 2;

const open = new Step(
  'the vote is opened',
  ({ vote }) => vote !== null,
  async (model, real) => {
    const vote = voteIn(model);
    const about = { meetingId: real.hall.meetingId, voteId: real.voteId };
    const answer = await processOf(real).run('voting.open', about, real.hall.chair);
    const expected = hasQuorum(model) ? 'ok' : 'voting.no-quorum';
    expect(codeOf(answer)).toBe(vote.status === 'prepared' ? expected : 'voting.not-prepared');
    note(real, `open: ${codeOf(answer)}`);
    if (!answer.ok) return;
    vote.status = 'open';
    vote.electorate = new Set(model.present);
    real.receipts = [];
    real.stores = new Map();
    real.secret = vote.secret ? await secretVoteOf(real) : null;
  },
);

const close = new Step(
  'the vote is closed',
  ({ vote }) => vote !== null,
  async (model, real) => {
    const about = { meetingId: real.hall.meetingId, voteId: real.voteId };
    const answer = await processOf(real).run('voting.close', about, real.hall.chair);
    const isOpen = isRunning(model);
    expect(codeOf(answer)).toBe(isOpen ? 'ok' : 'voting.not-open');
    note(real, `close: ${codeOf(answer)}`);
    if (!isOpen) return;
    await expectAnnounced(model, real);
    model.vote = null;
  },
);

/** Pauses or goes on; at another moment the step is refused. */
const hold = (name: 'pause' | 'resume') =>
  new Step(
    `the chair says ${name}`,
    ({ vote }) => vote !== null,
    async (model, real) => {
      const vote = voteIn(model);
      const about = { meetingId: real.hall.meetingId, voteId: real.voteId };
      const answer = await processOf(real).run(`voting.${name}`, about, real.hall.chair);
      const fits = vote.status === (name === 'pause' ? 'open' : 'paused');
      expect(codeOf(answer)).toBe(fits ? 'ok' : 'voting.wrong-step');
      note(real, `${name}: ${codeOf(answer)}`);
      if (fits) vote.status = name === 'pause' ? 'paused' : 'open';
    },
  );

/** The vote does not hold: whatever was cast is counted nowhere. */
const annul = new Step(
  'the vote is annulled',
  ({ vote }) => vote !== null,
  async (model, real) => {
    const about = { meetingId: real.hall.meetingId, voteId: real.voteId };
    const input = { ...about, reason: 'Nhầm nội dung' };
    accepted(await processOf(real).run('voting.annul', input, real.hall.chair));
    note(real, 'annulled');
    const annulled = await voteOf(real.product, real.hall, real.voteId).catch(() => null);
    expect(annulled?.result ?? null).toBeNull();
    model.vote = null;
  },
);

/** A device that lost its line, or another one of the same person, is told how things stand. */
const reconnect = (member: Member) =>
  new Step(`member ${member} comes back on some device`, isRunning, async (model, real) => {
    const { status, secret, ballots, drawn, electorate } = voteIn(model);
    const { voteId, product, hall } = real;
    const part = await votingPartFor(product, hall, viewerOf(real, member).personId);
    const own = ballots.get(member);
    const mine = part.mine.filter((receipt) => receipt.voteId === voteId);
    expect(mine.map(({ revision, content, signed }) => ({ revision, content, signed }))).toEqual(
      own ? [{ ...own, choice: undefined, content: oneAnswer(voteId, own.choice) }] : [],
    );
    const cast = secret ? null : ballots.size;
    const issued = secret ? drawn.size : null;
    expect(part.progress).toEqual([{ voteId, cast, issued, electorate: electorate.size }]);
    expect(part.votes.find(({ id }) => id === voteId)).toMatchObject({
      ...{ status, result: null, turnout: null, ballotsRoot: null },
    });
  });

const die = new Step(
  'another process takes over, which remembers nothing of this',
  () => true,
  async (_model, real) => {
    real.serving += 1;
  },
);

/** What the chair would do next, short of closing. */
const goOn = (secret: boolean, mayChange: boolean) => {
  const fitting = ({ vote }: Readonly<Model>) => (vote ? open : prepareVote(secret, mayChange));
  return new Step(
    `the chair goes on${secret ? ', in secret' : ''}${mayChange ? '' : ', no changes'}`,
    (model) => !isRunning(model),
    (model, real) => fitting(model).run(model, real),
  );
};

/** Of the meeting and of a vote's life. What else a vote can go through is added here. */
export const lifeSteps = (member: fc.Arbitrary<Member>): fc.Arbitrary<Step>[] => {
  const onward = fc
    .tuple(fc.nat(2), fc.nat(2))
    .map(([kind, change]) => goOn(kind === 0, change > 0));
  return [
    ...[onward, onward, onward, onward, fc.constant(open)],
    ...[fc.constant(close), fc.constant(die), member.map(reconnect), fc.constant(annul)],
    ...[fc.constant(hold('pause')), fc.constant(hold('resume')), fc.constant(hold('resume'))],
    ...[member.map(join), member.map(join), member.map(leave)],
  ];
};
