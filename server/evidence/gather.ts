import type { Tx } from '../../db/client.ts';
import { readEvents } from '../kernel/event-log.ts';
import { chairOf } from '../meetings/queries.ts';
import { boxEvidence } from '../secretballots/queries.ts';
import { keysById } from '../voterkeys/queries.ts';
import { countedBallots, loadElectors, loadVote } from '../voting/port.ts';

/** What `verify.mjs` checks, as one JSON text; null before the result was announced. */
export async function gatherEvidence(
  tx: Tx,
  meetingId: string,
  voteId: string,
): Promise<string | null> {
  const vote = await loadVote(tx, meetingId, voteId);
  if (vote?.status !== 'announced') return null;
  const ballots = await countedBallots(tx, voteId);
  const box = await boxEvidence(tx, voteId);
  const keyIds = [...ballots, ...(box?.issues ?? [])].flatMap(({ keyId }) => keyId ?? []);
  const events = [];
  for (;;) {
    const more = await readEvents(tx, meetingId, events.at(-1)?.seq ?? 0);
    if (more.length === 0) break;
    events.push(...more);
  }
  const keys = [...(await keysById(tx, keyIds)).values()];
  const roll = await loadElectors(tx, voteId);
  const chairId = await chairOf(tx, meetingId);
  return JSON.stringify({ version: 1, meetingId, chairId, vote, roll, ballots, box, keys, events });
}
