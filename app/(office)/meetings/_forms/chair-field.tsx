'use client';
import { UserRoundCog, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { PickedPerson } from '@/app/_people/people-picker.tsx';
import { PickPeopleDialog } from '@/app/_people/pick-people-dialog.tsx';
import { Button } from '@/app/_ui/button.tsx';
import { IconButton } from '@/app/_ui/icon-button.tsx';

interface Props {
  chair: PickedPerson | null;
  onChange(chair: PickedPerson | null): void;
}

/** Who chairs, found in the directory; may be settled later on the meeting's page. */
export function ChairField({ chair, onChange }: Props) {
  const t = useTranslations('planning');
  const [open, setOpen] = useState(false);
  return (
    <fieldset className="flex flex-col gap-1.5">
      <legend className="mb-1.5 font-semibold">{t('facts.chair')}</legend>
      <div className="flex flex-wrap items-center gap-3">
        {chair && (
          <p className="flex min-h-12 min-w-0 items-center gap-1">
            <span className="min-w-0">
              <b className="font-semibold">{chair.name}</b>{' '}
              <span className="text-ink-2">
                {chair.title}, {chair.unit}
              </span>
            </span>
            <IconButton
              label={t('new.dropChair', { name: chair.name })}
              onClick={() => onChange(null)}
            >
              <X aria-hidden="true" size={18} />
            </IconButton>
          </p>
        )}
        <Button onClick={() => setOpen(true)}>
          <UserRoundCog aria-hidden="true" />
          {t(chair ? 'new.otherChair' : 'facts.chooseChair')}
        </Button>
      </div>
      <p className="text-sm text-ink-2">{t('new.chairHint')}</p>
      <PickPeopleDialog
        open={open}
        onOpenChange={setOpen}
        title={t('facts.chooseChair')}
        picked={chair ? [chair] : []}
        single
        onPick={([person]) => onChange(person ?? null)}
      />
    </fieldset>
  );
}
