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
  const { conversion, rights, source, id, fileSha256 } = reading;
  const offered = rights.download && fileSha256 !== undefined;
  const why = conversion === 'timed-out' ? t('timedOutText') : t('failedText');
  return (
    <div className="reader-message">
      <EmptyState
        icon={<FileWarning />}
        title={t('failedTitle')}
        text={offered ? why : t('noDownload')}
        action={
          offered && (
            <a
              className={buttonLook('act')}
              href={`/api/readings/${source}/${id}/${fileSha256}/original`}
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
