'use client';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { Button } from '@/app/_ui/button.tsx';
import { Dialog, DialogActions } from '@/app/_ui/dialog.tsx';
import { Select } from '@/app/_ui/select.tsx';
import { useCommand } from '@/app/(office)/_frame/use-command.ts';
import { useDossier } from './dossier-context.tsx';
import type { PaperDialogProps } from './paper-dialog.tsx';

const whole = 'whole';
const atEnd = 'end';

/** To which item, and before which of its papers. */
export function MoveDialog({ paper, onClose }: PaperDialogProps) {
  const t = useTranslations('dossier.move');
  const tItem = useTranslations('dossier.item');
  const tCommon = useTranslations('common');
  const { meetingId, plan, done } = useDossier();
  const [item, setItem] = useState(paper.itemId ?? whole);
  const [before, setBefore] = useState(atEnd);
  const { run, busy } = useCommand('documents.move');
  const items = plan.items.filter(({ id, mayAdd }) => mayAdd || id === paper.itemId);
  const chosen = plan.items.find(({ id }) => (id ?? whole) === item);
  const others = (chosen?.papers ?? []).filter(({ lineageId }) => lineageId !== paper.lineageId);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await run({
      ...{ meetingId, documentId: paper.id },
      itemId: item === whole ? null : item,
      beforeId: before === atEnd ? null : before,
    });
    if (!answer.ok) return;
    onClose();
    done(t('done'));
  };
  return (
    <Dialog open onOpenChange={onClose} title={t('title')}>
      <form onSubmit={submit} className="flex flex-col gap-4">
        <Select
          label={t('item')}
          value={item}
          onChange={(value) => {
            setItem(value);
            setBefore(atEnd);
          }}
          options={items.map((one) => ({
            value: one.id ?? whole,
            label:
              one.id === null
                ? tItem('whole')
                : tItem('heading', { ordinal: one.ordinal, title: one.title }),
          }))}
        />
        <Select
          label={t('place')}
          value={before}
          onChange={setBefore}
          options={[
            ...others.map(({ id, subject }) => ({ value: id, label: t('before', { subject }) })),
            { value: atEnd, label: t('end') },
          ]}
        />
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
