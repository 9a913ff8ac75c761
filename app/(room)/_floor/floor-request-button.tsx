'use client';
import { Hand, MicOff } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { BarButton } from '../_frame/bar-button.tsx';
import { useFloorRequest } from './use-floor-request.ts';

/** ✋ asks for the floor, takes the request back, or gives the floor back. */
export function FloorRequestButton({ wide = false }: { wide?: boolean }) {
  const t = useTranslations('room.floor');
  const request = useFloorRequest();
  const { busy, press } = request;
  if (request.state === 'speaking') {
    return (
      <BarButton tone="primary" busy={busy} onClick={press} icon={MicOff} wide={wide}>
        {request.as === 'partner' ? t('endAnswer') : t('giveBack')}
      </BarButton>
    );
  }
  if (request.state === 'waiting') {
    return (
      <BarButton
        tone="waiting"
        busy={busy}
        onClick={press}
        icon={Hand}
        wide={wide}
        note={t('position', { position: request.position })}
      >
        {t('withdraw')}
      </BarButton>
    );
  }
  return (
    <BarButton
      tone="primary"
      busy={busy}
      onClick={press}
      icon={Hand}
      wide={wide}
      disabled={!request.possible}
      shortcut="p"
    >
      {t('request')}
    </BarButton>
  );
}
