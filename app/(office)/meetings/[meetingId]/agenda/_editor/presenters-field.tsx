'use client';
import { UserPlus, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { PickPeopleDialog } from '@/app/_people/pick-people-dialog.tsx';
import { Button } from '@/app/_ui/button.tsx';
import { IconButton } from '@/app/_ui/icon-button.tsx';
import { Select } from '@/app/_ui/select.tsx';
import { useAgenda } from './agenda-context.ts';

interface Presenter {
  personId: string;
  name: string;
}

interface Props {
  presenters: readonly Presenter[];
  onChange(presenters: Presenter[]): void;
}

/** Who presents an item: people of the meeting at once, others from the directory. */
export function PresentersField({ presenters, onChange }: Props) {
  const t = useTranslations('agendaEditor');
  const { people } = useAgenda();
  const [picking, setPicking] = useState(false);
  const chosen = new Set(presenters.map(({ personId }) => personId));
  const free = people.filter(({ personId }) => !chosen.has(personId));
  const add = (id: string) => {
    const person = people.find(({ personId }) => personId === id);
    if (person) onChange([...presenters, { personId: person.personId, name: person.name }]);
  };
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="font-semibold">{t('presenters')}</legend>
      <ul className="flex flex-wrap gap-2">
        {presenters.map(({ personId, name }) => (
          <li
            key={personId}
            className="flex items-center rounded-full bg-act-soft pl-4 font-medium text-act-ink"
          >
            {name}
            <IconButton
              label={t('dropPresenter', { name })}
              onClick={() => onChange(presenters.filter((one) => one.personId !== personId))}
            >
              <X aria-hidden="true" size={18} />
            </IconButton>
          </li>
        ))}
      </ul>
      <div className="grid items-end gap-3 sm:grid-cols-[1fr_auto]">
        <Select
          label={t('addPresenter')}
          placeholder={t('choosePresenter')}
          value=""
          onChange={add}
          disabled={free.length === 0}
          options={free.map(({ personId, name, title, unit }) => ({
            value: personId,
            label: `${name} – ${title}, ${unit}`,
          }))}
        />
        <Button onClick={() => setPicking(true)}>
          <UserPlus aria-hidden="true" />
          {t('fromDirectory')}
        </Button>
      </div>
      <PickPeopleDialog
        open={picking}
        onOpenChange={setPicking}
        title={t('pickPresenters')}
        picked={[]}
        onPick={(picked) =>
          onChange([
            ...presenters,
            ...picked
              .filter(({ personId }) => !chosen.has(personId))
              .map(({ personId, name }) => ({ personId, name })),
          ])
        }
      />
    </fieldset>
  );
}
