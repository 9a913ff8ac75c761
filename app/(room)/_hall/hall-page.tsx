'use client';
import { useRef, useState } from 'react';
import { finalWidth } from '@/app/_reader/_pages/page-width.ts';
import { useElementSize } from '@/app/_reader/_pages/use-element-size.ts';
import type { DocumentView } from '../../../server/documents/contract.ts';
import { HallMarks } from './hall-marks.tsx';

/** The shown page in full height, sharp for this screen. The one before stays until it is there. */
export function HallPage({ document, page }: { document: DocumentView; page: number }) {
  const place = useRef<HTMLDivElement>(null);
  const size = useElementSize(place);
  const [loaded, setLoaded] = useState<string | null>(null);
  const ratio = typeof window === 'undefined' ? 1 : window.devicePixelRatio;
  const width = finalWidth(size.width, ratio);
  const at = `/api/displays/pages/${document.id}/${document.sha256}/page-${page}-${width}.webp`;
  return (
    <div ref={place} className="hall-page">
      {size.width > 0 && (
        <figure>
          {/* biome-ignore lint/performance/noImgElement: made by the product at the width that is needed */}
          <img
            src={at}
            alt={`${document.subject} ${page}`}
            style={{ maxHeight: size.height }}
            data-loaded={loaded === at}
            onLoad={() => setLoaded(at)}
          />
          <HallMarks documentId={document.id} page={page} />
        </figure>
      )}
    </div>
  );
}
