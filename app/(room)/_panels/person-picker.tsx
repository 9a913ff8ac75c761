'use client';
import { useTranslations } from 'next-intl';
import { useDeferredValue, useMemo, useState } from 'react';
import { usePresent } from '@/app/_sync/feed-context.tsx';
import { Dialog } from '@/app/_ui/dialog.tsx';
import { EmptyState } from '@/app/_ui/empty-state.tsx';
import { everybody, filterPeople, type PersonEntry, peopleEntries } from '../_model/people-list.ts';
import { PeopleSearch } from './people-filters.tsx';
import { VirtualList } from './virtual-list.tsx';

interface Props {
  open: boolean;
  onOpenChange(open: boolean): void;
  title: string;
  /** Who is offered; everybody where it is left out. */
  among?(entry: PersonEntry): boolean;
  onChoose(personId: string): void;
}

/** Finds one person among thousands: a name, half a name, without accents. */
export function PersonPicker({ open, onOpenChange, title, among, onChoose }: Props) {
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={title}>
      {open && <PersonChoices label={title} among={among ?? all} onChoose={onChoose} />}
    </Dialog>
  );
}

const all = () => true;
const keyOf = ({ person }: PersonEntry) => person.personId;
const rowHeight = () => 64;

/** The search and what it finds, to stand in a form. */
export function PersonChoices(props: {
  label: string;
  among(entry: PersonEntry): boolean;
  onChoose(personId: string): void;
}) {
  const { label, among, onChoose } = props;
  const t = useTranslations('room.people');
  const present = usePresent();
  const [text, setText] = useState('');
  const looked = useDeferredValue(text);
  const entries = useMemo(() => peopleEntries(present), [present]);
  const found = useMemo(
    () =>
      filterPeople(entries, { ...everybody, text: looked })
        .filter(among)
        .toSorted((a, b) => Number(b.here) - Number(a.here)),
    [entries, looked, among],
  );
  return (
    <div className="person-picker">
      <PeopleSearch text={text} onChange={setText} />
      {found.length === 0 && <EmptyState title={t('nobodyFound')} text={t('nobodyFoundHint')} />}
      <VirtualList label={label} items={found} keyOf={keyOf} heightOf={rowHeight}>
        {(entry) => (
          <button type="button" onClick={() => onChoose(entry.person.personId)}>
            <Offered entry={entry} />
          </button>
        )}
      </VirtualList>
    </div>
  );
}

function Offered({ entry }: { entry: PersonEntry }) {
  const t = useTranslations('room.people');
  const { person, site, here, state } = entry;
  const place = site?.siteRole === 'individual' ? t('remotely') : site?.name;
  return (
    <span className="person-line" data-here={here}>
      <b>{person.name}</b>
      <small>
        {[person.title, here ? place : t(`states.${state}`)].filter(Boolean).join(' · ')}
      </small>
    </span>
  );
}
