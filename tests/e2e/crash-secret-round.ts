import { expect } from '@playwright/test';
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { canonicalJson } from '@/app/_keys/canonical.ts';
import { blindToken, keyThumbprint, unblind } from '@/app/_secret/token.ts';
import { boxKey, secretBallot } from '../../db/schema/secretballots.ts';
import { vote } from '../../db/schema/voting.ts';
import { meetingId } from '../../db/seed/demo-rows.ts';
import { demoRuleProfile } from '../../db/seed/demo-votes.ts';
import { boxAnswer, tokenKey } from '../../server/secretballots/contract.ts';
import { ballotContent, choices, turnout, voteResult } from '../../server/voting/contract.ts';
import { textsRoot } from '../../server/voting/merkle.ts';
import { oneAnswer } from '../../server/voting/one-answer.ts';
import { signStatement } from '../bench/crowd/device-keys.ts';
import { CommandRefused } from '../bench/post-command.ts';
import type { Chance } from '../integration/seeded-chance.ts';
import {
  type CrashStage,
  type CrashVoter,
  closeUnderFire,
  killers,
  openVote,
  untilAnswered,
  untilDone,
} from './crash-stage.ts';

const drawn = z.object({ blindSignature: z.string() });

async function tokenOf(stage: CrashStage, { personId, key, sender }: CrashVoter, voteId: string) {
  const [row] = await untilDone(stage, () =>
    stage.product.db.select().from(boxKey).where(eq(boxKey.voteId, voteId)),
  );
  const publicKey = tokenKey.parse(row?.publicKey);
  const token = await blindToken(publicKey);
  const { blinded, message } = token;
  const print = await keyThumbprint(publicKey);
  const said = { blinded, key: print, meetingId, personId, voteId, version: 1 };
  const request = { keyId: key.keyId, value: signStatement(key, canonicalJson(said)) };
  const input = { meetingId, voteId, blinded, request };
  const answer = await untilAnswered(stage, sender, 'secretballots.draw', input);
  return {
    message,
    signature: await unblind(publicKey, token, drawn.parse(answer).blindSignature),
  };
}

/** Puts a ballot into the box as nobody, again and again until the box says that it is there. */
function untilInBox(stage: CrashStage, ballot: unknown): Promise<string> {
  const send = async () => {
    const response = await fetch(`${stage.product.origin}/api/ballots`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(ballot),
    });
    const answer = boxAnswer.parse(await response.json());
    if (!answer.ok) throw new CommandRefused('the box', answer.code);
    return answer.tokenHash;
  };
  return untilDone(stage, send, 250);
}

interface InBox {
  tokenHash: string;
  content: ReturnType<typeof oneAnswer>;
}

/** What lies in the box is what was acknowledged, no more and no less, and so is what is announced. */
async function expectWholeBox({ product: { db } }: CrashStage, voteId: string, sent: InBox[]) {
  const rows = await db.select().from(secretBallot).where(eq(secretBallot.voteId, voteId));
  const line = ({ tokenHash, content }: InBox) => canonicalJson({ content, tokenHash, voteId });
  const lines = rows
    .map(({ tokenHash, content }) => ({ tokenHash, content: ballotContent.parse(content) }))
    .sort((a, b) => (a.tokenHash < b.tokenHash ? -1 : 1))
    .map(line);
  expect([...lines].sort()).toEqual(sent.map(line).sort());
  const [stored] = await db.select().from(vote).where(eq(vote.id, voteId));
  expect(stored?.ballotsRoot).toBe(textsRoot(lines));
  const whole = sent.length;
  expect(turnout.parse(stored?.turnout)).toEqual({
    ...{ issued: whole, returned: whole, valid: whole, invalid: 0 },
  });
  const { outcome } = voteResult.parse(stored?.result);
  const of = (choice: (typeof choices)[number]) => {
    const wanted = JSON.stringify(oneAnswer(voteId, choice));
    return sent.filter(({ content }) => JSON.stringify(content) === wanted).length;
  };
  expect(outcome).toMatchObject({
    questions: [{ counts: { for: of('for'), against: of('against'), abstain: of('abstain') } }],
  });
}

/** A secret vote in which everybody draws and casts while each of the three is killed. */
export async function secretRound(stage: CrashStage, voters: number, chance: Chance) {
  const profile = { ...demoRuleProfile, secrecy: 'secret', tie: 'not-carried' } as const;
  const voteId = await openVote(stage, profile);
  const people = chance.shuffled(stage.people).slice(0, voters);
  const acknowledge = killers(stage.product, 2 * voters, chance);
  const sent = await Promise.all(
    people.map(async (voter): Promise<InBox> => {
      const content = oneAnswer(voteId, chance.of(choices));
      const token = await tokenOf(stage, voter, voteId);
      acknowledge();
      const tokenHash = await untilInBox(stage, { voteId, ...token, content });
      acknowledge();
      return { tokenHash, content };
    }),
  );
  await closeUnderFire(stage, voteId, chance);
  return () => expectWholeBox(stage, voteId, sent);
}
