import clsx from 'clsx';
import { Search } from 'lucide-react';
import Form from 'next/form';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { Button } from '@/app/_ui/button.tsx';
import { inputLook } from '@/app/_ui/field.tsx';
import { hrefOf, type ListFilter, shownStatuses } from './list-filter.ts';

/** Both parts live in the address, so that a filtered list can be kept and sent. */
export function FilterBar({ filter }: { filter: ListFilter }) {
  return (
    <div className="flex flex-col gap-3 xl:flex-row xl:items-center xl:justify-between">
      <StatusTabs filter={filter} />
      <SearchForm filter={filter} />
    </div>
  );
}

function StatusTabs({ filter }: { filter: ListFilter }) {
  const t = useTranslations('office.list');
  return (
    <nav aria-label={t('filter')}>
      <ul className="grid grid-cols-2 gap-2 sm:flex">
        {shownStatuses.map((status) => {
          const here = status === filter.status;
          return (
            <li key={status}>
              <Link
                href={hrefOf({ ...filter, status, page: 1 })}
                aria-current={here ? 'true' : undefined}
                className={clsx(
                  'flex min-h-12 items-center justify-center whitespace-nowrap rounded-full border-(length:--border-width) px-5 font-semibold no-underline transition-colors duration-(--motion)',
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

function SearchForm({ filter }: { filter: ListFilter }) {
  const t = useTranslations('office.list');
  return (
    <Form action="/meetings" role="search" className="flex gap-2">
      {filter.status !== 'all' && <input type="hidden" name="status" value={filter.status} />}
      <input
        key={filter.text}
        type="search"
        name="text"
        maxLength={200}
        defaultValue={filter.text}
        aria-label={t('search')}
        placeholder={t('search')}
        className={clsx(inputLook, 'xl:w-80')}
      />
      <Button type="submit">
        <Search aria-hidden="true" />
        {t('submitSearch')}
      </Button>
    </Form>
  );
}
