'use client';
import { useTranslations } from 'next-intl';
import { Select } from '@/app/_ui/select.tsx';
import type { MeetingTypeTemplate } from '../../../../server/catalogues/template-contract.ts';

type People = MeetingTypeTemplate['people'];

/** In what role a whole group is asked; one person chairs, so no group does. */
const roles = ['delegate', 'reviewer', 'guest'] as const;
const none = 'none';

interface Props {
  groups: readonly { id: string; name: string }[];
  people: People;
  onChange(people: People): void;
}

/** Groups that are asked to every meeting of this type. */
export function GroupRoles({ groups, people, onChange }: Props) {
  const t = useTranslations('admin.types');
  if (groups.length === 0) return null;
  const choose = (groupId: string, value: string) => {
    const role = roles.find((one) => one === value);
    const others = people.filter((one) => one.groupId !== groupId);
    onChange(role ? [...others, { groupId, role }] : others);
  };
  return (
    <fieldset className="flex flex-col gap-3">
      <legend className="mb-2 text-lg font-semibold">{t('people')}</legend>
      <div className="grid gap-4 sm:grid-cols-2">
        {groups.map(({ id, name }) => (
          <Select
            key={id}
            label={name}
            value={people.find(({ groupId }) => groupId === id)?.role ?? none}
            onChange={(value) => choose(id, value)}
            options={[
              { value: none, label: t('notAsked') },
              ...roles.map((value) => ({ value, label: t(`roles.${value}`) })),
            ]}
          />
        ))}
      </div>
    </fieldset>
  );
}
