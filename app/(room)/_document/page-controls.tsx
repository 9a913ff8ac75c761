'use client';
import {
  ChevronLeft,
  ChevronRight,
  NotebookPen,
  Presentation,
  ZoomIn,
  ZoomOut,
} from 'lucide-react';
import { useTranslations } from 'next-intl';
import { usePresent } from '@/app/_sync/feed-context.tsx';
import type { DocumentView } from '../../../server/documents/contract.ts';
import { mayShow } from '../_model/shown-document.ts';
import { useDevice } from '../_room/device-context.tsx';
import { useCommand } from '../_room/use-command.ts';
import { useReading } from './reading-context.tsx';

const zooms = [1, 1.25, 1.5, 2] as const;

export function PageControls(props: {
  document: DocumentView;
  page: number;
  turn(by: number): void;
  zoom: number;
  onZoom(zoom: number): void;
  /** Whether one's own notes are at hand. */
  noting: boolean;
  onNoting(noting: boolean): void;
}) {
  const { document, page, turn, zoom, onZoom, noting, onNoting } = props;
  const t = useTranslations('room.document');
  const larger = zooms.find((one) => one > zoom);
  const smaller = zooms.findLast((one) => one < zoom);
  return (
    <div className="page-controls">
      <button
        type="button"
        onClick={() => turn(-1)}
        disabled={page <= 1}
        aria-label={t('previous')}
      >
        <ChevronLeft aria-hidden="true" />
      </button>
      <span aria-live="polite">{t('pageOf', { page, pages: document.pages })}</span>
      <button
        type="button"
        onClick={() => turn(1)}
        disabled={page >= document.pages}
        aria-label={t('next')}
      >
        <ChevronRight aria-hidden="true" />
      </button>
      <span className="page-controls-gap" />
      <button
        type="button"
        onClick={() => smaller && onZoom(smaller)}
        disabled={!smaller}
        aria-label={t('zoomOut')}
      >
        <ZoomOut aria-hidden="true" />
      </button>
      <button
        type="button"
        onClick={() => larger && onZoom(larger)}
        disabled={!larger}
        aria-label={t('zoomIn')}
      >
        <ZoomIn aria-hidden="true" />
      </button>
      <button
        type="button"
        onClick={() => onNoting(!noting)}
        disabled={document.sha256 === ''}
        aria-pressed={noting}
        aria-label={t('notes')}
        title={t('notes')}
      >
        <NotebookPen aria-hidden="true" />
      </button>
      <PresentButton document={document} page={page} />
    </div>
  );
}

/** Shows this page to everybody; for the presenter of the item, the chair and the secretary. */
function PresentButton({ document, page }: { document: DocumentView; page: number }) {
  const t = useTranslations('room.document');
  const present = usePresent();
  const { meetingId } = useDevice();
  const show = useCommand('documents.show');
  const { follow } = useReading();
  if (!mayShow(present)) return null;
  const { shown } = present.documents;
  const isShown = shown?.documentId === document.id && shown.page === page;
  const showHere = async () => {
    const answer = await show.run({ meetingId, documentId: document.id, page });
    if (answer.ok) follow();
  };
  return (
    <button
      type="button"
      className="present-button"
      disabled={isShown || show.busy}
      aria-label={isShown ? t('isShown') : t('showThisPage')}
      title={t('showThisPage')}
      onClick={() => void showHere()}
    >
      <Presentation aria-hidden="true" />
      <span>{isShown ? t('isShown') : t('show')}</span>
    </button>
  );
}
