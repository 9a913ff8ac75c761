'use client';
import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { usePanel } from '../_room/panel-context.tsx';

/** The body scrolls by itself, so the keyboard has to be able to stop there. */
const reachable = { tabIndex: 0 };

/** A panel with a heading and the way back to the document. */
export function PanelFrame(props: {
  title: string;
  aside?: ReactNode;
  /** Something inside scrolls by itself: a long list of which only a part is in the page. */
  ownScrolling?: boolean;
  children: ReactNode;
}) {
  const t = useTranslations('room.panels');
  const { open, panel } = usePanel();
  return (
    <section className="panel" data-panel={panel} aria-label={props.title}>
      <header className="panel-header">
        <h2>{props.title}</h2>
        {props.aside}
        <button
          type="button"
          className="panel-close"
          aria-label={t('close')}
          onClick={() => open('document')}
        >
          <X aria-hidden="true" />
        </button>
      </header>
      <div
        className="panel-body"
        data-own-scrolling={props.ownScrolling ?? false}
        {...(props.ownScrolling ? {} : reachable)}
      >
        {props.children}
      </div>
    </section>
  );
}
