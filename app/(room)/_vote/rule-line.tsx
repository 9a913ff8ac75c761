'use client';
import { useLocale, useTranslations } from 'next-intl';
import { usePresent } from '@/app/_sync/feed-context.tsx';
import type { VoteView } from '../../../server/voting/contract.ts';
import { rollSize } from '../_model/vote.ts';
import { formatFraction } from '../_words/share.ts';

/** "Biểu quyết công khai · cần trên 50 % tổng số 15 thành viên": what is needed, before it. */
export function RuleLine({ vote }: { vote: VoteView }) {
  const t = useTranslations('room.vote');
  const locale = useLocale();
  const members = rollSize(usePresent(), vote);
  const { profile } = vote;
  if (profile.form === 'scoring') {
    return (
      <p className="rule-line">
        {t(profile.secrecy)} ·{' '}
        {t('fill.byCriteria', { count: profile.scoring?.criteria.length ?? 0 })}
      </p>
    );
  }
  const threshold = formatFraction(profile.threshold, locale);
  return (
    <p className="rule-line">
      {t(profile.secrecy)} ·{' '}
      {t('needs', {
        strict: String(profile.strict),
        threshold,
        denominator: profile.denominator,
        members,
      })}
    </p>
  );
}
