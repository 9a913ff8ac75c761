'use client';
import { useTranslations } from 'next-intl';
import { ConfirmDialog } from '@/app/_ui/confirm-dialog.tsx';
import { useCommand } from '@/app/(office)/_frame/use-command.ts';
import { useDossier } from './dossier-context.tsx';
import type { PaperDialogProps } from './paper-dialog.tsx';

export function RemoveDialog({ paper, onClose }: PaperDialogProps) {
  const t = useTranslations('dossier.remove');
  const { meetingId, done } = useDossier();
  const { run, busy } = useCommand('documents.remove');
  const remove = async () => {
    const answer = await run({ meetingId, documentId: paper.id });
    onClose();
    if (answer.ok) done(t('done'));
  };
  return (
    <ConfirmDialog
      open
      onOpenChange={onClose}
      title={t('title')}
      text={t('text', { subject: paper.subject })}
      confirmLabel={t('confirm')}
      busy={busy}
      onConfirm={remove}
    />
  );
}
