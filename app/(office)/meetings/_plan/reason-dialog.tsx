'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/app/_ui/button.tsx';
import { Dialog, DialogActions } from '@/app/_ui/dialog.tsx';
import { TextArea } from '@/app/_ui/text-area.tsx';
import { useStep } from './use-step.ts';

interface Props {
  meetingId: string;
  command: 'meetings.return' | 'meetings.cancel';
  what: 'return' | 'cancel';
  onClose(): void;
}

/** Returns or cancels a meeting, with the reason that everybody concerned will read. */
export function ReasonDialog({ meetingId, command, what, onClose }: Props) {
  const t = useTranslations('planning.actions');
  const { step, busy } = useStep(command);
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const send = async () => {
    if (reason.trim() === '') return setMissing(true);
    if (await step({ meetingId, reason }, t(`${what}.done`))) onClose();
  };
  return (
    <Dialog open onOpenChange={onClose} title={t(`${what}.label`)}>
      <p className="text-ink-2">{t(`${what}.text`)}</p>
      <TextArea
        label={t('reason')}
        error={missing && reason.trim() === '' ? t('reasonMissing') : undefined}
        maxLength={1000}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <DialogActions>
        <Button onClick={onClose}>{t('back')}</Button>
        <Button variant={what === 'cancel' ? 'danger' : 'act'} busy={busy} onClick={send}>
          {t(`${what}.label`)}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
