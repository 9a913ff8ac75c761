'use client';
import { LogOut, MessageSquareOff } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { BarButton } from '../_frame/bar-button.tsx';

/** The bar of whoever is not named: leaving stays possible, writing waits, and says for what. */
export function ClosedBar() {
  const t = useTranslations('room.closed');
  const tBar = useTranslations('room.bar');
  const tMore = useTranslations('room.more');
  const router = useRouter();
  return (
    <nav className="bottom-bar" aria-label={tBar('label')}>
      <BarButton icon={MessageSquareOff} tone="off" disabled note={t('noMessages')}>
        {tMore('messages')}
      </BarButton>
      <BarButton icon={LogOut} onClick={() => router.push('/meetings')}>
        {tMore('leave')}
      </BarButton>
    </nav>
  );
}
