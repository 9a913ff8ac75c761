'use client';
import { SignalHigh, SignalLow, SignalMedium, SignalZero } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useLive } from '@/app/_sync/feed-context.tsx';
import { useRoomMedia } from '../_video/media-context.tsx';

const icons = {
  good: SignalHigh,
  fair: SignalMedium,
  poor: SignalLow,
  lost: SignalZero,
} as const;

/** The line in one word: measured on sound and picture; "mất kết nối" where the feed is gone. */
export function LineQuality() {
  const t = useTranslations('room.header');
  const { snapshot } = useRoomMedia();
  const lost = useLive((state) => state.link.state === 'lost');
  const quality = lost ? 'lost' : snapshot.quality;
  if (quality === null) return null;
  const Icon = icons[quality];
  return (
    <span className="header-pill" data-quality={quality}>
      <Icon aria-hidden="true" size={18} />
      <span className="header-words">{t(`quality.${quality}`)}</span>
    </span>
  );
}
