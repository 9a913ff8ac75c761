'use client';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { DeviceFailure } from '@/app/_media/media-session.ts';

/** Why a camera or microphone did not open, and what to do. */
export function DeviceFailureNote(props: {
  source: 'camera' | 'microphone';
  failure: DeviceFailure;
}) {
  const t = useTranslations('devices');
  const device = t(`names.${props.source}`);
  return (
    <p className="device-failure" role="alert">
      {t(`failures.${props.failure}`, { device })}{' '}
      {props.failure === 'insecure-context' && <Link href="/trust">{t('trustLink')}</Link>}
    </p>
  );
}
