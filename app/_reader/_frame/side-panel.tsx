'use client';
import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { IconButton } from '@/app/_ui/icon-button.tsx';

/** The panel scrolls by itself, so the keyboard has to be able to stop there. */
const reachable = { tabIndex: 0 };

/** What stands beside the pages; on a phone it lies over their lower part. */
export function SidePanel(props: {
  side: 'start' | 'end';
  title: string;
  onClose(): void;
  children: ReactNode;
}) {
  const t = useTranslations('reader.panel');
  return (
    <section className="reader-side" data-side={props.side} aria-label={props.title}>
      <header>
        <h2>{props.title}</h2>
        <IconButton label={t('close')} onClick={props.onClose}>
          <X aria-hidden="true" />
        </IconButton>
      </header>
      <div className="reader-side-body" {...reachable}>
        {props.children}
      </div>
    </section>
  );
}
