'use client';
import { useTranslations } from 'next-intl';
import { Banner } from '@/app/_ui/banner.tsx';
import type { VoteView } from '../../../server/voting/contract.ts';

/** Where a vote stands that takes no ballot and has no announced result. */
export function useVoteStage({ status, annulledReason }: VoteView): string | null {
  const t = useTranslations('room.vote.stage');
  if (status === 'paused' || status === 'closed' || status === 'counted') return t(status);
  return status === 'annulled' ? t('annulled', { reason: annulledReason ?? '' }) : null;
}

export function VoteStage({ vote }: { vote: VoteView }) {
  const t = useTranslations('room.vote');
  const stage = useVoteStage(vote);
  if (stage === null) return null;
  return (
    <>
      <Banner tone={vote.status === 'annulled' ? 'warn' : 'info'}>{stage}</Banner>
      {vote.turnout && <p className="verdict-sites">{t('turnout', vote.turnout)}</p>}
    </>
  );
}
