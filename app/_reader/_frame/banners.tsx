'use client';
import { useFormatter, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Banner } from '@/app/_ui/banner.tsx';
import type { ReadingView } from '../../../server/files/contract.ts';

/** What one has to know of this version before reading it. */
export function ReadingBanners({ reading, newer }: { reading: ReadingView; newer: ReactNode }) {
  const t = useTranslations('reader.banner');
  const format = useFormatter();
  const { status, until, watermark, source } = reading;
  const notIssued = ['draft', 'submitted', 'returned', 'approved'].includes(status);
  return (
    <div className="reader-banners">
      {status === 'superseded' && (
        <Banner tone="warn" action={newer}>
          {t('superseded')}
        </Banner>
      )}
      {status === 'withdrawn' && <Banner tone="warn">{t('withdrawn')}</Banner>}
      {source === 'document' && notIssued && <Banner tone="info">{t('notIssued')}</Banner>}
      {(until !== null || watermark) && (
        <Banner tone="info">
          {until !== null &&
            t('until', {
              until: format.dateTime(new Date(until), { dateStyle: 'short', timeStyle: 'short' }),
            })}{' '}
          {watermark && t('watermark')}
        </Banner>
      )}
    </div>
  );
}
