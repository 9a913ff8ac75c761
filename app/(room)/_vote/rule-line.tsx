'use client';
import { useLocale, useTranslations } from 'next-intl';
import type { VoteView } from '../../../server/voting/contract.ts';
import { formatFraction } from '../_words/share.ts';

/** "Biểu quyết công khai · cần trên 50 % tổng số 15 thành viên": what is needed, before it. */
export function RuleLine({ vote, members }: { vote: VoteView; members: number }) {
  const t = useTranslations('room.vote');
  const locale = useLocale();
  const { profile } = vote;
  const threshold = formatFraction(profile.threshold, locale);
  return (
    <p className="rule-line">
      {t('open')} ·{' '}
      {t('needs', {
        strict: String(profile.strict),
        threshold,
        denominator: profile.denominator,
        members,
      })}
    </p>
  );
}
