'use client';
import { useTranslations } from 'next-intl';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { ReadAt } from '../_pages/page-address.ts';
import { useElementSize } from '../_pages/use-element-size.ts';
import { usePageSource } from '../page-source.ts';

/** Height of a row: the picture at most, its number and the space around them. */
const rowHeight = 232;
const spareRows = 2;

/** Small pictures of all pages; only those in view are there. */
export function Thumbnails(props: {
  at: ReadAt;
  page: number;
  pages: number;
  goTo(page: number): void;
}) {
  const { at, page, pages, goTo } = props;
  const t = useTranslations('reader.bar');
  const place = useRef<HTMLElement>(null);
  const { height } = useElementSize(place);
  const [top, setTop] = useState(0);
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    const start = (page - 1) * rowHeight;
    const outside =
      start < element.scrollTop || start + rowHeight > element.scrollTop + element.clientHeight;
    if (outside) element.scrollTop = start - rowHeight;
  }, [page]);
  const first = Math.max(1, Math.floor(top / rowHeight) + 1 - spareRows);
  const last = Math.min(pages, Math.ceil((top + height) / rowHeight) + spareRows);
  const shown = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
  return (
    <nav
      ref={place}
      className="reader-thumbnails"
      aria-label={t('thumbnails')}
      onScroll={(event) => setTop(event.currentTarget.scrollTop)}
    >
      <ol style={{ height: pages * rowHeight }}>
        {shown.map((number) => (
          <li key={number} style={{ top: (number - 1) * rowHeight, height: rowHeight }}>
            <button
              type="button"
              aria-current={number === page ? 'page' : undefined}
              aria-label={t('pageOf', { page: number, pages })}
              onClick={() => goTo(number)}
            >
              <Thumbnail at={at} page={number} />
              <span aria-hidden="true">{number}</span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function Thumbnail({ at, page }: { at: ReadAt; page: number }) {
  const from = usePageSource();
  const address = useMemo(() => from.thumbnail(at, page), [from, at, page]);
  const [arrived, setArrived] = useState<string | null>(null);
  useEffect(() => {
    if (typeof address === 'string') return;
    let ended = false;
    // A small picture that is not there leaves the sheet white; its number is below it.
    address.then(
      (one) => !ended && setArrived(one),
      () => undefined,
    );
    return () => {
      ended = true;
    };
  }, [address]);
  const shown = typeof address === 'string' ? address : arrived;
  return (
    <span
      className="reader-thumbnail"
      style={shown === null ? undefined : { backgroundImage: `url("${shown}")` }}
    />
  );
}
