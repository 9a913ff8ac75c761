'use client';
import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import { type KeyboardEvent, useState } from 'react';
import { usePresent } from '@/app/_sync/feed-context.tsx';
import { EmptyState } from '@/app/_ui/empty-state.tsx';
import { mayPresent } from '../_model/shown-document.ts';
import { useShortcuts } from '../_room/use-shortcuts.ts';
import { DocumentHeader } from './document-header.tsx';
import { PageControls } from './page-controls.tsx';
import type { PresentingTool } from './presenting-tool.ts';
import { useReading } from './reading-context.tsx';
import { SupersededBanner } from './superseded-banner.tsx';
import { usePageTurning } from './use-page-turning.ts';

const RoomPaper = dynamic(() => import('../_paper/room-paper.tsx'), {
  ssr: false,
  loading: () => <div className="paper-waiting" />,
});

const PresentingTools = dynamic(() => import('./presenting-tools.tsx'), { ssr: false });

export function DocumentPanel() {
  const t = useTranslations('room.document');
  const turn = usePageTurning();
  const [zoom, setZoom] = useState(1);
  const [noting, setNoting] = useState(false);
  const { document, page } = useReading();
  const present = usePresent();
  const [inHand, setInHand] = useState<PresentingTool | null>(null);
  const presenting = document !== null && mayPresent(present, document.id, page);
  const presentingTool = presenting ? inHand : null;
  const putDown = () => setInHand(null);
  useShortcuts({ Escape: putDown });
  if (!document) return <EmptyState title={t('none')} text={t('noneHint')} />;
  const onKeyDown = (event: KeyboardEvent) => {
    const by = pageKeys[event.key];
    if (by === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    if (isTyping(event.target)) return;
    event.preventDefault();
    turn(by);
  };
  return (
    <section className="document" aria-label={t('label')} onKeyDown={onKeyDown}>
      <DocumentHeader document={document} />
      {document.status === 'superseded' && <SupersededBanner document={document} />}
      {presenting && <PresentingTools tool={inHand} onTool={setInHand} />}
      {document.sha256 === '' ? (
        <div className="room-paper">
          <EmptyState title={t('noPages')} text={t('noPagesHint')} />
        </div>
      ) : (
        <RoomPaper
          {...{ document, page, zoom, turn, noting, presentingTool }}
          onZoom={setZoom}
          goTo={(to) => turn(to - page)}
          onNoting={setNoting}
        />
      )}
      <PageControls
        {...{ document, page, turn, zoom, noting }}
        onZoom={setZoom}
        onNoting={setNoting}
      />
    </section>
  );
}

/** Fields keep their keys to themselves. */
function isTyping(target: EventTarget): boolean {
  return (
    target instanceof HTMLElement && target.closest('input, textarea, [role="radio"]') !== null
  );
}

const pageKeys: Readonly<Record<string, number>> = {
  PageDown: 1,
  ArrowRight: 1,
  PageUp: -1,
  ArrowLeft: -1,
};
