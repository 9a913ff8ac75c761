'use client';
import { useTranslations } from 'next-intl';
import { useDeferredValue, useMemo, useState } from 'react';
import { usePresent } from '@/app/_sync/feed-context.tsx';
import { everybody, filterPeople, type PersonEntry, peopleEntries } from '../_model/people-list.ts';
import { PeopleSearch } from '../_panels/people-filters.tsx';
import { VirtualList } from '../_panels/virtual-list.tsx';

interface Props {
  chosen: ReadonlySet<string>;
  /** Who is in whatever is ticked. */
  fixed: ReadonlySet<string>;
  onChange(chosen: ReadonlySet<string>): void;
}

const keyOf = ({ person }: PersonEntry) => person.personId;
const rowHeight = () => 64;

/** Ticks people of the meeting; those who are there come first. */
export function PeopleChoice({ chosen, fixed, onChange }: Props) {
  const t = useTranslations('console.closed');
  const present = usePresent();
  const [text, setText] = useState('');
  const looked = useDeferredValue(text);
  const entries = useMemo(
    () => peopleEntries(present).toSorted((a, b) => Number(b.here) - Number(a.here)),
    [present],
  );
  const found = useMemo(
    () => filterPeople(entries, { ...everybody, text: looked }),
    [entries, looked],
  );
  const toggle = (personId: string, wanted: boolean) => {
    const next = new Set(chosen);
    if (wanted) next.add(personId);
    else next.delete(personId);
    onChange(next);
  };
  return (
    <div className="person-picker closed-choice">
      <PeopleSearch text={text} onChange={setText} />
      <VirtualList label={t('people')} items={found} keyOf={keyOf} heightOf={rowHeight}>
        {({ person, here }) => (
          <label className="closed-person">
            <input
              type="checkbox"
              checked={fixed.has(person.personId) || chosen.has(person.personId)}
              disabled={fixed.has(person.personId)}
              onChange={(event) => toggle(person.personId, event.target.checked)}
            />
            <span className="person-line" data-here={here}>
              <b>{person.name}</b>
              <small>{[person.title, here ? '' : t('notHere')].filter(Boolean).join(' · ')}</small>
            </span>
          </label>
        )}
      </VirtualList>
    </div>
  );
}
