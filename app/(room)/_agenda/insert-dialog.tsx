'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { usePresent } from '@/app/_sync/feed-context.tsx';
import { Button } from '@/app/_ui/button.tsx';
import { Dialog, DialogActions } from '@/app/_ui/dialog.tsx';
import { TextInput } from '@/app/_ui/text-input.tsx';
import { useToast } from '@/app/_ui/toast.tsx';
import type { AgendaItemView } from '../../../server/agenda/contract.ts';
import { type NewItem, newItem, readNewItem } from '../_model/new-item.ts';
import { useDevice } from '../_room/device-context.tsx';
import { useCommand } from '../_room/use-command.ts';
import { PresenterField } from './presenter-field.tsx';

/** Adds an item during the session; who is on its roll can vote in it. */
export function InsertDialog(props: { after: AgendaItemView | null; onClose(): void }) {
  const { after, onClose } = props;
  const t = useTranslations('console.agendaEditor');
  const { rolls } = usePresent().attendance;
  const toast = useToast();
  const { meetingId } = useDevice();
  const insert = useCommand('agenda.insert');
  const [item, setItem] = useState(newItem);
  const [asked, setAsked] = useState(false);
  const read = readNewItem(item);
  const change = (part: Partial<NewItem>) => setItem({ ...item, ...part });
  const submit = async () => {
    setAsked(true);
    if (!read.ok) return;
    const answer = await insert.run({ meetingId, afterId: after?.id ?? null, ...read.item });
    if (!answer.ok) return;
    toast({ tone: 'success', text: t('inserted', { title: read.item.title }) });
    onClose();
  };
  const wrong = (field: 'title' | 'minutes') =>
    asked && !read.ok && read.wrong.includes(field) ? t(`wrong.${field}`) : undefined;
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={t('insertTitle')}>
      <form
        className="ask-form"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <p className="text-ink-2">
          {after ? t('insertBehind', { position: after.number }) : t('insertLast')}
        </p>
        <TextInput
          label={t('itemTitle')}
          error={wrong('title')}
          maxLength={500}
          autoFocus
          value={item.title}
          onChange={(event) => change({ title: event.target.value })}
        />
        <TextInput
          label={t('itemMinutes')}
          error={wrong('minutes')}
          inputMode="numeric"
          value={item.minutes}
          onChange={(event) => change({ minutes: event.target.value })}
        />
        <PresenterField
          presenterIds={item.presenterIds}
          onChange={(presenterIds) => change({ presenterIds })}
        />
        <label className="console-field">
          <span>{t('itemRoll')}</span>
          <select
            value={item.rollId ?? ''}
            onChange={(event) => change({ rollId: event.target.value || null })}
          >
            <option value="">{t('noRoll')}</option>
            {rolls.map((roll) => (
              <option key={roll.id} value={roll.id}>
                {roll.name}
              </option>
            ))}
          </select>
        </label>
        <DialogActions>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button type="submit" variant="primary" busy={insert.busy}>
            {t('insertNow')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
