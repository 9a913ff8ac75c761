'use client';
import { CalendarPlus, Copy } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useFormatter, useTranslations } from 'next-intl';
import { useState } from 'react';
import { Banner } from '@/app/_ui/banner.tsx';
import { Button } from '@/app/_ui/button.tsx';
import { Dialog, DialogActions } from '@/app/_ui/dialog.tsx';
import { TextInput } from '@/app/_ui/text-input.tsx';
import { useToast } from '@/app/_ui/toast.tsx';
import { useCommand } from '../../_frame/use-command.ts';

/** The secret address of one's own calendar: made, replaced and removed here. */
export function Subscribe({ madeAt }: { madeAt: string | null }) {
  const t = useTranslations('planning.calendar.subscribe');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>
        <CalendarPlus aria-hidden="true" />
        {t('open')}
      </Button>
      <Dialog open={open} onOpenChange={setOpen} title={t('title')}>
        <Address madeAt={madeAt} />
      </Dialog>
    </>
  );
}

function Address({ madeAt }: { madeAt: string | null }) {
  const t = useTranslations('planning.calendar.subscribe');
  const format = useFormatter();
  const router = useRouter();
  const toast = useToast();
  const make = useCommand('identity.make-calendar-address');
  const remove = useCommand('identity.remove-calendar-address');
  const [address, setAddress] = useState<string | null>(null);
  const makeOne = async () => {
    const answer = await make.run({});
    if (!answer.ok) return;
    setAddress(`${window.location.origin}${answer.value.path}`);
    router.refresh();
  };
  const removeIt = async () => {
    const answer = await remove.run({});
    if (!answer.ok) return;
    setAddress(null);
    toast({ tone: 'success', text: t('removed') });
    router.refresh();
  };
  return (
    <>
      <p>{t('text')}</p>
      <Banner tone="warn">{t('warning')}</Banner>
      {address && (
        <TextInput
          label={t('address')}
          readOnly
          value={address}
          onFocus={(event) => event.target.select()}
        />
      )}
      {!address && madeAt && (
        <p className="text-ink-2">
          {t('since', { day: format.dateTime(new Date(madeAt), { dateStyle: 'short' }) })}
        </p>
      )}
      <DialogActions>
        {madeAt && (
          <Button busy={remove.busy} onClick={() => void removeIt()}>
            {t('remove')}
          </Button>
        )}
        {address && navigator.clipboard && (
          <Button
            onClick={() => {
              navigator.clipboard.writeText(address).then(() => {
                toast({ tone: 'success', text: t('copied') });
              });
            }}
          >
            <Copy aria-hidden="true" />
            {t('copy')}
          </Button>
        )}
        <Button variant="act" busy={make.busy} onClick={() => void makeOne()}>
          {t(madeAt ? 'makeAgain' : 'make')}
        </Button>
      </DialogActions>
    </>
  );
}
