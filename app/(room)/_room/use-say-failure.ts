'use client';
import { useTranslations } from 'next-intl';
import { useCallback } from 'react';
import { errorText } from '@/app/_i18n/error-text.ts';
import type { DeviceFailure } from '@/app/_media/media-session.ts';
import { useToast } from '@/app/_ui/toast.tsx';
import type { AnyError } from '../../../server/transport/contract.ts';
import { isConflict } from './conflicts.ts';

interface Failure {
  code: AnyError | 'unreachable';
  params: Record<string, string | number>;
}

/** Says in a toast why something was refused, and what to do next. */
export function useSayFailure(): (failure: Failure) => void {
  const toast = useToast();
  const tErrors = useTranslations('errors');
  const t = useTranslations('room.failures');
  return useCallback(
    ({ code, params }) => {
      const text = code === 'unreachable' ? t('unreachable') : errorText(tErrors, { code, params });
      // That a colleague was faster is no fault of anybody's.
      toast({ tone: isConflict(code) ? 'warn' : 'error', text });
    },
    [toast, tErrors, t],
  );
}

export function useSayDeviceFailure() {
  const toast = useToast();
  const t = useTranslations('devices');
  return useCallback(
    (source: 'camera' | 'microphone', failure: DeviceFailure) =>
      toast({ tone: 'error', text: t(`failures.${failure}`, { device: t(`names.${source}`) }) }),
    [toast, t],
  );
}
