'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/app/_ui/button.tsx';
import { Dialog, DialogActions } from '@/app/_ui/dialog.tsx';
import { PeoplePicker, type PickedPerson } from './people-picker.tsx';

interface Props {
  open: boolean;
  onOpenChange(open: boolean): void;
  title: string;
  /** Who is picked when the dialog opens. */
  picked: readonly PickedPerson[];
  onPick(people: PickedPerson[]): void;
  single?: boolean;
  unitId?: string | null;
}

/** Picks people in a dialog; nothing changes before it is confirmed. */
export function PickPeopleDialog({ open, onOpenChange, title, onPick, ...rest }: Props) {
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={title}>
      <Picking
        {...rest}
        onCancel={() => onOpenChange(false)}
        onPick={(people) => {
          onPick(people);
          onOpenChange(false);
        }}
      />
    </Dialog>
  );
}

/** Begins anew each time the dialog opens. */
function Picking(
  props: Pick<Props, 'picked' | 'onPick' | 'single' | 'unitId'> & { onCancel(): void },
) {
  const t = useTranslations('people.picker');
  const tCommon = useTranslations('common');
  const { picked: first, onPick, onCancel, ...rest } = props;
  const [picked, setPicked] = useState<PickedPerson[]>([...first]);
  return (
    <>
      <PeoplePicker {...rest} picked={picked} onChange={setPicked} />
      <DialogActions>
        <Button onClick={onCancel}>{tCommon('cancel')}</Button>
        <Button variant="primary" onClick={() => onPick(picked)}>
          {t('confirm')}
        </Button>
      </DialogActions>
    </>
  );
}
