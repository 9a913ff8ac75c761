/** Vietnam has one time zone, without summer time; forms mean it wherever the device stands. */
const offsetMs = 7 * 3_600_000;

export interface LocalTime {
  /** yyyy-mm-dd */
  date: string;
  /** HH:mm */
  time: string;
}

/** The Vietnamese day and hour of an instant. */
export function localTimeOf(instant: string): LocalTime {
  const shifted = new Date(new Date(instant).getTime() + offsetMs).toISOString();
  return { date: shifted.slice(0, 10), time: shifted.slice(11, 16) };
}

/** The instant of a Vietnamese day and hour; null while either is missing or is none. */
export function instantOf({ date, time }: LocalTime): string | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || !/^\d{2}:\d{2}$/.test(time)) return null;
  const instant = new Date(`${date}T${time}:00.000+07:00`);
  return Number.isNaN(instant.getTime()) ? null : instant.toISOString();
}
