'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/app/_ui/button.tsx';
import { Checkbox } from '@/app/_ui/checkbox.tsx';
import { Dialog, DialogActions } from '@/app/_ui/dialog.tsx';
import { TextArea } from '@/app/_ui/text-area.tsx';
import { type Period, PeriodFields, periodFault } from '../_forms/period-fields.tsx';
import { useStep } from './use-step.ts';

/** Postpones a meeting: to a time that is known, or until one is found. */
export function PostponeDialog(props: { meetingId: string; period: Period; onClose(): void }) {
  const { meetingId, onClose } = props;
  const t = useTranslations('planning.actions');
  const { step, busy } = useStep('meetings.postpone');
  const [reason, setReason] = useState('');
  const [known, setKnown] = useState(false);
  const [period, setPeriod] = useState<Period>(props.period);
  const [checked, setChecked] = useState(false);
  const send = async () => {
    setChecked(true);
    const { startsAt, endsAt } = period;
    if (reason.trim() === '' || (known && periodFault(period))) return;
    const newTime = known && startsAt && endsAt ? { startsAt, endsAt } : null;
    if (await step({ meetingId, reason, newTime }, t('postpone.done'))) onClose();
  };
  return (
    <Dialog open onOpenChange={onClose} title={t('postpone.label')}>
      <p className="text-ink-2">{t('postpone.text')}</p>
      <TextArea
        label={t('reason')}
        error={checked && reason.trim() === '' ? t('reasonMissing') : undefined}
        maxLength={1000}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <Checkbox label={t('postpone.known')} checked={known} onChange={setKnown} />
      {known && <PeriodFields period={period} onChange={setPeriod} checked={checked} />}
      <DialogActions>
        <Button onClick={onClose}>{t('back')}</Button>
        <Button variant="act" busy={busy} onClick={send}>
          {t('postpone.label')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
