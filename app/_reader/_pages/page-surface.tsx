'use client';
import { useTranslations } from 'next-intl';
import { type CSSProperties, memo, type ReactNode } from 'react';
import type { Rectangle } from '../../../server/notes/contract.ts';
import { TextLayer } from '../_text/text-layer.tsx';
import { usePageWords } from '../_text/use-page-words.ts';
import { SentPicture } from './first-picture.tsx';
import type { ReadAt } from './page-address.ts';
import type { PageSize } from './page-layout.ts';
import { PagePicture } from './page-picture.tsx';
import { usePagePicture } from './use-page-picture.ts';

/** What was found on a page, and which rectangles are of the hit one is at. */
export interface PageHits {
  rects: readonly Rectangle[];
  current: readonly number[];
}

interface Props {
  at: ReadAt;
  page: number;
  size: PageSize;
  /** CSS pixels to a point. */
  scale: number;
  /** It is the page one reads, not one beside it. */
  isRead: boolean;
  hits?: PageHits;
  style?: CSSProperties;
  /** Lies above the picture and its text: notes. */
  children?: ReactNode;
}

/** One page: its picture, its words above it for selecting and reading out, and what was found. */
export const PageSurface = memo(function PageSurface(props: Props) {
  const { at, page, size, scale, isRead, hits, style, children } = props;
  const t = useTranslations('reader.page');
  const [width, height] = size;
  const { shown, failed, retry } = usePagePicture(at, page, width * scale, isRead);
  const lines = usePageWords(at, page);
  const measures = {
    '--scale': scale,
    width: Math.round(width * scale),
    height: Math.round(height * scale),
  };
  return (
    <div
      className="reader-page"
      data-page={page}
      role="document"
      aria-label={t('label', { page })}
      aria-busy={!shown && !failed}
      style={{ ...style, ...measures }}
    >
      {shown && <PagePicture address={shown} />}
      {!shown && !failed && <SentPicture at={at} page={page} />}
      {failed && (
        <div className="reader-page-failed" role="alert">
          <p>{t('failed')}</p>
          <button type="button" onClick={retry}>
            {t('retry')}
          </button>
        </div>
      )}
      {hits && <Hits size={size} hits={hits} />}
      <TextLayer lines={lines} />
      {children}
    </div>
  );
});

function Hits({ size: [width, height], hits }: { size: PageSize; hits: PageHits }) {
  return (
    <svg className="reader-hits" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {hits.rects.map(([x, y, w, h], index) => (
        <rect
          key={`${x} ${y} ${w}`}
          x={x - 1}
          y={y - 1}
          width={w + 2}
          height={h + 2}
          rx={2}
          data-current={hits.current.includes(index)}
        />
      ))}
    </svg>
  );
}
