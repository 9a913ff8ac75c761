'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/app/_ui/button.tsx';
import { Dialog, DialogActions } from '@/app/_ui/dialog.tsx';
import { TextInput } from '@/app/_ui/text-input.tsx';
import { useCommand } from '../../_frame/use-command.ts';
import { type Period, PeriodFields, periodFault } from '../_forms/period-fields.tsx';

/** A new meeting with agenda, people, rolls and places of this one. */
export function CopyDialog(props: { meetingId: string; title: string; onClose(): void }) {
  const { meetingId, onClose } = props;
  const t = useTranslations('planning');
  const router = useRouter();
  const { run, busy } = useCommand('meetings.copy');
  const [title, setTitle] = useState(props.title);
  const [period, setPeriod] = useState<Period>({ startsAt: null, endsAt: null });
  const [checked, setChecked] = useState(false);
  const send = async () => {
    setChecked(true);
    const { startsAt, endsAt } = period;
    if (title.trim() === '' || periodFault(period) || !startsAt || !endsAt) return;
    const answer = await run({ meetingId, title, startsAt, endsAt });
    if (answer.ok) router.push(`/meetings/${answer.value.meetingId}`);
  };
  return (
    <Dialog open onOpenChange={onClose} title={t('actions.copy.label')}>
      <p className="text-ink-2">{t('actions.copy.text')}</p>
      <TextInput
        label={t('form.title')}
        error={checked && title.trim() === '' ? t('form.noTitle') : undefined}
        maxLength={300}
        value={title}
        onChange={(event) => setTitle(event.target.value)}
      />
      <PeriodFields period={period} onChange={setPeriod} checked={checked} />
      <DialogActions>
        <Button onClick={onClose}>{t('actions.back')}</Button>
        <Button variant="act" busy={busy} onClick={send}>
          {t('actions.copy.label')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
