'use client';
import { useEffect, useRef } from 'react';
import { usePresent } from '@/app/_sync/feed-context.tsx';
import { mayVote, voteOf } from '../_model/vote.ts';
import { usePanel } from '../_room/panel-context.tsx';

/** Where there is no room for a floating ballot, an opening vote brings up its panel once. */
export function useVoteArrival(narrow: boolean): void {
  const present = usePresent();
  const { open } = usePanel();
  const brought = useRef<string | null>(null);
  const vote = voteOf(present);
  const mine = vote && mayVote(present, vote) ? vote.id : null;
  useEffect(() => {
    if (!narrow || mine === null || brought.current === mine) return;
    brought.current = mine;
    open('vote');
  }, [narrow, mine, open]);
}
