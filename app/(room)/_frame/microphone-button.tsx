'use client';
import { Mic, MicOff } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { usePresent } from '@/app/_sync/feed-context.tsx';
import { ownVoice } from '../_model/floor.ts';
import { useDevice } from '../_room/device-context.tsx';
import { useRoomMedia } from '../_video/media-context.tsx';
import { BarButton } from './bar-button.tsx';

/**
 * The microphone as the media server has it: open where sound arrives there. The button mutes and
 * unmutes; only the chair opens a microphone.
 */
export function MicrophoneButton() {
  const t = useTranslations('room.bar');
  const { kind } = useDevice();
  const { session, snapshot } = useRoomMedia();
  const present = usePresent();
  const voice = ownVoice(present);
  if (kind === 'room') {
    return (
      <BarButton device icon={MicOff} tone="off" disabled note={t('hallHasMicrophone')}>
        {t('microphoneOff')}
      </BarButton>
    );
  }
  const { published, receiving, muted } = snapshot.local.microphone;
  const closedByChair = voice?.microphone === 'muted';
  if (!published) {
    return (
      <BarButton
        device
        icon={MicOff}
        tone="off"
        disabled
        note={closedByChair ? t('mutedByChair') : t('openedByChair')}
      >
        {t('microphoneOff')}
      </BarButton>
    );
  }
  const open = receiving && !muted;
  return (
    <BarButton
      device
      icon={open ? Mic : MicOff}
      tone={open ? 'live' : 'waiting'}
      pressed={open}
      onClick={() => session?.setMuted('microphone', !muted)}
      note={open ? t('heard') : muted ? t('mutedByYou') : t('opening')}
    >
      {open ? t('microphoneOn') : t('microphoneMuted')}
    </BarButton>
  );
}
