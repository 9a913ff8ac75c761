import { useFormatter } from 'next-intl';

/** The day as a leaf of a calendar, with the hours under it. */
export function MeetingDate({ startsAt, endsAt }: { startsAt: string; endsAt: string }) {
  const format = useFormatter();
  const start = new Date(startsAt);
  const end = new Date(endsAt);
  const hour = (time: Date) => format.dateTime(time, { hour: '2-digit', minute: '2-digit' });
  const day = (time: Date) => format.dateTime(time, { day: '2-digit', month: '2-digit' });
  const sameDay = day(start) === day(end);
  return (
    <div className="flex items-center gap-x-4 gap-y-1 sm:w-36 sm:shrink-0 sm:flex-col sm:items-start">
      <time
        dateTime={startsAt}
        className="flex items-center gap-3 sm:flex-col sm:items-start sm:gap-0"
      >
        <span className="text-sm text-ink-2 first-letter:uppercase">
          {format.dateTime(start, { weekday: 'long' })}
        </span>
        <span className="text-xl font-bold leading-tight sm:text-4xl">
          {format.dateTime(start, { day: '2-digit' })}
        </span>
        <span className="text-sm text-ink-2">
          {format.dateTime(start, { month: 'long', year: 'numeric' })}
        </span>
      </time>
      <p className="font-semibold">
        {sameDay
          ? `${hour(start)}–${hour(end)}`
          : `${hour(start)} ${day(start)} – ${hour(end)} ${day(end)}`}
      </p>
    </div>
  );
}
