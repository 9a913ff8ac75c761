'use client';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { ReplyForm } from '@/app/_invitation/reply-form.tsx';
import { useLive } from '@/app/_sync/feed-context.tsx';
import { runQuery } from '@/app/_sync/requests.ts';
import { Banner } from '@/app/_ui/banner.tsx';
import { Button } from '@/app/_ui/button.tsx';
import { Dialog, DialogActions } from '@/app/_ui/dialog.tsx';
import type { MyInvitation } from '../../../server/invitations/contract.ts';
import { useDevice } from '../_room/device-context.tsx';

type Loaded = MyInvitation | 'loading' | 'failed' | null;

/** One's own answer to the invitation, during the session too: who comes in one's place. */
export default function SubstituteDialog(props: { onClose(): void }) {
  const t = useTranslations('room.substitute');
  const { meetingId } = useDevice();
  // Asked anew when the chair has decided.
  const answers = useLive((state) => state.answersChanged);
  const [mine, setMine] = useState<Loaded>('loading');
  useEffect(() => {
    void answers;
    let ended = false;
    void runQuery('invitations.mine', { meetingId }).then((answer) => {
      if (!ended) setMine(answer.ok ? answer.value : 'failed');
    });
    return () => {
      ended = true;
    };
  }, [meetingId, answers]);
  return (
    <Dialog open onOpenChange={(open) => !open && props.onClose()} title={t('title')}>
      {mine === 'loading' && <div className="min-h-40" aria-busy="true" />}
      {mine === 'failed' && <Banner tone="error">{t('failed')}</Banner>}
      {mine === null && <p>{t('notInvited')}</p>}
      {mine !== null && typeof mine === 'object' && <Answer invitation={mine} />}
      <DialogActions>
        <Button onClick={props.onClose}>{t('close')}</Button>
      </DialogActions>
    </Dialog>
  );
}

function Answer({ invitation }: { invitation: MyInvitation }) {
  const t = useTranslations('room.substitute');
  const { substitute, consent, consentReason } = invitation;
  return (
    <>
      {substitute && (
        <Banner tone={consent === 'refused' ? 'warn' : 'info'}>
          {t(`state.${consent}`, { name: substitute.name })}
          {consentReason && ` ${t('because', { reason: consentReason })}`}
        </Banner>
      )}
      {invitation.mayReply ? (
        <ReplyForm
          key={`${invitation.repliedAt} ${consent}`}
          invitation={invitation}
          onReplied={() => undefined}
        />
      ) : (
        <p>{t('closed')}</p>
      )}
    </>
  );
}
