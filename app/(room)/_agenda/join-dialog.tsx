'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { usePresent } from '@/app/_sync/feed-context.tsx';
import { Button } from '@/app/_ui/button.tsx';
import { Dialog, DialogActions } from '@/app/_ui/dialog.tsx';
import { useToast } from '@/app/_ui/toast.tsx';
import type { AgendaItemView } from '../../../server/agenda/contract.ts';
import { joinable } from '../_model/agenda-editing.ts';
import { useDevice } from '../_room/device-context.tsx';
import { useCommand } from '../_room/use-command.ts';

/** Chooses the item that another one is dealt with together with. */
export function JoinDialog({ item, onClose }: { item: AgendaItemView; onClose(): void }) {
  const t = useTranslations('console.agendaEditor');
  const present = usePresent();
  const toast = useToast();
  const { meetingId } = useDevice();
  const join = useCommand('agenda.join');
  const separate = useCommand('agenda.separate');
  const others = joinable(present, item);
  const [withId, setWithId] = useState(others[0]?.id ?? null);
  const submit = async () => {
    if (withId === null) return;
    const answer = await join.run({ meetingId, itemId: item.id, withId });
    if (!answer.ok) return;
    const undo = () => void separate.run({ meetingId, itemId: item.id });
    const action = { label: t('undo'), onPress: undo };
    toast({ tone: 'info', text: t('joined', { title: item.title }), action });
    onClose();
  };
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={t('joinTitle')}>
      <p className="text-ink-2">{t('joinText', { title: item.title })}</p>
      <fieldset className="break-lengths">
        <legend className="sr-only">{t('joinTitle')}</legend>
        {others.map((other) => (
          <label key={other.id}>
            <input
              type="radio"
              name="with"
              checked={withId === other.id}
              onChange={() => setWithId(other.id)}
            />
            <span>
              {other.number}. {other.title}
            </span>
          </label>
        ))}
      </fieldset>
      <DialogActions>
        <Button onClick={onClose}>{t('cancel')}</Button>
        <Button
          variant="primary"
          disabled={withId === null}
          busy={join.busy}
          onClick={() => void submit()}
        >
          {t('joinNow')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
