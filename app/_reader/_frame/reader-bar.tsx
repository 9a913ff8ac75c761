'use client';
import { ChevronLeft, ChevronRight, PanelLeft, Search, ZoomIn, ZoomOut } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type ReactNode, useEffect, useState } from 'react';
import type { ReadingView } from '../../../server/files/contract.ts';
import { FileMenu } from './file-menu.tsx';
import type { ReaderControl } from './use-reader-control.ts';
import { ViewMenu } from './view-menu.tsx';

interface Props {
  reading: ReadingView;
  control: ReaderControl;
  tools: ReactNode;
  panels: ReactNode;
}

/** Going through the paper, its size on the screen, notes, files, and what stands beside it. */
export function ReaderBar({ reading, control, tools, panels }: Props) {
  const t = useTranslations('reader.bar');
  const { page, pages, turn, zoomBy, left, setLeft } = control;
  return (
    <div className="reader-bar" role="toolbar" aria-label={t('label')}>
      <div className="reader-group">
        <BarButton
          label={t('thumbnails')}
          pressed={left === 'thumbnails'}
          onPress={() => setLeft(left === 'thumbnails' ? null : 'thumbnails')}
        >
          <PanelLeft aria-hidden="true" />
        </BarButton>
        <BarButton
          label={t('search')}
          pressed={left === 'find'}
          onPress={() => setLeft(left === 'find' ? null : 'find')}
        >
          <Search aria-hidden="true" />
        </BarButton>
      </div>
      <div className="reader-group">
        <BarButton label={t('previous')} disabled={page <= 1} onPress={() => turn(-1)}>
          <ChevronLeft aria-hidden="true" />
        </BarButton>
        <PageField control={control} />
        <BarButton label={t('next')} disabled={page >= pages} onPress={() => turn(1)}>
          <ChevronRight aria-hidden="true" />
        </BarButton>
      </div>
      <div className="reader-group">
        <BarButton label={t('zoomOut')} onPress={() => zoomBy(-1)}>
          <ZoomOut aria-hidden="true" />
        </BarButton>
        <BarButton label={t('zoomIn')} onPress={() => zoomBy(1)}>
          <ZoomIn aria-hidden="true" />
        </BarButton>
        <ViewMenu control={control} />
      </div>
      {tools}
      <div className="reader-group reader-group-end">
        {panels}
        <FileMenu reading={reading} />
      </div>
    </div>
  );
}

export function BarButton(props: {
  label: string;
  pressed?: boolean;
  disabled?: boolean;
  onPress(): void;
  children: ReactNode;
}) {
  return (
    <button
      type="button"
      aria-label={props.label}
      title={props.label}
      aria-pressed={props.pressed}
      disabled={props.disabled}
      onClick={props.onPress}
    >
      {props.children}
    </button>
  );
}

function PageField({ control: { page, pages, goTo } }: { control: ReaderControl }) {
  const t = useTranslations('reader.bar');
  const [typed, setTyped] = useState(String(page));
  useEffect(() => setTyped(String(page)), [page]);
  const go = () => {
    const wanted = Number.parseInt(typed, 10);
    if (Number.isNaN(wanted)) setTyped(String(page));
    else goTo(Math.min(pages, Math.max(1, wanted)));
  };
  return (
    <form
      className="reader-page-field"
      onSubmit={(event) => {
        event.preventDefault();
        go();
      }}
    >
      <input
        aria-label={t('goTo')}
        inputMode="numeric"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onFocus={(event) => event.target.select()}
        onBlur={go}
      />
      <span>{t('of', { pages })}</span>
      <span className="sr-only" role="status">
        {t('pageOf', { page, pages })}
      </span>
    </form>
  );
}
