'use client';
import { useTranslations } from 'next-intl';
import { usePresent } from '@/app/_sync/feed-context.tsx';
import { Banner } from '@/app/_ui/banner.tsx';
import type { DocumentView } from '../../../server/documents/contract.ts';
import { useReading } from './reading-context.tsx';

/** Says that a later version has taken this one's place, and leads there. */
export function SupersededBanner({ document }: { document: DocumentView }) {
  const t = useTranslations('room.document');
  const { goTo } = useReading();
  const later = usePresent().documents.documents.find(
    (one) => one.docNumber === document.docNumber && one.version > document.version,
  );
  return (
    <Banner
      tone="warn"
      action={
        later && (
          <button type="button" className="plain-button" onClick={() => goTo(later.id, 1)}>
            {t('openLater')}
          </button>
        )
      }
    >
      {t('supersededBanner')}
    </Banner>
  );
}
