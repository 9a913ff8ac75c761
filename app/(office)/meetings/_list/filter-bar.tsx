import clsx from 'clsx';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { hrefOf, type ListFilter, shownStatuses } from './list-filter.ts';
import { MoreFilters } from './more-filters.tsx';
import { SearchForm } from './search-form.tsx';

interface Props {
  filter: ListFilter;
  units: readonly { id: string; name: string }[];
  rooms: readonly { id: string; name: string }[];
}

/** All of it lives in the address, so that a filtered list can be kept and sent. */
export function FilterBar({ filter, units, rooms }: Props) {
  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-col gap-3 xl:flex-row xl:items-center xl:justify-between">
        <StageTabs filter={filter} />
        <SearchForm filter={filter} />
      </div>
      <MoreFilters key={hrefOf(filter)} filter={filter} units={units} rooms={rooms} />
    </div>
  );
}

function StageTabs({ filter }: { filter: ListFilter }) {
  const t = useTranslations('office.list');
  return (
    <nav aria-label={t('filter')}>
      <ul className="grid grid-cols-4 gap-1.5 sm:flex sm:gap-2">
        {shownStatuses.map((stage) => {
          const here = stage === filter.stage;
          return (
            <li key={stage}>
              <Link
                href={hrefOf({ ...filter, stage, page: 1 })}
                aria-current={here ? 'true' : undefined}
                className={clsx(
                  'flex min-h-12 items-center justify-center whitespace-nowrap rounded-full border-(length:--border-width) px-1 text-sm font-semibold no-underline transition-colors duration-(--motion) sm:px-5 sm:text-base',
                  here
                    ? 'border-ink bg-ink text-paper'
                    : 'border-line-strong bg-paper text-ink-2 hover:bg-paper-2 hover:text-ink',
                )}
              >
                {t(`filters.${stage}`)}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
