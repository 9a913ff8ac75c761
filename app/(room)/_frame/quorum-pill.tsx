'use client';
import { CircleCheck, TriangleAlert, Users } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { usePresent } from '@/app/_sync/feed-context.tsx';
import { headcount, quorumOf } from '../_model/agenda.ts';
import { usePanel } from '../_room/panel-context.tsx';

/** Whether the current item can be decided; without a roll, how many have come. */
export function QuorumPill() {
  const t = useTranslations('room.header');
  const present = usePresent();
  const { toggle } = usePanel();
  const quorum = quorumOf(present);
  const open = () => toggle('people');
  if (!quorum) {
    const { present: there, invited } = headcount(present);
    return (
      <button type="button" className="header-pill" onClick={open}>
        <Users aria-hidden="true" size={18} />
        <span className="header-words">{t('presentCount')}</span>
        <b>
          {there}/{invited}
        </b>
      </button>
    );
  }
  const Icon = quorum.quorumMet ? CircleCheck : TriangleAlert;
  return (
    <button type="button" className="header-pill" data-met={quorum.quorumMet} onClick={open}>
      <Icon aria-hidden="true" size={18} />
      <span className="header-words">{quorum.quorumMet ? t('quorumMet') : t('quorumMissing')}</span>
      <b>
        {quorum.present}/{quorum.members}
      </b>
    </button>
  );
}
