'use client';
import { useEffect, useState } from 'react';
import type { VoteView } from '../../../server/voting/contract.ts';
import { isOver } from '../_model/vote.ts';
import { useBallotDraft } from '../_room/ballot-context.tsx';

/** True of a vote which was seen open here and is closed now: its result deserves to be shown. */
export function useJustClosed(vote: VoteView | null): boolean {
  const [seenOpen, setSeenOpen] = useState<string | null>(null);
  const { setAside } = useBallotDraft();
  const id = vote?.id ?? null;
  const open = vote?.status === 'open';
  const closed = vote !== null && isOver(vote);
  useEffect(() => {
    if (open) setSeenOpen(id);
  }, [open, id]);
  useEffect(() => {
    // A ballot that was moved aside must not keep its result aside too.
    if (closed && id !== null && seenOpen === id) setAside(id, false);
  }, [closed, id, seenOpen, setAside]);
  return closed && seenOpen === id;
}
