import { useFormatter } from 'next-intl';

/** A moment as people of the office read it, in the meeting's time zone. */
export function useMomentText(): (moment: string) => string {
  const format = useFormatter();
  return (moment) =>
    format.dateTime(new Date(moment), {
      ...{ day: '2-digit', month: '2-digit', year: 'numeric' },
      ...{ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
    });
}
