'use client';
import { useFormatter, useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/app/_ui/button.tsx';
import { Dialog, DialogActions } from '@/app/_ui/dialog.tsx';
import { TextInput } from '@/app/_ui/text-input.tsx';
import { useToast } from '@/app/_ui/toast.tsx';
import type { PlannedParticipant } from '../../../../../../server/meetings/people-contract.ts';
import { useCommand } from '../../../../_frame/use-command.ts';
import { usePeople } from './people-context.ts';

/** 32 bytes of chance in base64url: made here, so that the server keeps nothing but its hash. */
function newSecret(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

/** Makes a new personal link for a guest, to be handed over by the secretary. */
export function GuestLinkDialog(props: { person: PlannedParticipant; onClose(): void }) {
  const { person, onClose } = props;
  const t = useTranslations('people.link');
  const tCommon = useTranslations('common');
  const format = useFormatter();
  const toast = useToast();
  const { meetingId, reload } = usePeople();
  const { run, busy } = useCommand('meetings.renew-guest-link');
  const [address, setAddress] = useState<string | null>(null);
  const renew = async () => {
    const secret = newSecret();
    const answer = await run({ meetingId, personId: person.personId, secret });
    if (!answer.ok) return;
    setAddress(`${location.origin}/guest#${secret}`);
    reload();
  };
  const copy = async () => {
    if (!address || !navigator.clipboard) return;
    await navigator.clipboard.writeText(address);
    toast({ tone: 'success', text: t('copied') });
  };
  const { linkUsedAt, linkExpiresAt } = person.guest ?? { linkUsedAt: null, linkExpiresAt: null };
  const moment = (value: string) =>
    format.dateTime(new Date(value), { dateStyle: 'short', timeStyle: 'short' });
  return (
    <Dialog open onOpenChange={onClose} title={t('title', { name: person.name })}>
      <p>{t('about')}</p>
      <p className="text-ink-2">
        {linkUsedAt
          ? t('used', { at: moment(linkUsedAt) })
          : linkExpiresAt
            ? t('waiting', { until: moment(linkExpiresAt) })
            : t('none')}
      </p>
      {address && (
        <TextInput
          label={t('address')}
          hint={t('addressHint')}
          readOnly
          value={address}
          onFocus={(event) => event.target.select()}
        />
      )}
      <DialogActions>
        <Button onClick={onClose}>{tCommon('close')}</Button>
        {address ? (
          <Button variant="primary" onClick={() => void copy()}>
            {t('copy')}
          </Button>
        ) : (
          <Button variant="primary" busy={busy} onClick={() => void renew()}>
            {t('renew')}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
}
