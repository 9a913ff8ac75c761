'use client';
import { BellRing, Send } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/app/_ui/button.tsx';
import { ConfirmDialog } from '@/app/_ui/confirm-dialog.tsx';
import { useToast } from '@/app/_ui/toast.tsx';
import { useCommand } from '@/app/(office)/_frame/use-command.ts';
import type { InvitationTable } from '../../../../../../server/invitations/contract.ts';

/** Inviting whoever has not been invited, and one tap to remind whoever has not answered. */
export function SendingActions(props: { meetingId: string; table: InvitationTable }) {
  const { meetingId, table } = props;
  const t = useTranslations('invitations');
  const router = useRouter();
  const toast = useToast();
  const [asking, setAsking] = useState(false);
  const send = useCommand('invitations.send');
  const remind = useCommand('invitations.remind');
  const uninvited = table.lines.filter(({ invited }) => !invited).length;
  const silent = table.lines.filter(({ invited, reply }) => invited && reply === 'none').length;
  if (!table.maySend || uninvited + silent === 0) return null;

  const sendAll = async () => {
    const answer = await send.run({ meetingId, personIds: null });
    setAsking(false);
    if (!answer.ok) return;
    const { invited, docNumber } = answer.value;
    toast({ tone: 'success', text: t('sent', { count: invited, number: docNumber }) });
    router.refresh();
  };
  const remindAll = async () => {
    const answer = await remind.run({ meetingId, personIds: null });
    if (!answer.ok) return;
    toast({ tone: 'success', text: t('reminded', { count: answer.value.reminded }) });
    router.refresh();
  };

  return (
    <div className="flex flex-wrap gap-3">
      {uninvited > 0 && (
        <Button variant="primary" size="large" onClick={() => setAsking(true)}>
          <Send aria-hidden="true" />
          {t('send', { count: uninvited })}
        </Button>
      )}
      {silent > 0 && (
        <Button variant={uninvited > 0 ? 'quiet' : 'act'} busy={remind.busy} onClick={remindAll}>
          <BellRing aria-hidden="true" />
          {t('remind', { count: silent })}
        </Button>
      )}
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={t('sendTitle')}
        text={t('sendText', { count: uninvited })}
        confirmLabel={t('send', { count: uninvited })}
        busy={send.busy}
        onConfirm={sendAll}
      />
    </div>
  );
}
