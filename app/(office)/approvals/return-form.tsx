'use client';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { Banner } from '@/app/_ui/banner.tsx';
import { Button } from '@/app/_ui/button.tsx';
import { Dialog, DialogActions } from '@/app/_ui/dialog.tsx';
import { TextArea } from '@/app/_ui/text-area.tsx';
import { useCommand, useRefusalText } from '@/app/(office)/_frame/use-command.ts';
import type { QueuedPaper } from '../../../server/documents/review-contract.ts';

interface Props {
  paper: Pick<QueuedPaper, 'id' | 'meetingId' | 'subject'>;
  onClose(): void;
  onDone(): void;
}

/** A paper goes back with what is to be put right. */
export function ReturnForm({ paper, onClose, onDone }: Props) {
  const t = useTranslations('dossier.reason');
  const tCommon = useTranslations('common');
  const [reason, setReason] = useState('');
  const [error, setError] = useState<string>();
  const [refusal, setRefusal] = useState<string | null>(null);
  const refusalText = useRefusalText();
  const { run, busy } = useCommand('documents.return', { quiet: true });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const said = reason.trim();
    setError(said === '' ? t('needed') : undefined);
    if (said === '') return;
    const { id: documentId, meetingId } = paper;
    const answer = await run({ meetingId, documentId, reason: said });
    if (answer.ok) onDone();
    else setRefusal(refusalText(answer));
  };
  return (
    <Dialog open onOpenChange={onClose} title={t('return.title')}>
      <form onSubmit={submit} noValidate className="flex flex-col gap-4">
        <p className="text-ink-2">{t('return.text', { subject: paper.subject })}</p>
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
          <Button type="submit" variant="primary" busy={busy}>
            {t('return.confirm')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
