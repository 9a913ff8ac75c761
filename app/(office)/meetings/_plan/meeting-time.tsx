import { useFormatter } from 'next-intl';

/** Day and hours of a meeting in one line; both days where it goes past midnight. */
export function MeetingTime({ startsAt, endsAt }: { startsAt: string; endsAt: string }) {
  const format = useFormatter();
  const start = new Date(startsAt);
  const end = new Date(endsAt);
  const day = (time: Date) =>
    format.dateTime(time, { weekday: 'long', day: '2-digit', month: '2-digit', year: 'numeric' });
  const hour = (time: Date) =>
    format.dateTime(time, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const oneDay = day(start) === day(end);
  return (
    <time dateTime={startsAt} className="first-letter:uppercase">
      {oneDay
        ? `${day(start)}, ${hour(start)}–${hour(end)}`
        : `${hour(start)} ${day(start)} – ${hour(end)} ${day(end)}`}
    </time>
  );
}
