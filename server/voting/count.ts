import { presentMembers } from '../attendance/queries.ts';
import type { MeetingContext } from '../kernel/define-command.ts';
import { chairOf } from '../meetings/queries.ts';
import { closeBox } from '../secretballots/carry-out.ts';
import type { VoterKey } from '../voterkeys/contract.ts';
import { keysById } from '../voterkeys/queries.ts';
import { isLeftInvalid, isSecret } from './ballot-rules.ts';
import type { BallotContent, VoteResult, VoteView } from './contract.ts';
import { ballotsRoot } from './merkle.ts';
import { signatureHeld } from './statement.ts';
import { type BallotRow, countedBallots, type HeldVote, loadElectors } from './store.ts';
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

/** The box of a secret vote, shut for good, and what is announced of it before it is counted. */
async function emptyBox({ tx }: MeetingContext, voteId: string) {
  const { issued, returned, contents, root } = await closeBox(tx, voteId);
  const invalid = contents.filter(isLeftInvalid).length;
  return { contents, root, turnout: { issued, returned, valid: returned - invalid, invalid } };
}

const nameless = (content: BallotContent) => {
  return { content, siteId: null, channel: 'device', signed: false } as const;
};

/** Counts what is written, once nobody can write any more: the vote's row is held. */
export async function countUp(
  context: MeetingContext,
  vote: HeldVote,
): Promise<{ result: VoteResult; ballotsRoot: string; turnout: VoteView['turnout'] }> {
  const { tx, meetingId } = context;
  const box = isSecret(vote.profile) ? await emptyBox(context, vote.id) : null;
  const counted = await countedBallots(tx, vote.id);
  const keys = await keysById(
    tx,
    counted.flatMap(({ keyId }) => keyId ?? []),
  );
  const ballots = new Map(
    counted.map((row) => [row.personId, { ...row, signed: wasSigned(meetingId, row, keys) }]),
  );
  const here = await presentMembers(tx, meetingId, vote.rollId);
  const present = new Set(here.map(({ personId }) => personId));
  const electors = await loadElectors(tx, vote.id);
  const result = countVote({
    ...vote,
    members: electors.map(({ personId, weight, presentAtOpening }) => ({
      ...{ personId, weight },
      ballot: ballots.get(personId) ?? null,
      present: presentAtOpening && present.has(personId),
    })),
    nameless: box?.contents.map(nameless) ?? [],
    chairId: await chairOf(tx, meetingId),
  });
  const leaves = counted.map((row) => ({ ...row, castAt: row.castAt.toISOString() }));
  const root = box?.root ?? ballotsRoot(leaves);
  return { result, ballotsRoot: root, turnout: box?.turnout ?? null };
}
