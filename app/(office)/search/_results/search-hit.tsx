import { FileText } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { SearchHit as Hit } from '../../../../server/files/contract.ts';
import { MarkedText } from './marked-text.tsx';
import { readingHref } from './search-address.ts';

/** A paper in which something was found: the whole entry leads to the page. */
export function SearchHit({ hit, text }: { hit: Hit; text: string }) {
  const t = useTranslations('search');
  const { docNumber, meetingTitle, titleSegments, snippet, page, pages, source } = hit;
  const from = meetingTitle ?? t(`sources.${source}`);
  return (
    <li>
      <Link
        href={readingHref(hit, text)}
        className="flex gap-3 rounded-lg border-(length:--border-width) border-line bg-paper p-4 hover:border-act-ink"
      >
        <FileText aria-hidden="true" className="mt-1 shrink-0 text-ink-3" />
        <span className="flex min-w-0 flex-col gap-1">
          <span className="text-lg font-semibold text-act-ink">
            {docNumber && `${docNumber} · `}
            <MarkedText segments={titleSegments} />
          </span>
          <span className="text-ink-2">{from}</span>
          <span>{snippet.length > 0 ? <MarkedText segments={snippet} /> : t('titleOnly')}</span>
          {page !== null && (
            <span className="text-sm text-ink-2">
              {t('page', { page })}
              {pages > 1 && ` ${t('morePages', { count: pages - 1 })}`}
            </span>
          )}
        </span>
      </Link>
    </li>
  );
}
