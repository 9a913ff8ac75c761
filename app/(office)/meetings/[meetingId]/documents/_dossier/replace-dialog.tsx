'use client';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { Banner } from '@/app/_ui/banner.tsx';
import { Button } from '@/app/_ui/button.tsx';
import { Dialog, DialogActions } from '@/app/_ui/dialog.tsx';
import { DropZone } from '@/app/_upload/drop-zone.tsx';
import { UploadRow } from '@/app/_upload/upload-row.tsx';
import { useUploads } from '@/app/_upload/use-uploads.ts';
import { useCommand, useRefusalText } from '@/app/(office)/_frame/use-command.ts';
import { useDossier } from './dossier-context.tsx';
import type { PaperDialogProps } from './paper-dialog.tsx';
import type { Secrecy } from './paper-facts.ts';
import { SecrecyField } from './secrecy-field.tsx';

/** A new version of a paper. The one that was issued stays until the new one is issued. */
export function ReplaceDialog({ paper, onClose }: PaperDialogProps) {
  const t = useTranslations('dossier.replace');
  const tCommon = useTranslations('common');
  const { meetingId, done } = useDossier();
  const { entries, add, retry, remove } = useUploads();
  const [secrecy, setSecrecy] = useState<Secrecy>('none');
  const [refusal, setRefusal] = useState<string | null>(null);
  const refusalText = useRefusalText();
  const { run, busy } = useCommand('documents.replace', { quiet: true });
  const entry = entries.at(-1);
  const uploadId = entry?.phase === 'ready' ? entry.uploadId : null;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!uploadId) return;
    const answer = await run({ meetingId, documentId: paper.id, uploadId, secrecy });
    if (!answer.ok) return setRefusal(refusalText(answer));
    onClose();
    done(t('done'));
  };
  return (
    <Dialog open onOpenChange={onClose} dismissible={!entry} title={t('title')}>
      <form onSubmit={submit} className="flex flex-col gap-4">
        <p className="text-ink-2">
          {t(paper.status === 'issued' ? 'textIssued' : 'text', { subject: paper.subject })}
        </p>
        {refusal && <Banner tone="error">{refusal}</Banner>}
        <SecrecyField value={secrecy} onChange={setSecrecy} />
        {!entry && secrecy === 'none' && <DropZone multiple={false} onFiles={add} />}
        {entry && <UploadRow entry={entry} onRetry={retry} onRemove={remove} />}
        <DialogActions>
          <Button onClick={onClose}>{tCommon('cancel')}</Button>
          <Button
            type="submit"
            variant="primary"
            busy={busy}
            disabled={!uploadId || secrecy !== 'none'}
          >
            {t('confirm')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
