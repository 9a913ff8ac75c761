'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { usePresent } from '@/app/_sync/feed-context.tsx';
import { Button } from '@/app/_ui/button.tsx';
import { ConfirmDialog } from '@/app/_ui/confirm-dialog.tsx';
import type { VoteView } from '../../../server/voting/contract.ts';
import { isRepeated, leavesRunOff, onlyQuestion } from '../_model/vote.ts';
import { useDevice } from '../_room/device-context.tsx';
import { usePanel } from '../_room/panel-context.tsx';
import { useCommand } from '../_room/use-command.ts';
import { VerdictLine } from '../_vote/verdict-line.tsx';
import { VoteStage } from '../_vote/vote-stage.tsx';
import { AnnulVote } from './annul-vote.tsx';

/** A vote that takes no more ballots: its count, its announcement, and what comes after them. */
export function ClosedVote({ vote }: { vote: VoteView }) {
  const t = useTranslations('console.vote');
  const present = usePresent();
  const { open } = usePanel();
  const question = onlyQuestion(vote);
  const repeatable = vote.status === 'annulled' || leavesRunOff(vote);
  return (
    <div className="console-vote">
      <p className="console-now">{vote.title}</p>
      {vote.status !== 'announced' && <VoteStage vote={vote} />}
      {vote.result && question && (
        <VerdictLine
          vote={vote}
          result={vote.result}
          question={question}
          sites={present.sites.sites}
        />
      )}
      <div className="flex flex-wrap gap-3">
        {vote.status === 'closed' && <Count vote={vote} />}
        {vote.status === 'counted' && <Announce vote={vote} />}
        {vote.result && <Button onClick={() => open('vote')}>{t('details')}</Button>}
        {repeatable && !isRepeated(present, vote) && <Repeat vote={vote} />}
        {vote.status !== 'annulled' && <AnnulVote vote={vote} />}
      </div>
    </div>
  );
}

function Count({ vote }: { vote: VoteView }) {
  const t = useTranslations('console.vote');
  const { meetingId } = useDevice();
  const count = useCommand('voting.count');
  const run = () => void count.run({ meetingId, voteId: vote.id });
  return (
    <Button variant="primary" busy={count.busy} onClick={run}>
      {t('count')}
    </Button>
  );
}

function Announce({ vote }: { vote: VoteView }) {
  const t = useTranslations('console.vote');
  const { meetingId } = useDevice();
  const announce = useCommand('voting.announce');
  const [asking, setAsking] = useState(false);
  const confirm = async () => {
    await announce.run({ meetingId, voteId: vote.id });
    setAsking(false);
  };
  return (
    <>
      <Button variant="primary" onClick={() => setAsking(true)}>
        {t('announce')}
      </Button>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={t('announceTitle')}
        text={t('announceText')}
        confirmLabel={t('announce')}
        busy={announce.busy}
        onConfirm={() => void confirm()}
      />
    </>
  );
}

function Repeat({ vote }: { vote: VoteView }) {
  const t = useTranslations('console.vote');
  const { meetingId } = useDevice();
  const repeat = useCommand('voting.repeat');
  const run = () => void repeat.run({ meetingId, voteId: vote.id });
  return (
    <Button variant="primary" busy={repeat.busy} onClick={run}>
      {t(vote.status === 'annulled' ? 'repeat' : 'runOff')}
    </Button>
  );
}
