import { useFormatter, useTranslations } from 'next-intl';

/** The day as a leaf of a calendar, with the hours under it; one line of each on a phone. */
export function MeetingDate({ startsAt, endsAt }: { startsAt: string; endsAt: string }) {
  const t = useTranslations('office.list');
  const format = useFormatter();
  const start = new Date(startsAt);
  const end = new Date(endsAt);
  const hour = (time: Date) =>
    format.dateTime(time, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const day = (time: Date) =>
    t('shortDay', {
      day: format.dateTime(time, { day: '2-digit' }),
      month: format.dateTime(time, { month: '2-digit' }),
      monthName: format.dateTime(time, { month: 'short' }),
    });
  const hours =
    day(start) === day(end)
      ? `${hour(start)}–${hour(end)}`
      : `${hour(start)} ${day(start)} – ${hour(end)} ${day(end)}`;
  return (
    <div className="flex flex-wrap items-baseline gap-x-3 sm:w-36 sm:shrink-0 sm:flex-col">
      <time dateTime={startsAt} className="flex items-baseline gap-1.5 sm:flex-col sm:gap-0.5">
        <span className="text-ink-2 first-letter:uppercase sm:text-sm">
          {format.dateTime(start, { weekday: 'long' })}
        </span>
        <span className="font-bold leading-none sm:text-4xl">
          {format.dateTime(start, { day: '2-digit' })}
        </span>
        <span className="text-ink-2 sm:text-sm">
          {format.dateTime(start, { month: 'long', year: 'numeric' })}
        </span>
      </time>
      <p className="font-semibold sm:mt-2">{hours}</p>
    </div>
  );
}
