'use client';
import { Vote } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { usePresent } from '@/app/_sync/feed-context.tsx';
import { Button } from '@/app/_ui/button.tsx';
import { ConfirmDialog } from '@/app/_ui/confirm-dialog.tsx';
import type { VoteView } from '../../../server/voting/contract.ts';
import { useDevice } from '../_room/device-context.tsx';
import { useCommand } from '../_room/use-command.ts';
import { RuleLine } from '../_vote/rule-line.tsx';
import { AnnulVote } from './annul-vote.tsx';

/** A vote that waits: opened after one confirmation that states the quorum. */
export function PreparedVote({ vote }: { vote: VoteView }) {
  const t = useTranslations('console.vote');
  const present = usePresent();
  const { meetingId } = useDevice();
  const open = useCommand('voting.open');
  const [asking, setAsking] = useState(false);
  const quorum = present.attendance.quorums.find((one) => one.rollId === vote.rollId);
  const roll = present.attendance.rolls.find((one) => one.id === vote.rollId);
  const members = quorum?.members ?? roll?.memberIds.length ?? 0;
  const figures = {
    present: quorum?.present ?? 0,
    members,
    needed: quorum?.needed ?? 0,
    missing: Math.max(0, (quorum?.needed ?? 0) - (quorum?.present ?? 0)),
  };
  const confirm = async () => {
    await open.run({ meetingId, voteId: vote.id });
    setAsking(false);
  };
  return (
    <div className="console-vote">
      <p className="console-now">{vote.title}</p>
      <RuleLine vote={vote} />
      <p className="console-quorum" data-met={quorum?.quorumMet ?? false}>
        {quorum?.quorumMet ? t('quorumMet', figures) : t('quorumMissing', figures)}
      </p>
      <div className="flex flex-wrap gap-3">
        <Button variant="primary" disabled={!quorum?.quorumMet} onClick={() => setAsking(true)}>
          <Vote aria-hidden="true" />
          {t('open')}
        </Button>
        <AnnulVote vote={vote} />
      </div>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={t('openTitle')}
        text={t('openText', figures)}
        confirmLabel={t('open')}
        busy={open.busy}
        onConfirm={() => void confirm()}
      >
        <p>{vote.title}</p>
      </ConfirmDialog>
    </div>
  );
}
