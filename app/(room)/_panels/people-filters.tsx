'use client';
import { Search } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { usePresent } from '@/app/_sync/feed-context.tsx';
import { type PeopleFilter, type StateFilter, stateFilters } from '../_model/people-list.ts';

interface Props {
  filter: PeopleFilter;
  onChange(filter: PeopleFilter): void;
}

/** Looking for people: by name without accents, by place, by where they stand in the roll call. */
export function PeopleFilters({ filter, onChange }: Props) {
  const t = useTranslations('room.people');
  const { sites } = usePresent().sites;
  return (
    <div className="people-filters">
      <PeopleSearch text={filter.text} onChange={(text) => onChange({ ...filter, text })} />
      <select
        aria-label={t('byPlace')}
        value={filter.placeId ?? ''}
        onChange={(event) => onChange({ ...filter, placeId: event.target.value || null })}
      >
        <option value="">{t('everywhere')}</option>
        {sites.map((site) => (
          <option key={site.id} value={site.id}>
            {site.siteRole === 'individual' ? t('remotely') : site.name}
          </option>
        ))}
      </select>
      <select
        aria-label={t('byState')}
        value={filter.state}
        onChange={(event) => onChange({ ...filter, state: stateFrom(event.target.value) })}
      >
        {stateFilters.map((state) => (
          <option key={state} value={state}>
            {t(`stateFilters.${state}`)}
          </option>
        ))}
      </select>
    </div>
  );
}

export function PeopleSearch(props: { text: string; onChange(text: string): void }) {
  const t = useTranslations('room.people');
  return (
    <span className="people-search">
      <Search aria-hidden="true" size={20} />
      <input
        type="search"
        aria-label={t('search')}
        placeholder={t('search')}
        value={props.text}
        onChange={(event) => props.onChange(event.target.value)}
      />
    </span>
  );
}

function stateFrom(value: string): StateFilter {
  return stateFilters.find((one) => one === value) ?? 'all';
}
