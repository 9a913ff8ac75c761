'use client';
import viLocale from '@fullcalendar/core/locales/vi';
import dayGrid from '@fullcalendar/daygrid';
import list from '@fullcalendar/list';
import FullCalendar from '@fullcalendar/react';
import timeGrid from '@fullcalendar/timegrid';
import clsx from 'clsx';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useLocale, useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { Banner } from '@/app/_ui/banner.tsx';
import { Button } from '@/app/_ui/button.tsx';
import { IconButton } from '@/app/_ui/icon-button.tsx';
import './calendar.css';
import type { CalendarFilter } from './calendar-filter.ts';
import { shown, useEntries } from './use-entries.ts';

const views = ['dayGridMonth', 'timeGridWeek', 'listMonth'] as const;

/** A phone has no room for a grid and begins with the list. */
const isPhone = () => window.matchMedia('(max-width: 767px)').matches;
const firstView = () => (isPhone() ? 'listMonth' : views[0]);

/** The calendar by the Vietnamese clock; entries are links, so that the keyboard reaches them. */
export function MeetingCalendar(filter: CalendarFilter) {
  const t = useTranslations('planning.calendar');
  const tPlanning = useTranslations('planning');
  const locale = useLocale();
  const router = useRouter();
  const { load, failed } = useEntries(filter);
  const calendar = useRef<FullCalendar>(null);
  const [view, setView] = useState<string>(firstView);
  const [title, setTitle] = useState('');
  const api = () => calendar.current?.getApi();
  return (
    <div className="flex flex-col gap-4">
      <div className="flex flex-wrap items-center gap-2">
        <Button onClick={() => api()?.today()}>{t('today')}</Button>
        <IconButton label={t('previous')} onClick={() => api()?.prev()}>
          <ChevronLeft aria-hidden="true" />
        </IconButton>
        <IconButton label={t('next')} onClick={() => api()?.next()}>
          <ChevronRight aria-hidden="true" />
        </IconButton>
        <h2
          aria-live="polite"
          className="min-w-40 flex-1 text-lg font-semibold first-letter:uppercase"
        >
          {title}
        </h2>
        <ViewChoice view={view} onChoose={(next) => api()?.changeView(next)} />
      </div>
      {failed && <Banner tone="error">{tPlanning('failed')}</Banner>}
      <div className="meeting-calendar rounded-lg border-(length:--border-width) border-line bg-paper p-2 sm:p-4">
        <FullCalendar
          ref={calendar}
          plugins={[dayGrid, timeGrid, list]}
          initialView={view}
          headerToolbar={false}
          height={view === 'timeGridWeek' ? 720 : 'auto'}
          scrollTime="07:00:00"
          eventDisplay="block"
          locales={[viLocale]}
          locale={locale}
          firstDay={1}
          // Vietnamese hours as if they were UTC: exact on every device, see `use-entries.ts`.
          timeZone="UTC"
          now={() => shown(new Date()).toISOString()}
          events={(asked, done, fail) => {
            load(asked).then(done, fail);
          }}
          windowResize={({ view: now }) => {
            if (isPhone() && now.type !== 'listMonth') now.calendar.changeView('listMonth');
          }}
          datesSet={({ view: now }) => {
            setView(now.type);
            setTitle(now.title);
          }}
          eventClick={({ event, jsEvent }) => {
            if (!event.url) return;
            jsEvent.preventDefault();
            router.push(event.url);
          }}
          allDaySlot={false}
          dayMaxEvents={4}
          moreLinkContent={({ num }) => t('more', { count: num })}
          noEventsContent={t('none')}
          eventTimeFormat={{ hour: '2-digit', minute: '2-digit', hour12: false }}
          slotLabelFormat={{ hour: '2-digit', minute: '2-digit', hour12: false }}
        />
      </div>
    </div>
  );
}

function ViewChoice({ view, onChoose }: { view: string; onChoose(view: string): void }) {
  const t = useTranslations('planning.calendar');
  return (
    <fieldset className="flex overflow-hidden rounded-md border-(length:--border-width) border-line-strong">
      <legend className="sr-only">{t('view')}</legend>
      {views.map((one) => (
        <button
          key={one}
          type="button"
          aria-pressed={one === view}
          onClick={() => onChoose(one)}
          className={clsx(
            'min-h-12 px-4 font-semibold focus-visible:-outline-offset-3',
            one === view ? 'bg-ink text-paper' : 'bg-paper text-ink-2 hover:bg-paper-2',
          )}
        >
          {t(`views.${one}`)}
        </button>
      ))}
    </fieldset>
  );
}
