'use client';
import { Eye, MailCheck, MailQuestion, MailWarning, RotateCw } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useMomentText } from '@/app/_invitation/moment-text.ts';
import { Button } from '@/app/_ui/button.tsx';
import { useToast } from '@/app/_ui/toast.tsx';
import { useCommand } from '@/app/(office)/_frame/use-command.ts';
import type { InvitationLine } from '../../../../../../server/invitations/contract.ts';

interface Props {
  meetingId: string;
  line: InvitationLine;
  mayResend: boolean;
}

/** What became of the mail, in the mail server's own words where it refused. */
export function MailState({ meetingId, line, mayResend }: Props) {
  const t = useTranslations('invitations.mail');
  const momentText = useMomentText();
  const { invited, openedAt, remindedAt, mailState } = line;
  if (!invited) return null;
  return (
    <span className="flex flex-col gap-1">
      <Outcome line={line} />
      {openedAt && (
        <span className="flex items-center gap-1.5 text-sm text-ink-2">
          <Eye aria-hidden="true" size={16} />
          {t('opened', { time: momentText(openedAt) })}
        </span>
      )}
      {remindedAt && (
        <span className="text-sm text-ink-2">
          {t('reminded', { time: momentText(remindedAt) })}
        </span>
      )}
      {mayResend && mailState === 'failed' && (
        <Resend meetingId={meetingId} personId={line.personId} />
      )}
    </span>
  );
}

function Outcome({ line: { mailState, mailFailure, hasAddress } }: { line: InvitationLine }) {
  const t = useTranslations('invitations.mail');
  switch (mailState) {
    case 'sent':
      return (
        <span className="flex items-center gap-1.5 text-for">
          <MailCheck aria-hidden="true" size={18} />
          {t('sent')}
        </span>
      );
    case 'failed':
      return (
        <span className="flex items-center gap-1.5 text-state-ink">
          <MailWarning aria-hidden="true" size={18} className="shrink-0" />
          {t('failed', { reason: mailFailure ?? '' })}
        </span>
      );
    case 'queued':
      return (
        <span className="flex items-center gap-1.5 text-ink-2">
          <MailQuestion aria-hidden="true" size={18} className="shrink-0" />
          {mailFailure ? t('retrying', { reason: mailFailure }) : t('queued')}
        </span>
      );
    case 'none':
      return <span className="text-ink-2">{t(hasAddress ? 'none' : 'noAddress')}</span>;
  }
}

function Resend({ meetingId, personId }: { meetingId: string; personId: string }) {
  const t = useTranslations('invitations');
  const router = useRouter();
  const toast = useToast();
  const { run, busy } = useCommand('invitations.resend');
  const resend = async () => {
    const answer = await run({ meetingId, personId });
    if (!answer.ok) return;
    toast({ tone: 'success', text: t('resent') });
    router.refresh();
  };
  return (
    <span>
      <Button busy={busy} onClick={resend}>
        <RotateCw aria-hidden="true" />
        {t('resend')}
      </Button>
    </span>
  );
}
