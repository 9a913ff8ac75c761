'use client';
import { FileText } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useEffect } from 'react';
import { sendCommand } from '@/app/_sync/requests.ts';
import { Banner } from '@/app/_ui/banner.tsx';
import { buttonLook } from '@/app/_ui/button.tsx';
import { Card } from '@/app/_ui/card.tsx';
import { useToast } from '@/app/_ui/toast.tsx';
import type { MyInvitation } from '../../server/invitations/contract.ts';
import { useMomentText } from './moment-text.ts';
import { ReplyForm } from './reply-form.tsx';
import { ReplyPills } from './reply-words.tsx';

/** My invitation to one meeting: what it is, what I have answered, and how to answer otherwise. */
export function ReplyCard({ invitation, now }: { invitation: MyInvitation; now: number }) {
  const t = useTranslations('invitations');
  const momentText = useMomentText();
  const router = useRouter();
  const toast = useToast();
  const { meetingId, deadline, insteadOf, docNumber, consentReason } = invitation;
  useEffect(() => {
    // Seen is seen; that it could not be noted is no concern of whoever reads.
    sendCommand('invitations.opened', { meetingId }).catch(() => undefined);
  }, [meetingId]);
  const late = deadline !== null && now > Date.parse(deadline);
  return (
    <Card>
      <section aria-labelledby="reply" className="flex flex-col gap-4">
        <div className="flex flex-wrap items-start justify-between gap-3">
          <div className="flex flex-col gap-1">
            <h2 id="reply" className="text-xl font-semibold leading-snug">
              {t('card.title')}
            </h2>
            <p className="text-ink-2">{t('number', { number: docNumber })}</p>
            {deadline && (
              <p className="text-ink-2">{t('deadline', { time: momentText(deadline) })}</p>
            )}
          </div>
          <ReplyPills {...invitation} />
        </div>
        <PaperLink invitation={invitation} />
        {insteadOf && <Banner tone="info">{t('card.instead', { name: insteadOf })}</Banner>}
        {consentReason && (
          <Banner tone="info">{t('consent.reason', { reason: consentReason })}</Banner>
        )}
        {invitation.mayReply && late && <Banner tone="warn">{t('card.pastDeadline')}</Banner>}
        {invitation.mayReply ? (
          <ReplyForm
            invitation={invitation}
            onReplied={(consent) => {
              // Not in here: the card is another one as soon as the answer has arrived.
              const text = t(consent === 'waiting' ? 'card.doneWaiting' : 'card.done');
              toast({ tone: 'success', text });
              router.refresh();
            }}
          />
        ) : (
          <p className="text-ink-2">{t('card.closed')}</p>
        )}
      </section>
    </Card>
  );
}

function PaperLink({ invitation: { meetingId, paper, paperId } }: { invitation: MyInvitation }) {
  const t = useTranslations('invitations.card');
  if (paper === 'rendering') return <p className="text-ink-2">{t('paperWaiting')}</p>;
  if (paper !== 'ready') return null;
  return (
    <a
      href={`/api/invitations/${meetingId}/${paperId}.pdf`}
      target="_blank"
      rel="noreferrer"
      className={`${buttonLook()} self-start`}
    >
      <FileText aria-hidden="true" />
      {t('paper')}
    </a>
  );
}
