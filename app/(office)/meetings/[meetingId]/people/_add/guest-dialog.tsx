'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Banner } from '@/app/_ui/banner.tsx';
import { Button } from '@/app/_ui/button.tsx';
import { Dialog, DialogActions } from '@/app/_ui/dialog.tsx';
import { TextInput } from '@/app/_ui/text-input.tsx';
import { useToast } from '@/app/_ui/toast.tsx';
import { useCommand, useRefusalText } from '../../../../_frame/use-command.ts';
import { usePeople } from '../_list/people-context.ts';

const fields = ['name', 'title', 'organisation', 'email'] as const;
type Guest = Record<(typeof fields)[number], string>;

const emailLook = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** A guest from outside, who will come in by a personal link. */
export function GuestDialog({ onClose }: { onClose(): void }) {
  const t = useTranslations('people.guest');
  const tCommon = useTranslations('common');
  const toast = useToast();
  const textOf = useRefusalText();
  const { meetingId, reload } = usePeople();
  const { run, busy } = useCommand('meetings.add-guest', { quiet: true });
  const [guest, setGuest] = useState<Guest>({ name: '', title: '', organisation: '', email: '' });
  const [asked, setAsked] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const wrong = (field: keyof Guest) => {
    const value = guest[field].trim();
    if (field === 'email') return value !== '' && !emailLook.test(value);
    return value === '';
  };
  const save = async () => {
    setAsked(true);
    if (fields.some(wrong)) return;
    const email = guest.email.trim() === '' ? null : guest.email.trim();
    const answer = await run({ meetingId, ...guest, email });
    if (!answer.ok) return setRefusal(textOf(answer));
    toast({ tone: 'success', text: t('added', { name: guest.name }) });
    reload();
    onClose();
  };
  return (
    <Dialog open onOpenChange={onClose} title={t('heading')}>
      <form
        noValidate
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <p className="text-ink-2">{t('about')}</p>
        {fields.map((field) => (
          <TextInput
            key={field}
            label={t(field)}
            type={field === 'email' ? 'email' : 'text'}
            hint={field === 'email' ? t('emailHint') : undefined}
            maxLength={200}
            value={guest[field]}
            error={asked && wrong(field) ? t(`wrong.${field}`) : undefined}
            onChange={(event) => setGuest({ ...guest, [field]: event.target.value })}
          />
        ))}
        {refusal && <Banner tone="error">{refusal}</Banner>}
        <DialogActions>
          <Button onClick={onClose}>{tCommon('cancel')}</Button>
          <Button type="submit" variant="primary" busy={busy}>
            {t('add')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
