'use client';
import { CirclePause, CirclePlay, CircleStop } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { usePresent } from '@/app/_sync/feed-context.tsx';
import { Button } from '@/app/_ui/button.tsx';
import { ConfirmDialog } from '@/app/_ui/confirm-dialog.tsx';
import type { VoteView } from '../../../server/voting/contract.ts';
import { isPresent } from '../_model/people.ts';
import { progressOf } from '../_model/vote.ts';
import { useDevice } from '../_room/device-context.tsx';
import { useCommand } from '../_room/use-command.ts';
import { VoteProgressBar } from '../_vote/vote-progress.tsx';
import { VoteStage } from '../_vote/vote-stage.tsx';
import { AnnulVote } from './annul-vote.tsx';
import { MissingVoters } from './missing-voters.tsx';

/** A vote under way: how many have voted, and closing it after one confirmation. */
export function OpenVote({ vote }: { vote: VoteView }) {
  const t = useTranslations('console.vote');
  const present = usePresent();
  const { meetingId } = useDevice();
  const close = useCommand('voting.close');
  const [asking, setAsking] = useState(false);
  const progress = progressOf(present, vote);
  const there = vote.electorate.filter((personId) => isPresent(present, personId)).length;
  const missing = Math.max(0, there - (progress.cast ?? 0));
  const confirm = async () => {
    await close.run({ meetingId, voteId: vote.id });
    setAsking(false);
  };
  return (
    <div className="console-vote">
      <p className="console-now">{vote.title}</p>
      <VoteStage vote={vote} />
      <VoteProgressBar {...progress} />
      <p className="console-quiet">{t('missing', { count: missing })}</p>
      <MissingVoters vote={vote} />
      <div className="flex flex-wrap gap-3">
        <Button variant="primary" onClick={() => setAsking(true)}>
          <CircleStop aria-hidden="true" />
          {t('close')}
        </Button>
        <PauseOrResume vote={vote} />
        <AnnulVote vote={vote} />
      </div>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={t('closeTitle')}
        text={missing > 0 ? t('closeMissing', { count: missing }) : t('closeAllIn')}
        confirmLabel={t('close')}
        busy={close.busy}
        onConfirm={() => void confirm()}
      />
    </div>
  );
}

function PauseOrResume({ vote }: { vote: VoteView }) {
  const t = useTranslations('console.vote');
  const { meetingId } = useDevice();
  const pause = useCommand('voting.pause');
  const resume = useCommand('voting.resume');
  const paused = vote.status === 'paused';
  const Icon = paused ? CirclePlay : CirclePause;
  const run = () => void (paused ? resume : pause).run({ meetingId, voteId: vote.id });
  return (
    <Button busy={pause.busy || resume.busy} onClick={run}>
      <Icon aria-hidden="true" />
      {t(paused ? 'resume' : 'pause')}
    </Button>
  );
}
