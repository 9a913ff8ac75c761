'use client';
import { useTranslations } from 'next-intl';
import { usePresent } from '@/app/_sync/feed-context.tsx';
import { documentOf } from '../_model/shown-document.ts';
import { HallPage } from './hall-page.tsx';
import { HallQuiet } from './hall-quiet.tsx';
import { HallSpeaker } from './hall-speaker.tsx';

/** The shown page in full height, and beside it the hall or whoever presents. */
export function HallDocument() {
  const t = useTranslations('display');
  const present = usePresent();
  const { shown } = present.documents;
  const document = documentOf(present, shown?.documentId ?? null);
  if (!shown || !document) return <HallQuiet text={t('nothingShown')} />;
  return (
    <div className="hall-document">
      <HallPage document={document} page={shown.page} />
      <aside>
        <p className="hall-doc-number">{document.docNumber}</p>
        <h2>{document.subject}</h2>
        <p className="hall-doc-page">{t('pageOf', { page: shown.page, pages: document.pages })}</p>
        <HallSpeaker compact />
      </aside>
    </div>
  );
}
