import { ChevronLeft, ChevronRight } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { buttonLook } from './button.tsx';

interface Props {
  page: number;
  pages: number;
  /** The address of a page of the list, with its filters. */
  hrefOf(page: number): string;
}

export function Pagination({ page, pages, hrefOf }: Props) {
  const t = useTranslations('common.paging');
  if (pages <= 1) return null;
  return (
    <nav aria-label={t('label')} className="flex flex-wrap items-center justify-center gap-4 py-2">
      {page > 1 && (
        <Link href={hrefOf(page - 1)} rel="prev" className={buttonLook()}>
          <ChevronLeft aria-hidden="true" />
          {t('previous')}
        </Link>
      )}
      <span aria-current="page" className="text-ink-2">
        {t('position', { page, pages })}
      </span>
      {page < pages && (
        <Link href={hrefOf(page + 1)} rel="next" className={buttonLook()}>
          {t('next')}
          <ChevronRight aria-hidden="true" />
        </Link>
      )}
    </nav>
  );
}
