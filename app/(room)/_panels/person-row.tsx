'use client';
import { useTranslations } from 'next-intl';
import { usePresent } from '@/app/_sync/feed-context.tsx';
import type { PersonEntry } from '../_model/people-list.ts';

/** A person with role, roll call and whether a device of theirs is connected. */
export function PersonRow({ entry, online }: { entry: PersonEntry; online: boolean }) {
  const t = useTranslations('room.people');
  const { councilStyle } = usePresent().meetings.meeting;
  const { person, state, here } = entry;
  const council = person.role === 'chair' && councilStyle;
  return (
    <div className="person-row" data-here={here}>
      <span
        className="online-mark"
        data-online={online}
        role="img"
        aria-label={online ? t('online') : t('offline')}
        title={online ? t('online') : t('offline')}
      />
      <span className="person-line">
        <b>{person.name}</b>
        <small>{[person.title, person.unit].filter(Boolean).join(' · ')}</small>
      </span>
      <span className="person-facts">
        <span>{council ? t('roles.chairCouncil') : t(`roles.${person.role}`)}</span>
        <span data-state={state}>{t(`states.${state}`)}</span>
      </span>
    </div>
  );
}
