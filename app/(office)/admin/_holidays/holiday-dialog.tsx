'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { Banner } from '@/app/_ui/banner.tsx';
import { Button } from '@/app/_ui/button.tsx';
import { Dialog, DialogActions } from '@/app/_ui/dialog.tsx';
import { TextInput } from '@/app/_ui/text-input.tsx';
import { useCommand, useRefusalText } from '@/app/(office)/_frame/use-command.ts';
import type { HolidayView } from '../../../../server/catalogues/holiday-contract.ts';

interface Props {
  /** Null for a new one; the day of a known one stays. */
  holiday: HolidayView | null;
  onClose(): void;
}

export function HolidayDialog({ holiday, onClose }: Props) {
  const t = useTranslations('admin.holidays');
  const tEntries = useTranslations('admin.entries');
  const tCommon = useTranslations('common');
  const router = useRouter();
  const refusalText = useRefusalText();
  const { run, busy } = useCommand('catalogues.save-holiday', { quiet: true });
  const [day, setDay] = useState(holiday?.day ?? '');
  const [name, setName] = useState(holiday?.name ?? '');
  const [tried, setTried] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const noDay = day === '';
  const noName = name.trim() === '';
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (noDay || noName) return;
    const answer = await run({ day, name });
    if (!answer.ok) return setRefusal(refusalText(answer));
    router.refresh();
    onClose();
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={tEntries(holiday ? 'editTitle' : 'add')}
    >
      <form onSubmit={submit} noValidate className="flex flex-col gap-4">
        {refusal !== null && <Banner tone="error">{refusal}</Banner>}
        <TextInput
          label={t('day')}
          error={tried && noDay ? t('dayNeeded') : undefined}
          type="date"
          value={day}
          disabled={holiday !== null}
          onChange={(event) => setDay(event.target.value)}
        />
        <TextInput
          label={t('name')}
          error={tried && noName ? t('nameNeeded') : undefined}
          value={name}
          maxLength={200}
          onChange={(event) => setName(event.target.value)}
        />
        <DialogActions>
          <Button onClick={onClose}>{tCommon('cancel')}</Button>
          <Button type="submit" variant="primary" busy={busy}>
            {tEntries('save')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
