'use client';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { drawPage } from './draw-page.ts';
import { useElementSize } from './use-element-size.ts';
import { usePaper } from './use-paper.ts';

/** The page scrolls inside its place, so the keyboard has to be able to stop there. */
const reachable = { tabIndex: 0 };

/** One page of a paper, as wide as its place times `zoom`. */
export default function PaperPage(props: {
  url: string;
  page: number;
  zoom: number;
  /** Whole page in view (hall display) instead of full width. */
  whole?: boolean;
}) {
  const { url, page, zoom, whole = false } = props;
  const t = useTranslations('room.document');
  const place = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const size = useElementSize(place);
  const { paper, failed, retry } = usePaper(url);
  const [text, setText] = useState('');
  const [drawn, setDrawn] = useState(false);
  useEffect(() => {
    const target = canvas.current;
    if (!paper || !target || size.width === 0) return;
    const abort = new AbortController();
    const width = whole ? Math.min(size.width, size.height / 1.4143) : size.width * zoom;
    drawPage(paper.document, page, target, Math.floor(width), abort.signal)
      .then((result) => {
        setText(result.text);
        setDrawn(true);
        place.current?.scrollTo({ top: 0 });
      })
      .catch(() => {});
    return () => abort.abort();
  }, [paper, page, size, zoom, whole]);
  return (
    <div
      ref={place}
      className="paper-page"
      {...reachable}
      role="document"
      aria-label={t('pageLabel', { page })}
    >
      {failed && (
        <div className="paper-failed" role="alert">
          <p>{t('cannotOpen')}</p>
          <button type="button" className="plain-button" onClick={retry}>
            {t('openAgain')}
          </button>
        </div>
      )}
      {!drawn && !failed && <div className="paper-waiting" aria-hidden="true" />}
      <canvas ref={canvas} />
      <p className="sr-only">{text}</p>
    </div>
  );
}
