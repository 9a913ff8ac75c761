'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Banner } from '@/app/_ui/banner.tsx';
import { Button } from '@/app/_ui/button.tsx';
import { Checkbox } from '@/app/_ui/checkbox.tsx';
import { TextInput } from '@/app/_ui/text-input.tsx';
import type { FoundPerson } from '../../server/organisation/contract.ts';
import { usePeopleSearch } from './use-people-search.ts';

export type PickedPerson = Pick<FoundPerson, 'personId' | 'name' | 'title' | 'unit'>;

interface Props {
  picked: readonly PickedPerson[];
  onChange(picked: PickedPerson[]): void;
  /** At most one: picking another one replaces it. */
  single?: boolean;
  /** This unit and those below it only. */
  unitId?: string | null;
  /** Who is there already: told, and not to be picked. */
  already?: ReadonlySet<string>;
}

/** People of the organisation, found by words of name, position or unit. Needs the namespace `people`. */
export function PeoplePicker({ picked, onChange, single, unitId = null, already }: Props) {
  const t = useTranslations('people.picker');
  const [text, setText] = useState('');
  const [page, setPage] = useState(1);
  const found = usePeopleSearch({ text, unitId, page });
  const isPicked = (id: string) => picked.some(({ personId }) => personId === id);
  const toggle = (person: PickedPerson, on: boolean) => {
    const others = single ? [] : picked.filter(({ personId }) => personId !== person.personId);
    onChange(on ? [...others, person] : others);
  };
  const pages = found?.ok ? Math.ceil(found.value.total / found.value.pageSize) : 0;
  return (
    <div className="flex flex-col gap-3">
      <TextInput
        label={t('search')}
        hint={t('searchHint')}
        type="search"
        autoComplete="off"
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setPage(1);
        }}
      />
      <p aria-live="polite" className="text-sm text-ink-2">
        {picked.length > 0 ? t('picked', { count: picked.length }) : t('nonePicked')}
      </p>
      {found && !found.ok && <Banner tone="error">{t('failed')}</Banner>}
      {found?.ok && found.value.items.length === 0 && (
        <p className="py-4 text-ink-2">{t('nobody')}</p>
      )}
      <ul aria-label={t('results')} aria-busy={!found} className="flex flex-col">
        {found?.ok &&
          found.value.items.map((person) => {
            const there = already?.has(person.personId) ?? false;
            return (
              <li key={person.personId} className="border-line border-b-(length:--border-width)">
                <Checkbox
                  label={person.name}
                  hint={`${person.title} · ${person.unit}${there ? ` · ${t('already')}` : ''}`}
                  checked={there || isPicked(person.personId)}
                  disabled={there}
                  onChange={(on) => toggle(person, on)}
                />
              </li>
            );
          })}
      </ul>
      {pages > 1 && (
        <div className="flex items-center justify-between gap-3">
          <Button disabled={page === 1} onClick={() => setPage(page - 1)}>
            {t('previous')}
          </Button>
          <span className="text-sm tabular-nums text-ink-2">{t('page', { page, pages })}</span>
          <Button disabled={page >= pages} onClick={() => setPage(page + 1)}>
            {t('next')}
          </Button>
        </div>
      )}
    </div>
  );
}
