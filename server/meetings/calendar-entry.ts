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

/** Stays the same for the life of a meeting, so that calendars change their entry and add none. */
const uidOf = (meetingId: string) => `${meetingId}@dien-hong`;

function addEntry(
  calendar: ICalCalendar,
  entry: CalendarEntry,
): ReturnType<ICalCalendar['createEvent']> {
  return calendar.createEvent({
    id: uidOf(entry.meetingId),
    start: entry.startsAt,
    end: entry.endsAt,
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
  const calendar = ical({ name, prodId: { company: 'Diên Hồng', product: 'Diên Hồng' } });
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
  const calendar = ical({ prodId: { company: 'Diên Hồng', product: 'Diên Hồng' }, method });
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
