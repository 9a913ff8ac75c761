import ical, {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  type ICalCalendar,
  ICalCalendarMethod,
  ICalEventStatus,
} from 'ical-generator';

/** A meeting as a calendar keeps it (RFC 5545). */
export interface CalendarEntry {
  meetingId: string;
  title: string;
  startsAt: Date;
  endsAt: Date;
  place: string;
  description: string;
  /** Address of the meeting in the product. */
  url: string;
  cancelled: boolean;
  /** Grows with every change, so that a calendar knows the later one. */
  sequence: number;
  /** When this state of it was made. */
  stamp: Date;
}

export interface CalendarPeople {
  organizer: { name: string; email: string };
  attendee: { name: string; email: string };
}

const timeZone = 'Asia/Ho_Chi_Minh';
const vietnamMs = 7 * 3_600_000;

/** Vietnam's clock as it has run since 13 June 1975; there is no summer time. */
const vtimezone = [
  ...['BEGIN:VTIMEZONE', `TZID:${timeZone}`, 'BEGIN:STANDARD', 'DTSTART:19750613T000000'],
  ...['TZOFFSETFROM:+0800', 'TZOFFSETTO:+0700', 'TZNAME:+07', 'END:STANDARD', 'END:VTIMEZONE'],
].join('\r\n');

/** The hour on the wall in Vietnam, which goes out beside the name of its time zone. */
const wallClock = (moment: Date) =>
  new Date(moment.getTime() + vietnamMs).toISOString().slice(0, 'yyyy-mm-ddThh:mm:ss'.length);

/** A calendar that explains its time zone; stamps stay in UTC, as RFC 5545 demands. */
function newCalendar(name?: string): ICalCalendar {
  const calendar = ical({
    ...(name === undefined ? {} : { name }),
    prodId: { company: 'Diên Hồng', product: 'Diên Hồng' },
    timezone: { name: null, generator: () => vtimezone },
  });
  calendar.x('X-WR-TIMEZONE', timeZone);
  return calendar;
}

/** Stays the same for the life of a meeting, so that calendars change their entry and add none. */
const uidOf = (meetingId: string) => `${meetingId}@dien-hong`;

function addEntry(
  calendar: ICalCalendar,
  entry: CalendarEntry,
): ReturnType<ICalCalendar['createEvent']> {
  return calendar.createEvent({
    id: uidOf(entry.meetingId),
    timezone: timeZone,
    start: wallClock(entry.startsAt),
    end: wallClock(entry.endsAt),
    stamp: entry.stamp,
    sequence: entry.sequence,
    summary: entry.title.normalize('NFC'),
    location: entry.place.normalize('NFC') || null,
    description: entry.description.normalize('NFC') || null,
    url: entry.url,
    status: entry.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  });
}

/** A person's calendar feed. */
export function calendarFeed(name: string, entries: readonly CalendarEntry[]): string {
  const calendar = newCalendar(name);
  calendar.method(ICalCalendarMethod.PUBLISH);
  for (const entry of entries) addEntry(calendar, entry);
  return calendar.toString();
}

/** The entry that goes with an invitation (RFC 5546): a request to come, or its cancellation. */
export function calendarInvitation(
  entry: CalendarEntry,
  { organizer, attendee }: CalendarPeople,
): { method: 'REQUEST' | 'CANCEL'; content: string } {
  const method = entry.cancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST;
  const calendar = newCalendar();
  calendar.method(method);
  const event = addEntry(calendar, entry);
  event.organizer(organizer);
  event.createAttendee({
    ...attendee,
    rsvp: true,
    role: ICalAttendeeRole.REQ,
    status: ICalAttendeeStatus.NEEDSACTION,
  });
  return { method: entry.cancelled ? 'CANCEL' : 'REQUEST', content: calendar.toString() };
}
