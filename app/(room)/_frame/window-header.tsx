'use client';
import { useTranslations } from 'next-intl';
import { usePresent } from '@/app/_sync/feed-context.tsx';
import { currentItem, mainItemCount } from '../_model/agenda.ts';
import { personOf } from '../_model/people.ts';
import { useDevice } from '../_room/device-context.tsx';
import { ItemTime } from './item-time.tsx';
import { LineQuality } from './line-quality.tsx';
import { QuorumPill } from './quorum-pill.tsx';

/** Which meeting, how far it is, whether it can decide, how good the line is, who I am. */
export function WindowHeader() {
  const t = useTranslations('room.header');
  const present = usePresent();
  const { kind } = useDevice();
  const { meeting } = present.meetings;
  const item = currentItem(present);
  const me = personOf(present, present.me.personId);
  return (
    <header className="window-header">
      <span className="status-pill" data-live={meeting.status === 'in-session'}>
        <i aria-hidden="true" />
        <span className="status-words">{t(`status.${meeting.status}`)}</span>
      </span>
      <h1>{meeting.title}</h1>
      {item && (
        <span className="header-item">
          {t('item', { position: item.number, count: mainItemCount(present) })}
          <ItemTime item={item} />
        </span>
      )}
      <span className="header-gap" />
      <QuorumPill />
      <LineQuality />
      <span className="header-pill header-me">
        {me?.name}
        <b>{t(`kinds.${kind}`)}</b>
      </span>
    </header>
  );
}
