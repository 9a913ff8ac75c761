'use client';
import { useTranslations } from 'next-intl';
import { usePresent } from '@/app/_sync/feed-context.tsx';
import { documentOf, fileAddress } from '../_model/shown-document.ts';
import PaperPage from '../_paper/paper-page.tsx';
import { Stage } from '../_stage/stage.tsx';

/** The shown page in full height, and beside it the hall or whoever presents. */
export function HallDocument(props: { meetingId: string; ownIdentity: string | null }) {
  const { meetingId, ownIdentity } = props;
  const t = useTranslations('room.document');
  const present = usePresent();
  const { shown } = present.documents;
  const document = documentOf(present, shown?.documentId ?? null);
  if (!shown || !document) return null;
  return (
    <div className="hall-document">
      <PaperPage url={fileAddress(meetingId, document)} page={shown.page} zoom={1} whole />
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
