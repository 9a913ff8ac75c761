'use client';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { Banner } from '@/app/_ui/banner.tsx';
import { Button } from '@/app/_ui/button.tsx';
import { Dialog, DialogActions } from '@/app/_ui/dialog.tsx';
import { TextArea } from '@/app/_ui/text-area.tsx';
import { useCommand, useRefusalText } from '@/app/(office)/_frame/use-command.ts';
import { useDossier } from './dossier-context.tsx';
import type { PaperDialogProps } from './paper-dialog.tsx';

/** Returning and withdrawing: not without saying why. */
export function ReasonDialog(props: PaperDialogProps & { step: 'return' | 'withdraw' }) {
  const { paper, step, onClose } = props;
  const t = useTranslations('dossier.reason');
  const tCommon = useTranslations('common');
  const tDone = useTranslations('dossier.done');
  const { meetingId, done } = useDossier();
  const [reason, setReason] = useState('');
  const [error, setError] = useState<string>();
  const [refusal, setRefusal] = useState<string | null>(null);
  const refusalText = useRefusalText();
  const giveBack = useCommand('documents.return', { quiet: true });
  const withdraw = useCommand('documents.withdraw', { quiet: true });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const said = reason.trim();
    setError(said === '' ? t('needed') : undefined);
    if (said === '') return;
    const command = step === 'return' ? giveBack : withdraw;
    const answer = await command.run({ meetingId, documentId: paper.id, reason: said });
    if (!answer.ok) return setRefusal(refusalText(answer));
    onClose();
    done(tDone(step));
  };
  return (
    <Dialog open onOpenChange={onClose} title={t(`${step}.title`)}>
      <form onSubmit={submit} noValidate className="flex flex-col gap-4">
        <p className="text-ink-2">{t(`${step}.text`, { subject: paper.subject })}</p>
        {refusal && <Banner tone="error">{refusal}</Banner>}
        <TextArea
          label={t('label')}
          value={reason}
          error={error}
          maxLength={2000}
          onChange={(event) => setReason(event.target.value)}
        />
        <DialogActions>
          <Button onClick={onClose}>{tCommon('cancel')}</Button>
          <Button type="submit" variant="primary" busy={giveBack.busy || withdraw.busy}>
            {t(`${step}.confirm`)}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
