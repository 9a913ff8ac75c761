'use client';
import { UserPlus, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '@/app/_ui/button.tsx';
import { IconButton } from '@/app/_ui/icon-button.tsx';
import { Select } from '@/app/_ui/select.tsx';
import { SortableList } from '@/app/_ui/sortable-list.tsx';
import { usePeople } from '../_list/people-context.ts';

/** Who may stand on a roll; the server says so too. */
const withVote: readonly string[] = ['chair', 'secretary', 'delegate', 'reviewer'];

interface Props {
  memberIds: readonly string[];
  onChange(memberIds: string[]): void;
}

/** The members of a roll in the order in which they are called. */
export function RollMembers({ memberIds, onChange }: Props) {
  const t = useTranslations('people.rolls');
  const { people } = usePeople();
  const byId = new Map(people.map((person) => [person.personId, person]));
  const members = memberIds.flatMap((id) => byId.get(id) ?? []);
  const free = people.filter(
    ({ personId, role }) => withVote.includes(role) && !memberIds.includes(personId),
  );
  const move = (id: string, beforeId: string | null) => {
    const rest = memberIds.filter((one) => one !== id);
    const index = beforeId === null ? rest.length : rest.indexOf(beforeId);
    onChange([...rest.slice(0, index), id, ...rest.slice(index)]);
  };
  return (
    <fieldset className="flex flex-col gap-3">
      <legend className="font-semibold">{t('members', { count: members.length })}</legend>
      <div className="grid items-end gap-3 sm:grid-cols-[1fr_auto]">
        <Select
          label={t('addMember')}
          placeholder={t('choose')}
          value=""
          disabled={free.length === 0}
          onChange={(id) => onChange([...memberIds, id])}
          options={free.map(({ personId, name, title, unit }) => ({
            value: personId,
            label: `${name} – ${title}, ${unit}`,
          }))}
        />
        <Button
          disabled={free.length === 0}
          onClick={() => onChange([...memberIds, ...free.map(({ personId }) => personId)])}
        >
          <UserPlus aria-hidden="true" />
          {t('addAll')}
        </Button>
      </div>
      <SortableList
        label={t('order')}
        items={members}
        idOf={({ personId }) => personId}
        nameOf={({ name }) => name}
        onMove={move}
      >
        {({ personId, name, title, unit }, grip) => (
          <div className="flex flex-wrap items-center gap-x-3 rounded-md border-(length:--border-width) border-line bg-paper py-1 pl-3">
            <span className="flex min-w-40 flex-1 flex-col">
              <span className="font-semibold">{name}</span>
              <span className="text-sm text-ink-2">
                {title}, {unit}
              </span>
            </span>
            <span className="flex items-center">
              {grip}
              <IconButton
                label={t('drop', { name })}
                onClick={() => onChange(memberIds.filter((one) => one !== personId))}
              >
                <X aria-hidden="true" />
              </IconButton>
            </span>
          </div>
        )}
      </SortableList>
    </fieldset>
  );
}
