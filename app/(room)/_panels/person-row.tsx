'use client';
import { useTranslations } from 'next-intl';
import { useLive, usePresent } from '@/app/_sync/feed-context.tsx';
import type { ParticipantView } from '../../../server/meetings/contract.ts';

/** A person with role, roll call and whether a device of theirs is connected. */
export function PersonRow({ person }: { person: ParticipantView }) {
  const t = useTranslations('room.people');
  const present = usePresent();
  const online = useLive((state) => state.online.some((one) => one.personId === person.personId));
  const entry = present.attendance.entries.find((one) => one.personId === person.personId);
  const state = entry?.state ?? 'absent';
  const here = state.startsWith('present-');
  const role =
    person.role === 'chair' && present.meetings.meeting.councilStyle
      ? t('roles.chairCouncil')
      : t(`roles.${person.role}`);
  return (
    <li className="person-row" data-here={here}>
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
        <span>{role}</span>
        <span data-state={state}>{t(`states.${state}`)}</span>
      </span>
    </li>
  );
}
