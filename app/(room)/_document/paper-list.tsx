'use client';
import { ChevronDown, FileText } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { usePresent } from '@/app/_sync/feed-context.tsx';
import type { DocumentView } from '../../../server/documents/contract.ts';
import { agendaOf } from '../_model/agenda.ts';
import { papersInOrder } from '../_model/shown-document.ts';
import { useReading } from './reading-context.tsx';

/** The title of the paper; pressed, it unfolds the list of all papers of the meeting. */
export function PaperList({ current }: { current: DocumentView }) {
  const t = useTranslations('room.document');
  const present = usePresent();
  const { goTo } = useReading();
  const details = useRef<HTMLDetailsElement>(null);
  useCloseOutside(details);
  const close = () => {
    if (details.current) details.current.open = false;
  };
  const positions = new Map(agendaOf(present).map((item) => [item.id, item.number]));
  return (
    <details className="paper-list" ref={details}>
      <summary aria-label={t('choosePaper', { number: current.docNumber })}>
        <b>{current.docNumber}</b>
        <span className="paper-subject">{current.subject}</span>
        <ChevronDown aria-hidden="true" size={20} />
      </summary>
      <ul>
        {papersInOrder(present).map((document) => (
          <li key={document.id}>
            <button
              type="button"
              aria-current={document.id === current.id}
              onClick={() => {
                goTo(document.id, 1);
                close();
              }}
            >
              <FileText aria-hidden="true" size={20} />
              <span>
                <b>{document.docNumber}</b> {document.subject}
                <small>
                  {document.itemId !== null &&
                    `${t('ofItem', { position: positions.get(document.itemId) ?? '' })} · `}
                  {t('pages', { count: document.pages })}
                  {document.status === 'superseded' && ` · ${t('superseded')}`}
                </small>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Folds the list when something else is pressed, or with Escape. */
function useCloseOutside(details: React.RefObject<HTMLDetailsElement | null>): void {
  useEffect(() => {
    const onPointer = (event: PointerEvent) => {
      const open = details.current;
      if (open?.open && event.target instanceof Node && !open.contains(event.target)) {
        open.open = false;
      }
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && details.current) details.current.open = false;
    };
    window.addEventListener('pointerdown', onPointer);
    window.addEventListener('keydown', onKey);
    return () => {
      window.removeEventListener('pointerdown', onPointer);
      window.removeEventListener('keydown', onKey);
    };
  }, [details]);
}
