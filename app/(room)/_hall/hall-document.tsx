'use client';
import { useTranslations } from 'next-intl';
import { usePresent } from '@/app/_sync/feed-context.tsx';
import { documentOf } from '../_model/shown-document.ts';
import ShownPage from '../_paper/shown-page.tsx';
import { Stage } from '../_stage/stage.tsx';

/** The shown page in full height, and beside it the hall or whoever presents. */
export function HallDocument({ ownIdentity }: { ownIdentity: string | null }) {
  const t = useTranslations('room.document');
  const present = usePresent();
  const { shown } = present.documents;
  const document = documentOf(present, shown?.documentId ?? null);
  if (!shown || !document) return null;
  return (
    <div className="hall-document">
      <ShownPage document={document} page={shown.page} />
      <aside>
        <p>
          <b>{document.docNumber}</b>
        </p>
        <p>{document.subject}</p>
        <p>{t('pageOf', { page: shown.page, pages: document.pages })}</p>
        <Stage ownIdentity={ownIdentity} />
      </aside>
    </div>
  );
}
