'use client';
import { CalendarClock, CircleCheck, CircleDot, Link2, Megaphone } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { usePresent } from '@/app/_sync/feed-context.tsx';
import type { AgendaItemView } from '../../../server/agenda/contract.ts';
import { useReading } from '../_document/reading-context.tsx';
import { mineNext } from '../_model/agenda.ts';
import { personOf } from '../_model/people.ts';
import { usePanel } from '../_room/panel-context.tsx';
import { timeOfDay } from '../_words/clock-text.ts';
import { ItemMinutes } from './item-minutes.tsx';

/** One item: its time, who presents it, its papers one tap away. */
export function AgendaEntry({ item }: { item: AgendaItemView }) {
  const t = useTranslations('room.panels');
  const locale = useLocale();
  const present = usePresent();
  const { goTo } = useReading();
  const { open } = usePanel();
  const current = item.id === present.agenda.currentItemId;
  const leading = present.agenda.items.find(({ id }) => id === item.joinedWithId);
  const done = !current && item.endedAt !== null;
  const presenters = item.presenterIds.map((id) => personOf(present, id)?.name).filter(Boolean);
  const papers = present.documents.documents.filter(
    (document) => document.itemId === item.id && document.status !== 'superseded',
  );
  return (
    <li
      className="agenda-entry"
      data-part={item.number.includes('.')}
      data-current={current}
      data-done={done}
      aria-current={current}
    >
      <span className="agenda-number">{item.number}</span>
      <div>
        <p className="agenda-title">{item.title}</p>
        <p className="agenda-facts">
          {timeOfDay(item.plannedStart, locale)} · <ItemMinutes item={item} />
          {presenters.length > 0 && ` · ${presenters.join(', ')}`}
        </p>
        {current && (
          <p className="agenda-state">
            <CircleDot aria-hidden="true" size={18} />
            {t('itemNow')}
          </p>
        )}
        {done && (
          <p className="agenda-state">
            <CircleCheck aria-hidden="true" size={18} />
            {t('itemDone')}
          </p>
        )}
        {item.deferred && (
          <p className="agenda-state" data-tone="warn">
            <CalendarClock aria-hidden="true" size={18} />
            {t('deferred', { reason: item.deferReason ?? '' })}
          </p>
        )}
        {leading && (
          <p className="agenda-state">
            <Link2 aria-hidden="true" size={18} />
            {t('joinedWith', { position: leading.number })}
          </p>
        )}
        {mineNext(present)?.id === item.id && (
          <p className="agenda-state">
            <Megaphone aria-hidden="true" size={18} />
            {t('youNext')}
          </p>
        )}
        {item.paperOnly && <p className="agenda-facts">{t('paperOnly')}</p>}
        {papers.map((document) => (
          <button
            key={document.id}
            type="button"
            className="paper-link"
            onClick={() => {
              goTo(document.id, 1);
              open('document');
            }}
          >
            {document.docNumber} · {document.subject}
          </button>
        ))}
      </div>
    </li>
  );
}
