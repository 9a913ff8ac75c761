'use client';
import { useTranslations } from 'next-intl';
import { usePresent } from '@/app/_sync/feed-context.tsx';
import { queuePosition, waitingRequests } from '@/app/_sync/speaking-order.ts';
import { currentItem } from '../_model/agenda.ts';
import { isOver, isRunning, onlyQuestion, progressOf, voteOf } from '../_model/vote.ts';
import { useBallotDraft } from '../_room/ballot-context.tsx';
import { usePanel } from '../_room/panel-context.tsx';
import { VoteProgressBar } from '../_vote/vote-progress.tsx';

/** The meeting in one line: the item, the speaking list, the vote. Each opens its panel. */
export function Band() {
  const t = useTranslations('room.band');
  const present = usePresent();
  const { toggle } = usePanel();
  const item = currentItem(present);
  const waiting = waitingRequests(present.speakers.requests);
  const mine = queuePosition(waiting, present.me.personId);
  return (
    <nav className="band" aria-label={t('label')}>
      <button type="button" onClick={() => toggle('agenda')}>
        {item ? (
          <>
            <b>{item.number}.</b> <span className="band-text">{item.title}</span>
          </>
        ) : (
          t('noItem')
        )}
      </button>
      <button type="button" onClick={() => toggle('speakers')}>
        <span>{t('speakers')}</span> <b>{t('waiting', { count: waiting.length })}</b>
        {mine !== null && <span className="band-mine">· {t('mine', { position: mine })}</span>}
      </button>
      <VoteCell />
    </nav>
  );
}

function VoteCell() {
  const t = useTranslations('room.band');
  const present = usePresent();
  const { toggle, panel } = usePanel();
  const draft = useBallotDraft();
  const vote = voteOf(present);
  const outcome = vote && onlyQuestion(vote);
  const press = () => {
    if (vote && isRunning(vote) && draft.isAside(vote.id) && panel !== 'vote') {
      draft.setAside(vote.id, false);
    } else toggle('vote');
  };
  return (
    <button type="button" onClick={press} data-open={vote !== null && isRunning(vote)}>
      <span>{t('vote')}</span>
      {vote && isRunning(vote) && <VoteProgressBar {...progressOf(present, vote)} />}
      {outcome && (
        <b data-carried={outcome.carried}>
          {outcome.carried ? t('carried') : t('notCarried')} {outcome.counts.for}/
          {outcome.denominatorCount}
        </b>
      )}
      {vote && isOver(vote) && !outcome && (
        <span className="band-quiet">{vote.result ? t('announced') : t('counting')}</span>
      )}
      {(!vote || vote.status === 'prepared') && <span className="band-quiet">{t('noVote')}</span>}
    </button>
  );
}
