'use client';
import { Check, X } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/app/_ui/button.tsx';
import { ConfirmDialog } from '@/app/_ui/confirm-dialog.tsx';
import { TextArea } from '@/app/_ui/text-area.tsx';
import { useToast } from '@/app/_ui/toast.tsx';
import { useCommand } from '@/app/(office)/_frame/use-command.ts';

/** The chair's word on one request: agreeing takes one press, refusing takes a reason. */
export function ConsentButtons(props: { meetingId: string; personId: string; name: string }) {
  const { meetingId, personId, name } = props;
  const t = useTranslations('invitations.consent');
  const router = useRouter();
  const toast = useToast();
  const { run, busy } = useCommand('invitations.decide');
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);

  const decide = async (agreed: boolean) => {
    const given = agreed ? '' : reason.trim();
    setMissing(!agreed && given === '');
    if (!agreed && given === '') return;
    const answer = await run({ meetingId, personId, agreed, reason: given });
    if (!answer.ok) return;
    setAsking(false);
    toast({ tone: 'success', text: t(agreed ? 'agreedDone' : 'refusedDone') });
    router.refresh();
  };

  return (
    <div className="flex flex-wrap gap-3">
      <Button variant="act" busy={busy} onClick={() => decide(true)}>
        <Check aria-hidden="true" />
        {t('agree')}
      </Button>
      <Button disabled={busy} onClick={() => setAsking(true)}>
        <X aria-hidden="true" />
        {t('refuse')}
      </Button>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={t('refuseTitle', { name })}
        text={t('refuseHint')}
        confirmLabel={t('refuse')}
        busy={busy}
        onConfirm={() => decide(false)}
      >
        <TextArea
          label={t('refuseReason')}
          error={missing ? t('reasonNeeded') : undefined}
          value={reason}
          maxLength={500}
          rows={3}
          onChange={(event) => setReason(event.target.value)}
        />
      </ConfirmDialog>
    </div>
  );
}
