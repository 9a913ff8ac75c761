'use client';
import { Check, CornerDownRight, PauseCircle } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { usePresent } from '@/app/_sync/feed-context.tsx';
import type { AgendaItemView } from '../../../server/agenda/contract.ts';
import { agendaOf, currentItem } from '../_model/agenda.ts';
import { agendaWindow } from '../_model/hall-agenda.ts';
import { personOf } from '../_model/people.ts';
import { timeOfDay } from '../_words/clock-text.ts';
import { HallFloorLine } from './hall-floor-line.tsx';

/** Lines that fit below the title in letters for the last row; fewer above whoever speaks. */
const mostItems = 7;
const mostWithSpeaker = 5;

export function HallAgenda() {
  const t = useTranslations('display');
  const present = usePresent();
  const currentId = present.agenda.currentItemId;
  const speaking = present.speakers.floor !== null;
  const most = speaking ? mostWithSpeaker : mostItems;
  const { before, shown, after } = agendaWindow(agendaOf(present), currentId, most);
  return (
    <div className="hall-agenda">
      <h1>{currentItem(present) ? t('agenda') : present.meetings.meeting.title}</h1>
      <div>
        {before > 0 && <p className="hall-more">{t('itemsBefore', { count: before })}</p>}
        <ol>
          {shown.map((item) => (
            <HallItem key={item.id} item={item} current={item.id === currentId} />
          ))}
        </ol>
        {after > 0 && <p className="hall-more">{t('itemsAfter', { count: after })}</p>}
      </div>
      <HallFloorLine />
    </div>
  );
}

function HallItem({ item, current }: { item: AgendaItemView; current: boolean }) {
  const t = useTranslations('display');
  const locale = useLocale();
  const present = usePresent();
  const done = item.endedAt !== null && !current;
  const presenters = item.presenterIds.flatMap((id) => personOf(present, id)?.name ?? []);
  const by = presenters.length > 0 ? presenters.join(', ') : item.preparingUnit;
  const part = item.parentId !== null;
  return (
    <li data-part={part} data-done={done} aria-current={current} data-deferred={item.deferred}>
      {done ? (
        <Check role="img" aria-label={t('done')} />
      ) : item.deferred ? (
        <PauseCircle role="img" aria-label={t('deferred')} />
      ) : part ? (
        <CornerDownRight aria-hidden="true" />
      ) : (
        <time>{timeOfDay(item.plannedStart, locale)}</time>
      )}
      <span>
        <b>
          {item.number}. {item.title}
        </b>
        {current && by && <small>{by}</small>}
        {item.deferred && <small>{t('deferred')}</small>}
      </span>
    </li>
  );
}
