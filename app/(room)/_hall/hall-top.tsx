'use client';
import { UserCheck, UserX } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { usePresent } from '@/app/_sync/feed-context.tsx';
import { useServerNow } from '@/app/_sync/use-server-now.ts';
import { currentItem, headcount, mainItemCount, quorumOf } from '../_model/agenda.ts';
import { timeOfDay } from '../_words/clock-text.ts';

/** Which item, whether there is a quorum, and what time it is. */
export function HallTop() {
  const t = useTranslations('display');
  const locale = useLocale();
  const present = usePresent();
  const now = useServerNow();
  const item = currentItem(present);
  return (
    <header className="hall-top">
      <span className="hall-item">
        {item && <span>{t('item', { position: item.number, count: mainItemCount(present) })}</span>}
        <b>{item?.title ?? present.meetings.meeting.title}</b>
      </span>
      <HallQuorum />
      <time>{now !== null && timeOfDay(now, locale)}</time>
    </header>
  );
}

/** "Đủ đại biểu 14/15", or how many are missing; before there is a roll just how many came. */
function HallQuorum() {
  const t = useTranslations('display.quorum');
  const present = usePresent();
  const quorum = quorumOf(present);
  if (!quorum) {
    return <span className="hall-quorum">{t('present', headcount(present))}</span>;
  }
  const { members, needed, quorumMet } = quorum;
  const Icon = quorumMet ? UserCheck : UserX;
  return (
    <span className="hall-quorum" data-met={quorumMet} role="status">
      <Icon aria-hidden="true" />
      {quorumMet
        ? t('met', { present: quorum.present, members })
        : t('missing', { missing: needed - quorum.present, present: quorum.present, members })}
    </span>
  );
}
