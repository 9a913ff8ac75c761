import ical from 'node-ical';
import { describe, expect, it } from 'vitest';
import { type CalendarEntry, calendarFeed, calendarInvitation } from './calendar-entry.ts';

const entry: CalendarEntry = {
  meetingId: 'm1',
  title: 'Họp thẩm định Nghị quyết',
  startsAt: new Date('2026-12-09T18:30:00.000Z'),
  endsAt: new Date('2026-12-09T20:00:00.000Z'),
  place: 'Phòng họp P301',
  description: '',
  url: 'https://hop.example/meetings/m1',
  cancelled: false,
  sequence: 2,
  stamp: new Date('2026-12-01T02:03:04.000Z'),
};
const person = { name: 'Vũ Thị Hằng', email: 'hang@hop.example' };

describe.each([
  ['the feed', calendarFeed('Diên Hồng', [entry])],
  ['an invitation', calendarInvitation(entry, { organizer: person, attendee: person }).content],
])('a meeting in %s', (_name, content) => {
  it('has the hour on the wall in Vietnam beside the time zone, which is explained', () => {
    const lines = content.split('\r\n');
    expect(lines).toContain('DTSTART;TZID=Asia/Ho_Chi_Minh:20261210T013000');
    expect(lines).toContain('DTEND;TZID=Asia/Ho_Chi_Minh:20261210T030000');
    expect(lines).toContain('DTSTAMP:20261201T020304Z');
    expect(lines.filter((line) => line === 'BEGIN:VTIMEZONE')).toHaveLength(1);
    expect(lines.indexOf('BEGIN:VTIMEZONE')).toBeLessThan(lines.indexOf('BEGIN:VEVENT'));
  });

  it('begins for another program at the same instant, in that time zone', () => {
    const parsed = Object.values(ical.sync.parseICS(content));
    const event = parsed.find((one) => one?.type === 'VEVENT');
    expect(event).toMatchObject({ start: entry.startsAt, end: entry.endsAt });
    expect(Object(event).start.tz).toBe('Asia/Ho_Chi_Minh');
    expect(parsed.find((one) => one?.type === 'VTIMEZONE')).toMatchObject({
      tzid: 'Asia/Ho_Chi_Minh',
    });
  });
});
