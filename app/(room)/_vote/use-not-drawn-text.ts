'use client';
import { useTranslations } from 'next-intl';
import { errorText } from '@/app/_i18n/error-text.ts';
import type { DrawRefusal } from '@/app/_secret/secret-ballot.ts';

/** Why there is no secret ballot yet, and what to do. */
export function useNotDrawnText(): (code: DrawRefusal) => string {
  const t = useTranslations('secret.notDrawn');
  const tErrors = useTranslations('errors');
  return (code) => {
    switch (code) {
      case 'cannot-sign':
        return t('cannotSign');
      case 'other-key':
        return t('otherKey');
      case 'wrong-signature':
        return t('wrongSignature');
      case 'key-not-vouched':
        return t('keyNotVouched');
      case 'unreachable':
        return t('unreachable');
      default:
        return errorText(tErrors, { code, params: {} });
    }
  };
}
