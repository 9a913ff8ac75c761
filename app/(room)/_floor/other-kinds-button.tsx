'use client';
import { ChevronUp } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { usePresent } from '@/app/_sync/feed-context.tsx';
import { ownLines, ownVoice } from '../_model/floor.ts';
import { useAsking } from './asking-context.tsx';

/** Beside the one tap to speak: a question, a point of order, an answer. */
export function OtherKindsButton() {
  const t = useTranslations('room.floor');
  const present = usePresent();
  const asking = useAsking();
  const inSession = present.meetings.meeting.status === 'in-session';
  if (!inSession || ownVoice(present) || ownLines(present).length > 0) return null;
  return (
    <button
      type="button"
      className="bar-button bar-button-more other-kinds"
      aria-label={t('otherKinds')}
      title={t('otherKinds')}
      aria-haspopup="dialog"
      aria-keyshortcuts="q"
      onClick={() => asking.open('choice')}
    >
      <ChevronUp aria-hidden="true" size={26} />
    </button>
  );
}
