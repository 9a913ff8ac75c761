'use client';
import { useTranslations } from 'next-intl';
import { type Column, DataTable } from '@/app/_ui/data-table.tsx';
import type { PlannedParticipant } from '../../../../../../server/meetings/people-contract.ts';
import { usePeople } from './people-context.ts';
import { PersonActions } from './person-actions.tsx';
import { PersonPlace } from './person-place.tsx';
import { PersonRole } from './person-role.tsx';

interface Props {
  caption: string;
  people: readonly PlannedParticipant[];
  selected: ReadonlySet<string>;
  onSelect(personId: string, on: boolean): void;
}

export function PeopleTable({ caption, people, selected, onSelect }: Props) {
  const t = useTranslations('people');
  const { editable } = usePeople();
  const name: Column<PlannedParticipant> = {
    key: 'name',
    label: t('name'),
    cell: (person) => (
      <span className="flex items-center gap-3">
        {editable && person.role !== 'chair' && person.role !== 'substitute' && (
          <label className="-m-2 flex size-12 items-center justify-center">
            <input
              type="checkbox"
              aria-label={t('select', { name: person.name })}
              checked={selected.has(person.personId)}
              onChange={(event) => onSelect(person.personId, event.target.checked)}
              className="size-5.5"
            />
          </label>
        )}
        <span className="flex flex-col">
          {person.name}
          <span className="text-sm font-normal text-ink-2">{person.title}</span>
        </span>
      </span>
    ),
  };
  const columns: Column<PlannedParticipant>[] = [
    name,
    { key: 'unit', label: t('unit'), cell: ({ unit }) => unit },
    { key: 'role', label: t('roleLabel'), cell: (person) => <PersonRole person={person} /> },
    { key: 'site', label: t('site'), cell: (person) => <PersonPlace person={person} /> },
  ];
  if (editable) {
    columns.push({
      key: 'actions',
      label: t('actions'),
      align: 'end',
      plainOnPhone: true,
      cell: (person) => <PersonActions person={person} />,
    });
  }
  return (
    <div className="md:rounded-lg md:border-(length:--border-width) md:border-line md:bg-paper">
      <DataTable caption={caption} columns={columns} rows={people} keyOf={(one) => one.personId} />
    </div>
  );
}
