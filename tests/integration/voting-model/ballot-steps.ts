import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { expect } from 'vitest';
import { memoryTokenStore } from '@/app/_secret/token-store.ts';
import { ballotReceipt, type Choice, choices } from '../../../server/voting/contract.ts';
import { oneAnswer } from '../../../server/voting/one-answer.ts';
import { ballotStatement } from '../../../server/voting/statement.ts';
import { accepted } from '../hall-actions.ts';
import { ballotOf, choose, draw, signAs } from '../secret-voters.ts';
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
  voterOf,
} from './model.ts';

/** By the rules: what casting comes to for this member now. */
function castCode({ present, vote }: Model, member: Member): string {
  if (vote?.secret !== false || vote.status === 'prepared') return 'voting.not-open';
  if (vote.status === 'paused') return 'voting.paused';
  if (!vote.electorate.has(member)) return 'voting.not-on-roll';
  if (!present.has(member)) return 'voting.not-present';
  const changes = vote.ballots.has(member) && !vote.mayChange;
  return changes ? 'voting.cannot-change' : 'ok';
}

async function inputOf(real: Real, member: Member, choice: Choice, signed: boolean) {
  const { meetingId } = real.hall;
  const { voteId } = real;
  const content = oneAnswer(voteId, choice);
  if (!signed) return { meetingId, voteId, content };
  const { personId } = viewerOf(real, member);
  const nonce = randomUUID();
  const statement = { castById: personId, personId, content, meetingId, nonce, voteId };
  const signature = { ...(await signAs(voterOf(real, member), ballotStatement(statement))), nonce };
  return { meetingId, voteId, content, signature };
}

interface Cast {
  member: Member;
  choice: Choice;
  signed: boolean;
}

/** Presses; what comes back is what the rules say, and the model is told. */
async function press(model: Model, real: Real, { member, choice, signed }: Cast): Promise<void> {
  const commandId = randomUUID();
  const input = await inputOf(real, member, choice, signed);
  const answer = await processOf(real).run('voting.cast', input, viewerOf(real, member), commandId);
  expect(codeOf(answer)).toBe(castCode(model, member));
  note(real, `cast: ${codeOf(answer)}`);
  if (!answer.ok) return;
  const receipt = ballotReceipt.parse(answer.value);
  const { ballots } = voteIn(model);
  const revision = (ballots.get(member)?.revision ?? 0) + 1;
  expect(receipt).toMatchObject({ revision, signed, content: input.content });
  ballots.set(member, { choice, revision, signed });
  real.receipts.push(receipt);
  model.presses.set(member, { commandId, input, receipt });
}

const cast = (one: Cast) =>
  new Step(
    `member ${one.member} casts ${one.choice}${one.signed ? ', signed' : ''}`,
    ({ vote }) => vote !== null,
    (model, real) => press(model, real, one),
  );

/** The answer was lost: the same press again, whatever has happened since. */
const resend = (member: Member) =>
  new Step(
    `member ${member} sends the last press again`,
    ({ presses }) => presses.has(member),
    async ({ presses }, real) => {
      const { commandId, input, receipt } = presses.get(member) ?? {};
      const viewer = viewerOf(real, member);
      const answers = await Promise.all(
        [processOf(real), real.product].map(({ run }) =>
          run('voting.cast', input, viewer, commandId),
        ),
      );
      for (const answer of answers) expect(accepted(answer)).toEqual(receipt);
      note(real, 'sent again');
    },
  );

/** Two devices of one person press at the same moment, at two processes. */
const twoDevices = (member: Member) =>
  new Step(
    `member ${member} casts at two devices at once`,
    (model) => castCode(model, member) === 'ok' && voteIn(model).mayChange,
    async (model, real) => {
      const viewer = viewerOf(real, member);
      const pressed = await Promise.all(
        (['for', 'against'] as const).map(async (choice, device) => {
          const { run } = device === 0 ? processOf(real) : real.product;
          const input = await inputOf(real, member, choice, false);
          const receipt = ballotReceipt.parse(accepted(await run('voting.cast', input, viewer)));
          return { choice, receipt };
        }),
      );
      note(real, 'two devices at once');
      const { ballots } = voteIn(model);
      const before = ballots.get(member)?.revision ?? 0;
      const [first, last] = pressed.sort((a, b) => a.receipt.revision - b.receipt.revision);
      if (!first || !last) throw new Error('two were pressed');
      expect([first.receipt.revision, last.receipt.revision]).toEqual([before + 1, before + 2]);
      ballots.set(member, { choice: last.choice, revision: before + 2, signed: false });
      real.receipts.push(first.receipt, last.receipt);
    },
  );

const strangers = new Step(
  'a guest, a substitute and the secretary cast',
  ({ vote }) => vote !== null,
  async ({ vote }, real) => {
    const input = await inputOf(real, 0, 'for', false);
    const isOpen = vote?.status === 'open' && !vote.secret;
    const paused = vote?.status === 'paused' && !vote.secret;
    const closed = paused ? 'voting.paused' : 'voting.not-open';
    for (const viewer of [real.hall.guest, real.hall.substitute, real.hall.secretary]) {
      const answer = await processOf(real).run('voting.cast', input, viewer);
      expect(codeOf(answer)).toBe(isOpen ? 'voting.not-on-roll' : closed);
    }
  },
);

const isSecretOpen = (model: Readonly<Model>) => isRunning(model) && voteIn(model).secret;

function drawCode(model: Model, member: Member, sameDevice: boolean): string {
  const { drawn, electorate } = voteIn(model);
  if (!electorate.has(member)) return 'secretballots.not-on-roll';
  if (drawn.has(member)) return sameDevice ? 'ok' : 'secretballots.already-drawn';
  return model.present.has(member) ? 'ok' : 'secretballots.not-present';
}

const drawToken = (member: Member, sameDevice: boolean) =>
  new Step(
    `member ${member} draws${sameDevice ? '' : ' at another device'}`,
    (model) => isSecretOpen(model) && (sameDevice || voteIn(model).drawn.has(member)),
    async (model, real) => {
      const store = (sameDevice && real.stores.get(member)) || memoryTokenStore();
      if (sameDevice) real.stores.set(member, store);
      if (!real.secret) throw new Error('the vote is not secret');
      const answer = await draw(processOf(real).run, voterOf(real, member), real.secret, store);
      expect(answer.ok ? 'ok' : answer.code).toBe(drawCode(model, member, sameDevice));
      note(real, `draw: ${answer.ok ? 'ok' : answer.code}`);
      if (answer.ok) voteIn(model).drawn.add(member);
    },
  );

const put = (member: Member, choice: Choice) =>
  new Step(
    `somebody with member ${member}'s token puts ${choice} into the box`,
    (model) => isSecretOpen(model) && voteIn(model).drawn.has(member),
    async (model, real) => {
      const { box, mayChange } = voteIn(model);
      const token = await real.stores.get(member)?.read(real.voteId);
      if (!token) throw new Error('the device has no token');
      const answer = await processOf(real).ballotBox.take(
        ballotOf(token, choose(real.voteId, choice)),
      );
      const before = box.get(member);
      const changes = before !== undefined && before !== choice && !mayChange;
      const expected = changes ? 'cannot-change' : 'ok';
      const paused = voteIn(model).status === 'paused';
      expect(answer.ok ? 'ok' : answer.code).toBe(paused ? 'not-open' : expected);
      note(real, `box: ${answer.ok ? 'ok' : answer.code}`);
      if (answer.ok) box.set(member, choice);
    },
  );

/** What a voter would do: of a secret vote draw, then use the box; of an open one cast. */
const vote = (one: Cast) => {
  const fitting = (model: Readonly<Model>) => {
    if (!isSecretOpen(model)) return cast(one);
    const { member, choice } = one;
    return voteIn(model).drawn.has(member) ? put(member, choice) : drawToken(member, true);
  };
  return new Step(
    `member ${one.member} votes ${one.choice}${one.signed ? ', signed' : ''}`,
    (model) => isRunning(model) && fitting(model).check(model),
    (model, real) => fitting(model).run(model, real),
  );
};

/** Of ballots, on every way they come in by. */
export const ballotSteps = (member: fc.Arbitrary<Member>): fc.Arbitrary<Step>[] => {
  const choice = fc.constantFrom(...choices);
  const one = fc.record({ member, choice, signed: fc.boolean() });
  const voting = one.map(vote);
  return [
    ...Array.from({ length: 10 }, () => voting),
    ...[one.map(cast), member.map((who) => drawToken(who, false))],
    ...[member.map(resend), member.map(twoDevices), fc.constant(strangers)],
  ];
};
