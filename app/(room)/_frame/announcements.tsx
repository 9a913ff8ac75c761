'use client';
import { useTranslations } from 'next-intl';
import { usePresent } from '@/app/_sync/feed-context.tsx';
import { queuePosition, waitingRequests } from '@/app/_sync/speaking-order.ts';
import { personOf } from '../_model/people.ts';
import { voteOf } from '../_model/vote.ts';

/** The floor, the vote and my place in the list, for those who listen to the screen. */
export function Announcements() {
  const t = useTranslations('room.announce');
  const present = usePresent();
  const { floor } = present.speakers;
  const speaker = personOf(present, floor?.personId ?? null);
  const position = queuePosition(waitingRequests(present.speakers.requests), present.me.personId);
  const vote = voteOf(present);
  return (
    <div className="sr-only">
      <p aria-live="polite">{speaker ? t('speaking', { name: speaker.name }) : t('nobody')}</p>
      <p aria-live="polite">{position !== null && t('position', { position })}</p>
      <p aria-live="polite">
        {vote?.status === 'open' && t('voteOpen', { title: vote.title })}
        {vote?.status === 'closed' &&
          vote.result &&
          (vote.result.carried
            ? t('carried', { title: vote.title })
            : t('notCarried', { title: vote.title }))}
      </p>
    </div>
  );
}
