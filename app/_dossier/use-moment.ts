import { useFormatter } from 'next-intl';

const day = { day: '2-digit', month: '2-digit', year: 'numeric' } as const;
const longDay = { ...day, weekday: 'long' } as const;
const hour = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;

/** Moments as they stand in a list (`short`) and where the weekday matters (`long`). */
export function useMoment() {
  const format = useFormatter();
  const at = (iso: string, days: typeof day | typeof longDay) => {
    const time = new Date(iso);
    return `${format.dateTime(time, days)}, ${format.dateTime(time, hour)}`;
  };
  return { short: (iso: string) => at(iso, day), long: (iso: string) => at(iso, longDay) };
}
