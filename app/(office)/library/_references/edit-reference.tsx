'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { Button } from '@/app/_ui/button.tsx';
import { Dialog, DialogActions } from '@/app/_ui/dialog.tsx';
import { useCommand } from '@/app/(office)/_frame/use-command.ts';
import type { ReferenceView } from '../../../../server/library/contract.ts';
import { fieldsOf, ReferenceFields } from './reference-fields.tsx';

export function EditReference(props: { reference: ReferenceView; onClose(): void }) {
  const { reference, onClose } = props;
  const { id, title, docNumber, agency, issuedOn } = reference;
  const t = useTranslations('library.references');
  const router = useRouter();
  const [draft, setDraft] = useState({ title, docNumber, agency, issuedOn: issuedOn ?? '' });
  const [missing, setMissing] = useState(false);
  const { run, busy } = useCommand('library.edit-reference');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const fields = fieldsOf(draft);
    setMissing(fields.title === '');
    if (fields.title === '') return;
    const answer = await run({ id, ...fields });
    if (!answer.ok) return;
    router.refresh();
    onClose();
  };
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={t('edit')}>
      <form onSubmit={submit} noValidate className="flex flex-col gap-4">
        <ReferenceFields
          draft={draft}
          onChange={setDraft}
          titleError={missing ? t('titleNeeded') : undefined}
        />
        <DialogActions>
          <Button type="submit" variant="primary" busy={busy}>
            {t('save')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
