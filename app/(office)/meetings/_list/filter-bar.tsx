import clsx from 'clsx';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { hrefOf, type ListFilter, shownStatuses } from './list-filter.ts';
import { SearchForm } from './search-form.tsx';

/** Both parts live in the address, so that a filtered list can be kept and sent. */
export function FilterBar({ filter }: { filter: ListFilter }) {
  return (
    <div className="flex flex-col gap-3 xl:flex-row xl:items-center xl:justify-between">
      <StatusTabs filter={filter} />
      <SearchForm text={filter.text} status={filter.status} />
    </div>
  );
}

function StatusTabs({ filter }: { filter: ListFilter }) {
  const t = useTranslations('office.list');
  return (
    <nav aria-label={t('filter')}>
      <ul className="grid grid-cols-4 gap-1.5 sm:flex sm:gap-2">
        {shownStatuses.map((status) => {
          const here = status === filter.status;
          return (
            <li key={status}>
              <Link
                href={hrefOf({ ...filter, status, page: 1 })}
                aria-current={here ? 'true' : undefined}
                className={clsx(
                  'flex min-h-12 items-center justify-center whitespace-nowrap rounded-full border-(length:--border-width) px-1 text-sm font-semibold no-underline transition-colors duration-(--motion) sm:px-5 sm:text-base',
                  here
                    ? 'border-ink bg-ink text-paper'
                    : 'border-line-strong bg-paper text-ink-2 hover:bg-paper-2 hover:text-ink',
                )}
              >
                {t(`filters.${status}`)}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
