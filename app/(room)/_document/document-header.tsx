'use client';
import { Users } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { usePresent } from '@/app/_sync/feed-context.tsx';
import type { DocumentView } from '../../../server/documents/contract.ts';
import { presenterName } from '../_model/shown-document.ts';
import { PaperList } from './paper-list.tsx';
import { useReading } from './reading-context.tsx';

/** Which paper this is, the way to the others, and whether one follows the presenter. */
export function DocumentHeader({ document }: { document: DocumentView }) {
  const t = useTranslations('room.document');
  const { following, presented, follow } = useReading();
  const name = presenterName(usePresent());
  return (
    <header className="document-header">
      <PaperList current={document} />
      {following && (
        <span
          className="follow-pill"
          data-following="true"
          title={name === null ? undefined : t('followingName', { name })}
        >
          <Users aria-hidden="true" size={18} />
          {t('following')}
        </span>
      )}
      {!following && presented && (
        <button type="button" className="follow-pill" data-following="false" onClick={follow}>
          <Users aria-hidden="true" size={18} />
          {t('backToPresenter')}
        </button>
      )}
    </header>
  );
}
