'use client';
import { useTranslations } from 'next-intl';
import { useDeferredValue, useMemo, useState } from 'react';
import { useLive, usePresent } from '@/app/_sync/feed-context.tsx';
import { EmptyState } from '@/app/_ui/empty-state.tsx';
import { headcount } from '../_model/agenda.ts';
import {
  everybody,
  filterPeople,
  type PeopleRow,
  peopleEntries,
  peopleRows,
} from '../_model/people-list.ts';
import { PanelFrame } from './panel-frame.tsx';
import { PeopleFilters } from './people-filters.tsx';
import { PersonRow } from './person-row.tsx';
import { PlaceRow } from './place-row.tsx';
import { VirtualList } from './virtual-list.tsx';

const keyOf = (row: PeopleRow) =>
  row.kind === 'place' ? `place ${row.site?.id}` : row.entry.person.personId;
const heightOf = (row: PeopleRow) => (row.kind === 'place' ? 56 : 68);

/** Who takes part, place by place, and who is there; thousands of them as quick as a few. */
export function PeoplePanel() {
  const t = useTranslations('room.people');
  const present = usePresent();
  const [filter, setFilter] = useState(everybody);
  const looked = useDeferredValue(filter);
  const devices = useLive((state) => state.online);
  const online = useMemo(() => new Set(devices.map(({ personId }) => personId)), [devices]);
  const entries = useMemo(() => peopleEntries(present), [present]);
  const found = useMemo(() => filterPeople(entries, looked), [entries, looked]);
  const rows = useMemo(() => peopleRows(present, found), [present, found]);
  return (
    <PanelFrame
      title={t('title')}
      aside={<span>{t('headcount', headcount(present))}</span>}
      ownScrolling
    >
      <PeopleFilters filter={filter} onChange={setFilter} />
      <p className="sr-only" role="status">
        {t('found', { count: found.length })}
      </p>
      {found.length === 0 ? (
        <EmptyState title={t('nobodyFound')} text={t('nobodyFoundHint')} />
      ) : (
        <VirtualList label={t('title')} items={rows} keyOf={keyOf} heightOf={heightOf}>
          {(row) =>
            row.kind === 'place' ? (
              <PlaceRow place={row} />
            ) : (
              <PersonRow entry={row.entry} online={online.has(row.entry.person.personId)} />
            )
          }
        </VirtualList>
      )}
    </PanelFrame>
  );
}
