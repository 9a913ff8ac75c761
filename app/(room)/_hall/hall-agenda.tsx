'use client';
import { useLocale } from 'next-intl';
import { usePresent } from '@/app/_sync/feed-context.tsx';
import { agendaOf } from '../_model/agenda.ts';
import { timeOfDay } from '../_words/clock-text.ts';

export function HallAgenda() {
  const locale = useLocale();
  const present = usePresent();
  return (
    <div className="hall-agenda">
      <h1>{present.meetings.meeting.title}</h1>
      <ol>
        {agendaOf(present).map((item) => (
          <li
            key={item.id}
            data-part={item.number.includes('.')}
            aria-current={item.id === present.agenda.currentItemId}
            data-done={item.endedAt !== null && item.id !== present.agenda.currentItemId}
          >
            <time>{timeOfDay(item.plannedStart, locale)}</time>
            <span>
              {item.number}. {item.title}
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}
