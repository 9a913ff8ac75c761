'use client';
import { Download, FileWarning } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { buttonLook } from '@/app/_ui/button.tsx';
import { EmptyState } from '@/app/_ui/empty-state.tsx';
import type { ReadingView } from '../../../server/files/contract.ts';

/** A file without pages: says why, and offers it as it is to whoever may have it. */
export function Unconverted({ reading }: { reading: ReadingView }) {
  const t = useTranslations('reader.message');
  const tBar = useTranslations('reader.bar');
  const { conversion, rights, source, id, sha256 } = reading;
  const why = conversion === 'timed-out' ? t('timedOutText') : t('failedText');
  return (
    <div className="reader-message">
      <EmptyState
        icon={<FileWarning />}
        title={t('failedTitle')}
        text={rights.download ? why : t('noDownload')}
        action={
          rights.download && (
            <a
              className={buttonLook('act')}
              href={`/api/readings/${source}/${id}/${sha256 ?? 'none'}/original`}
            >
              <Download aria-hidden="true" />
              {tBar('original')}
            </a>
          )
        }
      />
    </div>
  );
}
