import { ChevronLeft, ChevronRight, SearchX } from 'lucide-react';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { product } from '@/app/_server/product.ts';
import { buttonLook } from '@/app/_ui/button.tsx';
import { EmptyState } from '@/app/_ui/empty-state.tsx';
import type { Viewer } from '../../../../server/kernel/viewer.ts';
import { hrefOf, type SearchAddress } from './search-address.ts';
import { SearchHit } from './search-hit.tsx';

interface Props {
  viewer: Viewer;
  asked: SearchAddress;
}

export async function SearchResults({ viewer, asked }: Props) {
  const t = await getTranslations('search');
  const { text, source, meeting, page } = asked;
  const input = { text, page, source: source ?? undefined, meetingId: meeting ?? undefined };
  const answer = await product().query({ name: 'files.search', viewer, input });
  if (!answer.ok) {
    const short = answer.code === 'invalid-input';
    return <EmptyState title={t('none.title')} text={t(short ? 'tooShort' : 'none.text')} />;
  }
  const { hits, more } = answer.value;
  if (hits.length === 0) {
    return <EmptyState icon={<SearchX />} title={t('none.title')} text={t('none.text')} />;
  }
  return (
    <section aria-label={t('results')} className="flex flex-col gap-4">
      <ol className="flex flex-col gap-3">
        {hits.map((hit) => (
          <SearchHit key={`${hit.source}/${hit.id}`} hit={hit} text={text} />
        ))}
      </ol>
      {(page > 1 || more) && (
        <nav aria-label={t('paging.label')} className="flex items-center justify-center gap-4">
          {page > 1 && (
            <Link href={hrefOf({ ...asked, page: page - 1 })} rel="prev" className={buttonLook()}>
              <ChevronLeft aria-hidden="true" />
              {t('paging.previous')}
            </Link>
          )}
          <span className="text-ink-2">{t('paging.position', { page })}</span>
          {more && (
            <Link href={hrefOf({ ...asked, page: page + 1 })} rel="next" className={buttonLook()}>
              {t('paging.next')}
              <ChevronRight aria-hidden="true" />
            </Link>
          )}
        </nav>
      )}
    </section>
  );
}
