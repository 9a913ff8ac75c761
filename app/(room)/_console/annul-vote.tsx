'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/app/_ui/button.tsx';
import { Dialog, DialogActions } from '@/app/_ui/dialog.tsx';
import { TextArea } from '@/app/_ui/text-area.tsx';
import type { VoteView } from '../../../server/voting/contract.ts';
import { useDevice } from '../_room/device-context.tsx';
import { useCommand } from '../_room/use-command.ts';

/** The vote does not hold: asked for once more, with the reason that everybody reads. */
export function AnnulVote({ vote }: { vote: VoteView }) {
  const t = useTranslations('console.vote');
  const common = useTranslations('common');
  const { meetingId } = useDevice();
  const annul = useCommand('voting.annul');
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const confirm = async () => {
    setMissing(reason.trim() === '');
    if (reason.trim() === '') return;
    const answer = await annul.run({ meetingId, voteId: vote.id, reason });
    if (answer.ok) setAsking(false);
  };
  return (
    <>
      <Button onClick={() => setAsking(true)}>{t('annul')}</Button>
      <Dialog open={asking} onOpenChange={setAsking} title={t('annulTitle')}>
        <p className="text-ink-2">{t('annulText')}</p>
        <TextArea
          label={t('annulReason')}
          value={reason}
          maxLength={500}
          rows={2}
          error={missing ? t('annulReasonMissing') : undefined}
          onChange={(event) => setReason(event.target.value)}
        />
        <DialogActions>
          <Button onClick={() => setAsking(false)}>{common('cancel')}</Button>
          <Button variant="danger" busy={annul.busy} onClick={() => void confirm()}>
            {t('annul')}
          </Button>
        </DialogActions>
      </Dialog>
    </>
  );
}
