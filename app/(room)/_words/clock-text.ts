import type { AgendaItemView } from '../../../server/agenda/contract.ts';
import { itemSpentMs } from '../_model/agenda-time.ts';

export type TimerTone = 'calm' | 'warning' | 'overrun';

export interface TimerReading {
  /** "04:12"; after the time is up it counts up: "+00:35". */
  text: string;
  tone: TimerTone;
  /** Whole seconds left, below zero once overrun. */
  seconds: number;
}

const warningSeconds = 30;

/** What a speaking timer shows with `leftMs` to go (below zero once overrun). */
export function readTimer(leftMs: number): TimerReading {
  const seconds = leftMs >= 0 ? Math.ceil(leftMs / 1000) : Math.floor(leftMs / 1000);
  const text = minutesAndSeconds(Math.abs(seconds));
  if (seconds < 0) return { text: `+${text}`, tone: 'overrun', seconds };
  return { text, tone: seconds <= warningSeconds ? 'warning' : 'calm', seconds };
}

/** Time left of a floor: from its deadline while speaking, as stored while paused. */
export function floorLeftMs(
  floor: { deadline: string | null; remainingMs: number | null },
  serverNow: number,
): number {
  if (floor.deadline !== null) return Date.parse(floor.deadline) - serverNow;
  return floor.remainingMs ?? 0;
}

/** Time left of an agenda item of what was planned; null where it has not begun. */
export function itemLeftMs(
  item: Pick<AgendaItemView, 'startedAt' | 'plannedMinutes' | 'spentMs' | 'runningSince'>,
  serverNow: number,
): number | null {
  if (item.startedAt === null) return null;
  return item.plannedMinutes * 60_000 - itemSpentMs(item, serverNow);
}

function minutesAndSeconds(total: number): string {
  const minutes = Math.floor(total / 60);
  const seconds = total % 60;
  return `${String(minutes).padStart(2, '0')}:${String(seconds).padStart(2, '0')}`;
}

const vietnamTime = { timeZone: 'Asia/Ho_Chi_Minh' } as const;

/** Time of day in Việt Nam, "09:31". */
export function timeOfDay(time: number | string, locale: string): string {
  const options = { ...vietnamTime, hour: '2-digit', minute: '2-digit', hour12: false } as const;
  return new Intl.DateTimeFormat(locale, options).format(new Date(time));
}

/** "09:31:07", for receipts. */
export function timeOfDayWithSeconds(time: number | string, locale: string): string {
  const options = {
    ...vietnamTime,
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hour12: false,
  } as const;
  return new Intl.DateTimeFormat(locale, options).format(new Date(time));
}

/** "10/12/2026" in Vietnamese, "10 Dec 2026" in English. */
export function dayText(time: number | string, locale: string): string {
  const month = locale.startsWith('vi') ? '2-digit' : 'short';
  const options = { ...vietnamTime, day: '2-digit', month, year: 'numeric' } as const;
  return new Intl.DateTimeFormat(locale.startsWith('vi') ? 'vi' : 'en-GB', options).format(
    new Date(time),
  );
}
