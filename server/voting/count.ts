import { presentMembers } from '../attendance/queries.ts';
import type { MeetingContext } from '../kernel/define-command.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import { chairOf } from '../meetings/queries.ts';
import { closeBox, emptiedBox } from '../secretballots/carry-out.ts';
import type { VoterKey } from '../voterkeys/contract.ts';
import { keysById } from '../voterkeys/queries.ts';
import { isLeftInvalid, isSecret } from './ballot-rules.ts';
import type { BallotContent, VoteResult, VoteView } from './contract.ts';
import { ballotsRoot } from './merkle.ts';
import { signatureHeld } from './statement.ts';
import {
  type BallotRow,
  countedBallots,
  type HeldVote,
  loadElectors,
  savePresentAtClosing,
} from './store.ts';
import { countVote } from './tally.ts';

/** Every signature is verified again when it is counted. */
function wasSigned(
  meetingId: string,
  { keyId, nonce, signature, castAt, ...ballot }: BallotRow,
  keys: ReadonlyMap<string, VoterKey>,
): boolean {
  if (keyId === null || nonce === null || signature === null) return false;
  return signatureHeld(keys.get(keyId), { ...ballot, meetingId, nonce, value: signature }, castAt);
}

const rootOf = (counted: readonly BallotRow[]) =>
  ballotsRoot(counted.map((row) => ({ ...row, castAt: row.castAt.toISOString() })));

/**
 * Fixes what the count is made from, once nobody can write any more (the vote's row is held): who is
 * there, the root over the ballots, and of a secret vote what is announced before it is counted.
 */
export async function shut(
  { tx, meetingId }: MeetingContext,
  vote: HeldVote,
): Promise<{ ballotsRoot: string; turnout: VoteView['turnout'] }> {
  const here = await presentMembers(tx, meetingId, vote.rollId);
  await savePresentAtClosing(
    tx,
    vote.id,
    here.map(({ personId }) => personId),
  );
  if (!isSecret(vote.profile)) {
    return { ballotsRoot: rootOf(await countedBallots(tx, vote.id)), turnout: null };
  }
  const { issued, returned, contents, root } = await closeBox(tx, vote.id);
  const invalid = contents.filter(isLeftInvalid).length;
  return { ballotsRoot: root, turnout: { issued, returned, valid: returned - invalid, invalid } };
}

const nameless = (content: BallotContent) => {
  return { content, siteId: null, channel: 'device', signed: false } as const;
};

/** Counts what is written, which is first compared with the root that closing wrote. */
export async function countUp(
  { tx, meetingId }: MeetingContext,
  vote: HeldVote,
): Promise<Result<VoteResult, 'voting.root-differs'>> {
  const box = isSecret(vote.profile) ? await emptiedBox(tx, vote.id) : null;
  const counted = await countedBallots(tx, vote.id);
  if ((box?.root ?? rootOf(counted)) !== vote.ballotsRoot) return fail('voting.root-differs');
  const keys = await keysById(
    tx,
    counted.flatMap(({ keyId }) => keyId ?? []),
  );
  const ballots = new Map(
    counted.map((row) => [row.personId, { ...row, signed: wasSigned(meetingId, row, keys) }]),
  );
  const electors = await loadElectors(tx, vote.id);
  const result = countVote({
    ...vote,
    members: electors.map(({ personId, weight, presentAtOpening, presentAtClosing }) => ({
      ...{ personId, weight },
      ballot: ballots.get(personId) ?? null,
      present: presentAtOpening && presentAtClosing === true,
    })),
    nameless: box?.contents.map(nameless) ?? [],
    chairId: await chairOf(tx, meetingId),
  });
  return ok(result);
}
