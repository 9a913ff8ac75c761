'use client';
import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { usePresent } from '@/app/_sync/feed-context.tsx';
import { useToast } from '@/app/_ui/toast.tsx';
import { mayVote, receiptOf, voteOf } from '../_model/vote.ts';
import { useBallotDraft } from '../_room/ballot-context.tsx';
import { usePanel } from '../_room/panel-context.tsx';

/** A reminder brings the ballot up again, wherever the voter put it. */
export function useReminder(narrow: boolean): void {
  const t = useTranslations('room.vote');
  const present = usePresent();
  const toast = useToast();
  const { open } = usePanel();
  const { setAside } = useBallotDraft();
  const vote = voteOf(present);
  const waiting = vote && mayVote(present, vote) && !receiptOf(present, vote.id) ? vote.id : null;
  const at = present.voting.reminders.find(({ voteId }) => voteId === waiting)?.at ?? null;
  const followed = useRef<string | null>(null);
  useEffect(() => {
    if (waiting === null || at === null || followed.current === at) return;
    followed.current = at;
    setAside(waiting, false);
    if (narrow) open('vote');
    toast({ tone: 'info', text: t('reminded') });
    navigator.vibrate?.(200);
  }, [waiting, at, narrow, open, setAside, toast, t]);
}
