'use client';
import { useTranslations } from 'next-intl';
import { useDeferredValue, useMemo, useState } from 'react';
import { Button } from '@/app/_ui/button.tsx';
import { Card } from '@/app/_ui/card.tsx';
import { Checkbox } from '@/app/_ui/checkbox.tsx';
import { EmptyState } from '@/app/_ui/empty-state.tsx';
import { Select } from '@/app/_ui/select.tsx';
import { TextInput } from '@/app/_ui/text-input.tsx';
import { meetingRoles } from '../../../../../../server/kernel/viewer.ts';
import { usePeople } from './people-context.ts';
import { byUnit, filterPeople, type PeopleFilter, searchable } from './people-filter.ts';
import { PeopleTable } from './people-table.tsx';
import { RemovePeople } from './remove-people.tsx';

/** Rows shown at first and added with each press; a table of thousands would be slow to draw. */
const step = 100;

/** Everybody of the meeting, in its order or by units. */
export function PeopleList() {
  const t = useTranslations('people');
  const { people, editable } = usePeople();
  const [filter, setFilter] = useState({ text: '', role: 'all' });
  const [grouped, setGrouped] = useState(false);
  const [shown, setShown] = useState(step);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const all = useMemo(() => searchable(people), [people]);
  // Typing goes on while a long list is still being drawn.
  const asked = useDeferredValue(filter);
  const found = useMemo(() => filterPeople(all, asked), [all, asked]);
  const visible = found.slice(0, shown);
  const narrow = (change: Partial<PeopleFilter>) => {
    setFilter({ ...filter, ...change });
    setShown(step);
  };
  const chosen = people.filter(({ personId }) => selected.has(personId));
  const groups = grouped ? byUnit(visible) : [{ unit: t('all'), people: visible }];
  const select = (personId: string, on: boolean) => {
    const others = [...selected].filter((one) => one !== personId);
    setSelected(new Set(on ? [...others, personId] : others));
  };
  return (
    <div className="flex flex-col gap-4">
      <div className="grid items-end gap-4 sm:grid-cols-[1fr_14rem_auto]">
        <TextInput
          label={t('filter')}
          type="search"
          value={filter.text}
          onChange={(event) => narrow({ text: event.target.value })}
        />
        <Select
          label={t('roleLabel')}
          value={filter.role}
          onChange={(role) => narrow({ role })}
          options={[
            { value: 'all', label: t('allRoles') },
            ...meetingRoles.map((role) => ({ value: role, label: t(`role.${role}`) })),
          ]}
        />
        <Checkbox label={t('grouped')} checked={grouped} onChange={setGrouped} />
      </div>
      <p aria-live="polite" className="text-sm text-ink-2">
        {t('count', { count: found.length, all: people.length, shown: visible.length })}
      </p>
      {editable && chosen.length > 0 && (
        <RemovePeople people={chosen} onDone={() => setSelected(new Set())} />
      )}
      {found.length === 0 && (
        <Card>
          <EmptyState
            title={t('empty')}
            text={people.length === 0 ? t('emptyHint') : t('noMatch')}
          />
        </Card>
      )}
      {groups.map((group) => (
        <section key={group.unit} className="flex flex-col gap-2">
          {grouped && (
            <h3 className="text-lg font-semibold">
              {group.unit} ({group.people.length})
            </h3>
          )}
          <PeopleTable
            caption={group.unit}
            people={group.people}
            selected={selected}
            onSelect={select}
          />
        </section>
      ))}
      {found.length > shown && <Button onClick={() => setShown(shown + step)}>{t('more')}</Button>}
    </div>
  );
}
