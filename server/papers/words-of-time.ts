import { dateInPaper, twoDigits } from './model.ts';

/** Vietnam has one time zone; papers carry its dates wherever the server stands. */
const timeZone = 'Asia/Ho_Chi_Minh';
const parts = new Intl.DateTimeFormat('en-CA', {
  timeZone,
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
});
const weekdays = [
  'Chủ nhật',
  'thứ Hai',
  'thứ Ba',
  'thứ Tư',
  'thứ Năm',
  'thứ Sáu',
  'thứ Bảy',
] as const;

function inVietnam(at: Date) {
  const found = Object.fromEntries(
    parts.formatToParts(at).map(({ type, value }) => [type, value] as const),
  );
  const { year = '', month = '', day = '', hour = '', minute = '' } = found;
  return { date: `${year}-${month}-${day}`, hour, minute };
}

/** ISO date in Vietnam. */
export function dateIn(at: Date): string {
  return inVietnam(at).date;
}

/** The year to which a number of a register belongs. */
export function registerYear(at: Date): number {
  return Number(dateIn(at).slice(0, 4));
}

/** `08 giờ 00 phút, ngày 10 tháng 12 năm 2026 (thứ Năm)`. */
export function momentInWords(at: Date): string {
  const { date, hour, minute } = inVietnam(at);
  const weekday = weekdays[new Date(`${date}T00:00:00Z`).getUTCDay()];
  return `${hour} giờ ${minute} phút, ${dateInPaper(date)} (${weekday})`;
}

/** `17 giờ 00 ngày 08/12/2026`. */
export function deadlineInWords(at: Date): string {
  const [year, month, day] = dateIn(at).split('-').map(Number);
  return `${hourInWords(at)} ngày ${twoDigits(day ?? 0)}/${twoDigits(month ?? 0)}/${year}`;
}

/** `07 giờ 00`. */
export function hourInWords(at: Date): string {
  const { hour, minute } = inVietnam(at);
  return `${hour} giờ ${minute}`;
}
