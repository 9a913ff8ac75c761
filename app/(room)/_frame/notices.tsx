'use client';
import { Coffee, Megaphone, TriangleAlert } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { usePresent } from '@/app/_sync/feed-context.tsx';
import { ClosedStrip } from '../_deliberation/closed-strip.tsx';
import { mineNext, quorumOf } from '../_model/agenda.ts';
import { timeOfDay } from '../_words/clock-text.ts';

/** What everybody, or this person, has to know now; stays until it is over or understood. */
export function Notices() {
  return (
    <>
      <BreakNotice />
      <ClosedStrip />
      <QuorumNotice />
      <MineNextNotice />
    </>
  );
}

function BreakNotice() {
  const t = useTranslations('room.strips');
  const locale = useLocale();
  const { status, suspendedUntil } = usePresent().meetings.meeting;
  if (status !== 'suspended') return null;
  return (
    <div className="strip" data-tone="calm" role="status">
      <Coffee aria-hidden="true" size={20} />
      {suspendedUntil
        ? t('suspendedUntil', { time: timeOfDay(suspendedUntil, locale) })
        : t('suspended')}
    </div>
  );
}

/** Said when a quorum that was there is lost; that none has come yet is told in the header. */
function QuorumNotice() {
  const t = useTranslations('room.strips');
  const present = usePresent();
  const quorum = quorumOf(present);
  const [metRoll, setMetRoll] = useState<string | null>(null);
  const metNow = quorum?.quorumMet ? quorum.rollId : null;
  useEffect(() => {
    if (metNow) setMetRoll(metNow);
  }, [metNow]);
  const inSession = present.meetings.meeting.status === 'in-session';
  if (!inSession || !quorum || quorum.quorumMet || quorum.rollId !== metRoll) return null;
  const missing = quorum.needed - quorum.present;
  return (
    <div className="strip" data-tone="warn" role="alert">
      <TriangleAlert aria-hidden="true" size={20} />
      {t('quorumLost', { present: quorum.present, members: quorum.members, missing })}
    </div>
  );
}

/** Whoever presents the next item, and their unit, are told while the present one still runs. */
function MineNextNotice() {
  const t = useTranslations('room.strips');
  const present = usePresent();
  const [understood, setUnderstood] = useState<string | null>(null);
  const item = mineNext(present);
  const inSession = present.meetings.meeting.status === 'in-session';
  if (!inSession || !item || understood === item.id) return null;
  return (
    <div className="strip" data-tone="note" role="status">
      <Megaphone aria-hidden="true" size={20} />
      <span>{t('mineNext', { position: item.number, title: item.title })}</span>
      <button type="button" onClick={() => setUnderstood(item.id)}>
        {t('understood')}
      </button>
    </div>
  );
}
