'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/app/_ui/button.tsx';
import { Dialog, DialogActions } from '@/app/_ui/dialog.tsx';
import { Select } from '@/app/_ui/select.tsx';
import type { PlanSeat } from '../../server/rooms/contract.ts';
import type { SeatedPerson } from '../../server/sites/seating-contract.ts';

interface Props {
  seat: PlanSeat;
  holder: SeatedPerson | null;
  people: readonly SeatedPerson[];
  onClose(): void;
  /** Null leaves the seat free. */
  onSave(personId: string | null): void;
}

const nobody = 'nobody';

/** Picks from the list who sits on a seat. */
export function SeatDialog({ seat, holder, people, onClose, onSave }: Props) {
  const t = useTranslations('seating.seats');
  const tCommon = useTranslations('common');
  const [personId, setPersonId] = useState(holder?.personId ?? nobody);
  const { label } = seat;
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={t('seatDialog', { label })}>
      <Select
        label={t('person')}
        value={personId}
        onChange={setPersonId}
        options={[
          { value: nobody, label: t('nobody') },
          ...people.map((person) => ({
            value: person.personId,
            label: `${person.name}, ${person.title}`,
          })),
        ]}
      />
      <DialogActions>
        <Button onClick={onClose}>{tCommon('cancel')}</Button>
        <Button variant="primary" onClick={() => onSave(personId === nobody ? null : personId)}>
          {t('save')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
