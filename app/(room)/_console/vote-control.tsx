'use client';
import { useTranslations } from 'next-intl';
import { usePresent } from '@/app/_sync/feed-context.tsx';
import { isOver, isRunning, preparedVotes, voteOf } from '../_model/vote.ts';
import { ClosedVote } from './closed-vote.tsx';
import { ConsoleSection } from './console-section.tsx';
import { OpenVote } from './open-vote.tsx';
import { PrepareVote } from './prepare-vote.tsx';
import { PreparedVote } from './prepared-vote.tsx';

export function VoteControl() {
  const t = useTranslations('console.vote');
  const present = usePresent();
  const vote = voteOf(present);
  const prepared = preparedVotes(present);
  const nothing = prepared.length === 0 && (!vote || vote.status === 'prepared');
  return (
    <ConsoleSection title={t('title')}>
      {nothing && <p className="console-quiet">{t('none')}</p>}
      {vote && isRunning(vote) && <OpenVote vote={vote} />}
      {vote && isOver(vote) && <ClosedVote vote={vote} />}
      {!(vote && isRunning(vote)) &&
        prepared.map((one) => <PreparedVote key={one.id} vote={one} />)}
      <PrepareVote />
    </ConsoleSection>
  );
}
