'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { Banner } from '@/app/_ui/banner.tsx';
import { Button } from '@/app/_ui/button.tsx';
import { Dialog, DialogActions } from '@/app/_ui/dialog.tsx';
import { TextInput } from '@/app/_ui/text-input.tsx';
import { useCommand, useRefusalText } from '@/app/(office)/_frame/use-command.ts';
import { saveContact } from '../../../../server/organisation/contract.ts';
import type { PersonWithContact } from './contacts.tsx';

const { email: emailSchema, phone: phoneSchema } = saveContact.input.shape;
const orNull = (text: string) => (text.trim() === '' ? null : text.trim());

export function ContactDialog({ person, onClose }: { person: PersonWithContact; onClose(): void }) {
  const t = useTranslations('admin.contacts');
  const tEntries = useTranslations('admin.entries');
  const tCommon = useTranslations('common');
  const router = useRouter();
  const refusalText = useRefusalText();
  const { run, busy } = useCommand('organisation.save-contact', { quiet: true });
  const [email, setEmail] = useState(person.email ?? '');
  const [phone, setPhone] = useState(person.phone ?? '');
  const [tried, setTried] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const badEmail = !emailSchema.safeParse(orNull(email)).success;
  const badPhone = !phoneSchema.safeParse(orNull(phone)).success;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (badEmail || badPhone) return;
    const contact = { email: orNull(email), phone: orNull(phone) };
    const answer = await run({ personId: person.personId, ...contact });
    if (!answer.ok) return setRefusal(refusalText(answer));
    router.refresh();
    onClose();
  };
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={person.name}>
      <form onSubmit={submit} noValidate className="flex flex-col gap-4">
        {refusal !== null && <Banner tone="error">{refusal}</Banner>}
        <TextInput
          label={t('email')}
          error={tried && badEmail ? t('badEmail') : undefined}
          type="email"
          value={email}
          onChange={(event) => setEmail(event.target.value)}
        />
        <TextInput
          label={t('phone')}
          error={tried && badPhone ? t('badPhone') : undefined}
          type="tel"
          value={phone}
          onChange={(event) => setPhone(event.target.value)}
        />
        <DialogActions>
          <Button onClick={onClose}>{tCommon('cancel')}</Button>
          <Button type="submit" variant="primary" busy={busy}>
            {tEntries('save')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
