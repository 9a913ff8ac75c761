'use client';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { Banner } from '@/app/_ui/banner.tsx';
import { Button } from '@/app/_ui/button.tsx';
import { Dialog, DialogActions } from '@/app/_ui/dialog.tsx';
import { useCommand, useRefusalText } from '@/app/(office)/_frame/use-command.ts';
import { useDossier } from './dossier-context.tsx';
import type { PaperDialogProps } from './paper-dialog.tsx';
import { draftOf, errorsOf, type FactsErrors, hasErrors, inputOf } from './paper-facts.ts';
import { PaperFields } from './paper-fields.tsx';

export function EditDialog({ paper, onClose }: PaperDialogProps) {
  const t = useTranslations('dossier.edit');
  const tCommon = useTranslations('common');
  const { meetingId, done } = useDossier();
  const [draft, setDraft] = useState(() => draftOf(paper));
  const [errors, setErrors] = useState<FactsErrors>({});
  const [refusal, setRefusal] = useState<string | null>(null);
  const refusalText = useRefusalText();
  const { run, busy } = useCommand('documents.edit', { quiet: true });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const wrong = errorsOf(draft);
    setErrors(wrong);
    if (hasErrors(wrong)) return;
    const answer = await run({ meetingId, documentId: paper.id, facts: inputOf(draft) });
    if (!answer.ok) return setRefusal(refusalText(answer));
    onClose();
    done(t('done'));
  };
  return (
    <Dialog open onOpenChange={onClose} title={t('title')}>
      <form onSubmit={submit} noValidate className="flex flex-col gap-4">
        {refusal && <Banner tone="error">{refusal}</Banner>}
        <PaperFields draft={draft} errors={errors} onChange={setDraft} />
        <DialogActions>
          <Button onClick={onClose}>{tCommon('cancel')}</Button>
          <Button type="submit" variant="primary" busy={busy}>
            {t('confirm')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
