'use client';
import { Volume2, VolumeX } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { DeviceKind } from '../_model/proposed-kind.ts';
import { CameraCheck } from './camera-check.tsx';
import { MicrophoneCheck } from './microphone-check.tsx';

/** The check that belongs to the kind of device: none in the hall, and why. */
export function DeviceCheck({ kind }: { kind: DeviceKind }) {
  const t = useTranslations('devices.check');
  if (kind === 'room') {
    return (
      <p className="device-note">
        <VolumeX aria-hidden="true" />
        {t('roomNeedsNone')}
      </p>
    );
  }
  return (
    <div className="device-check">
      <CameraCheck />
      <div>
        <MicrophoneCheck />
        <p className="device-note">
          <Volume2 aria-hidden="true" />
          {kind === 'site' ? t('siteSound') : t('remoteSound')}
        </p>
      </div>
    </div>
  );
}
