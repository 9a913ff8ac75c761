'use client';
import { useEffect, useState } from 'react';
import { usePresent } from '@/app/_sync/feed-context.tsx';
import { runQuery } from '@/app/_sync/requests.ts';
import { isModerator } from '../_model/people.ts';
import { isRunning } from '../_model/vote.ts';
import { useDevice } from '../_room/device-context.tsx';

/** What who leads may know of an open vote while it runs: who may vote and who has, never how. */
export interface Turnout {
  electorate: ReadonlySet<string>;
  voted: ReadonlySet<string>;
}

/** Null while there is no vote under way, in a secret one, and for whoever does not lead. */
export function useWhoVoted(): Turnout | null {
  const present = usePresent();
  const { meetingId } = useDevice();
  const [voted, setVoted] = useState<ReadonlySet<string>>(new Set());
  const vote = present.voting.votes.find(isRunning);
  const open = vote?.profile.secrecy === 'open' && isModerator(present) ? vote : null;
  const voteId = open?.id ?? null;
  const cast = present.voting.progress.find((one) => one.voteId === voteId)?.cast ?? 0;
  useEffect(() => {
    // Asked anew with every progress that is told: at most twice a second.
    void cast;
    if (voteId === null) return;
    let ended = false;
    void runQuery('voting.who-voted', { meetingId, voteId }).then((answer) => {
      if (!ended && answer.ok) setVoted(new Set(answer.value.personIds));
    });
    return () => {
      ended = true;
    };
  }, [meetingId, voteId, cast]);
  return open && { electorate: new Set(open.electorate), voted };
}
