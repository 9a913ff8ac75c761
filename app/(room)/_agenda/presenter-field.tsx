'use client';
import { UserPlus, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { usePresent } from '@/app/_sync/feed-context.tsx';
import { Button } from '@/app/_ui/button.tsx';
import { IconButton } from '@/app/_ui/icon-button.tsx';
import { personOf } from '../_model/people.ts';
import { PersonLine } from '../_panels/person-line.tsx';
import { PersonPicker } from '../_panels/person-picker.tsx';

/** Who presents an item: found by name, taken out again by one tap. */
export function PresenterField(props: {
  presenterIds: readonly string[];
  onChange(presenterIds: string[]): void;
}) {
  const { presenterIds, onChange } = props;
  const t = useTranslations('console.agendaEditor');
  const present = usePresent();
  const [choosing, setChoosing] = useState(false);
  const add = (personId: string) => {
    setChoosing(false);
    onChange([...presenterIds.filter((id) => id !== personId), personId]);
  };
  return (
    <div className="console-field">
      <span>{t('presenters')}</span>
      {presenterIds.map((id) => (
        <div key={id} className="ask-person">
          <PersonLine personId={id} />
          <IconButton
            label={t('removePresenter', { name: personOf(present, id)?.name ?? '' })}
            onClick={() => onChange(presenterIds.filter((one) => one !== id))}
          >
            <X aria-hidden="true" />
          </IconButton>
        </div>
      ))}
      <span>
        <Button onClick={() => setChoosing(true)}>
          <UserPlus aria-hidden="true" />
          {t('addPresenter')}
        </Button>
      </span>
      <PersonPicker
        open={choosing}
        onOpenChange={setChoosing}
        title={t('addPresenter')}
        onChoose={add}
      />
    </div>
  );
}
