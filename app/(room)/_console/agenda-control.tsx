'use client';
import { ChevronLeft, ChevronRight, ListOrdered } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { usePresent } from '@/app/_sync/feed-context.tsx';
import { Button } from '@/app/_ui/button.tsx';
import { agendaOf, currentItem, isOwnItem, nextItem, previousItem } from '../_model/agenda.ts';
import { AgendaEnd } from '../_panels/agenda-end.tsx';
import { ItemMinutes } from '../_panels/item-minutes.tsx';
import { usePanel } from '../_room/panel-context.tsx';
import { ConsoleSection } from './console-section.tsx';
import { useGoing } from './going-context.tsx';

/** Where the agenda stands; on, back, or to any other item; when it will be through. */
export function AgendaControl() {
  const t = useTranslations('console.agenda');
  const present = usePresent();
  const { ask } = useGoing();
  const { toggle } = usePanel();
  const current = currentItem(present);
  const next = nextItem(present);
  const previous = previousItem(present);
  const others = agendaOf(present).filter((item) => item.id !== current?.id && isOwnItem(item));
  return (
    <ConsoleSection title={t('title')} aside={<AgendaEnd />}>
      <p className="console-now">{current ? `${current.number}. ${current.title}` : t('none')}</p>
      {current && (
        <p className="console-quiet">
          <ItemMinutes item={current} />
        </p>
      )}
      <div className="console-row">
        {previous && (
          <Button
            aria-label={t('back', { position: previous.number })}
            title={t('back', { position: previous.number })}
            onClick={() => ask(previous)}
          >
            <ChevronLeft aria-hidden="true" />
            {previous.number}
          </Button>
        )}
        <span className="console-grow">
          <Button
            variant="act"
            disabled={!next}
            aria-keyshortcuts="s"
            onClick={() => next && ask(next)}
          >
            {next ? t('next', { position: next.number }) : t('last')}
            <ChevronRight aria-hidden="true" />
          </Button>
        </span>
      </div>
      <div className="console-row">
        <select
          aria-label={t('other')}
          value=""
          onChange={(event) => {
            const wanted = others.find((item) => item.id === event.target.value);
            if (wanted) ask(wanted);
          }}
        >
          <option value="">{t('other')}</option>
          {others.map((item) => (
            <option key={item.id} value={item.id}>
              {item.number}. {item.title}
            </option>
          ))}
        </select>
        <Button onClick={() => toggle('agendaEditor')}>
          <ListOrdered aria-hidden="true" />
          {t('edit')}
        </Button>
      </div>
    </ConsoleSection>
  );
}
