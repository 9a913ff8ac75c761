'use client';
import { useTranslations } from 'next-intl';
import { usePresent } from '@/app/_sync/feed-context.tsx';
import { currentItem } from '../_model/agenda.ts';
import { ownLines } from '../_model/floor.ts';
import { stageOf, stageVoices } from '../_model/stage.ts';
import { onlyQuestion, voteOf } from '../_model/vote.ts';
import { OwnTimeAnnouncement } from './own-time-announcement.tsx';

/** The item, the floor, the vote and my place in the list, for those who listen to the screen. */
export function Announcements() {
  const t = useTranslations('room.announce');
  const tStage = useTranslations('room.stage.voices');
  const present = usePresent();
  const { speaker } = stageOf(present);
  const voices = stageVoices(present);
  const [mine] = ownLines(present);
  const item = currentItem(present);
  const vote = voteOf(present);
  const outcome = vote && onlyQuestion(vote);
  return (
    <div className="sr-only">
      <p aria-live="polite">{item && t('item', { position: item.number, title: item.title })}</p>
      <p aria-live="polite">{speaker ? t('speaking', { name: speaker.name }) : t('nobody')}</p>
      <p aria-live="polite">
        {voices.map(({ voice, speaker: beside }) => `${tStage(voice.role)}: ${beside?.name}. `)}
      </p>
      <p aria-live="polite">{mine && t('position', { position: mine.position })}</p>
      <p aria-live="polite">
        {vote?.status === 'open' && t('voteOpen', { title: vote.title })}
        {vote &&
          outcome &&
          (outcome.carried
            ? t('carried', { title: vote.title })
            : t('notCarried', { title: vote.title }))}
      </p>
      <OwnTimeAnnouncement />
    </div>
  );
}
