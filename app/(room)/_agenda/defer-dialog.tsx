'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/app/_ui/button.tsx';
import { Dialog, DialogActions } from '@/app/_ui/dialog.tsx';
import { TextArea } from '@/app/_ui/text-area.tsx';
import { useToast } from '@/app/_ui/toast.tsx';
import type { AgendaItemView } from '../../../server/agenda/contract.ts';
import { useDevice } from '../_room/device-context.tsx';
import { useCommand } from '../_room/use-command.ts';

/** Puts an item off; the reason stands beside it on every screen and in the record. */
export function DeferDialog({ item, onClose }: { item: AgendaItemView; onClose(): void }) {
  const t = useTranslations('console.agendaEditor');
  const toast = useToast();
  const { meetingId } = useDevice();
  const defer = useCommand('agenda.defer');
  const restore = useCommand('agenda.restore');
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const missing = asked && reason.trim() === '';
  const submit = async () => {
    setAsked(true);
    if (reason.trim() === '') return;
    const answer = await defer.run({ meetingId, itemId: item.id, reason });
    if (!answer.ok) return;
    const undo = () => void restore.run({ meetingId, itemId: item.id });
    const action = { label: t('undo'), onPress: undo };
    toast({ tone: 'info', text: t('deferredDone', { title: item.title }), action });
    onClose();
  };
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={t('deferTitle')}>
      <form
        className="ask-form"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <p className="font-semibold">
          {item.number}. {item.title}
        </p>
        <TextArea
          label={t('reason')}
          hint={t('reasonHint')}
          error={missing ? t('reasonMissing') : undefined}
          maxLength={500}
          rows={2}
          autoFocus
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        <DialogActions>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button type="submit" variant="primary" busy={defer.busy}>
            {t('deferNow')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
