'use client';
import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import { type KeyboardEvent, useState } from 'react';
import { EmptyState } from '@/app/_ui/empty-state.tsx';
import { fileAddress } from '../_model/shown-document.ts';
import { useDevice } from '../_room/device-context.tsx';
import { DocumentHeader } from './document-header.tsx';
import { PageControls } from './page-controls.tsx';
import { useReading } from './reading-context.tsx';
import { SupersededBanner } from './superseded-banner.tsx';
import { usePageTurning } from './use-page-turning.ts';

const PaperPage = dynamic(() => import('../_paper/paper-page.tsx'), {
  ssr: false,
  loading: () => <div className="paper-waiting" />,
});

export function DocumentPanel() {
  const t = useTranslations('room.document');
  const { meetingId } = useDevice();
  const turn = usePageTurning();
  const [zoom, setZoom] = useState(1);
  const { document, page } = useReading();
  if (!document) return <EmptyState title={t('none')} text={t('noneHint')} />;
  const onKeyDown = (event: KeyboardEvent) => {
    const by = pageKeys[event.key];
    if (by === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    turn(by);
  };
  return (
    <section className="document" aria-label={t('label')} onKeyDown={onKeyDown}>
      <DocumentHeader document={document} />
      {document.status === 'superseded' && <SupersededBanner document={document} />}
      <PaperPage url={fileAddress(meetingId, document)} page={page} zoom={zoom} />
      <PageControls document={document} page={page} turn={turn} zoom={zoom} onZoom={setZoom} />
    </section>
  );
}

const pageKeys: Readonly<Record<string, number>> = {
  PageDown: 1,
  ArrowRight: 1,
  PageUp: -1,
  ArrowLeft: -1,
};
