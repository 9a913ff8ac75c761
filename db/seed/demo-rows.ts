import type { agendaItem } from '../schema/agenda.ts';
import type { attendanceEntry } from '../schema/attendance.ts';
import type { meeting, participant } from '../schema/meetings.ts';
import { demoId } from './demo-id.ts';
import { currentPosition, demoAgenda, demoMeeting } from './demo-meeting.ts';
import { hostUnit } from './demo-organisation.ts';
import { absences, type DemoPerson, demoPeople, substitutions } from './demo-people.ts';

const minute = 60_000;
/** So long the meeting has been going on: item 3 began a quarter of an hour ago. */
const elapsedMinutes = 75;

export const meetingId = demoId('meeting', demoMeeting.code);

export type Moments = ReturnType<typeof demoMoments>;

/** The planned times, moved so that the meeting is in the middle of item 3 at `now`. */
export function demoMoments(now: Date) {
  const startsAt = Math.floor(now.getTime() / minute - elapsedMinutes) * minute;
  let next = startsAt;
  const items = demoAgenda.map(({ minutes }) => {
    const plannedStart = new Date(next);
    next += minutes * minute;
    return { plannedStart, plannedEnd: new Date(next) };
  });
  return { startsAt: new Date(startsAt), endsAt: new Date(next), items };
}

export function meetingRow({ startsAt, endsAt }: Moments): typeof meeting.$inferInsert {
  return {
    ...{ id: meetingId, code: demoMeeting.code, title: demoMeeting.title },
    status: 'in-session',
    openedAt: startsAt,
    ...{ startsAt, endsAt },
    hostUnitId: demoId('unit', hostUnit),
    councilStyle: false,
    speechLimitSeconds: demoMeeting.speechLimitSeconds,
  };
}

export function itemRows({ items }: Moments): (typeof agendaItem.$inferInsert)[] {
  return demoAgenda.map((item, index) => {
    const { position, title, minutes, presenters, preparingUnit, roll, paperOnly } = item;
    const times = items[index];
    if (!times) throw new Error(`item ${position} has no time`);
    const { plannedStart, plannedEnd } = times;
    return {
      id: demoId('item', String(position)),
      meetingId,
      position,
      title,
      plannedStart,
      plannedMinutes: minutes,
      presenterIds: presenters.map((code) => demoId('person', code)),
      preparingUnitId: demoId('unit', preparingUnit),
      rollId: demoId('roll', roll),
      paperOnly,
      startedAt: position <= currentPosition ? plannedStart : null,
      endedAt: position < currentPosition ? plannedEnd : null,
      spentMs: position < currentPosition ? plannedEnd.getTime() - plannedStart.getTime() : 0,
      runningSince: position === currentPosition ? plannedStart : null,
      current: position === currentPosition,
    };
  });
}

export function participantRows(): (typeof participant.$inferInsert)[] {
  return demoPeople.map(({ code, role, site, seat }, rank) => {
    const inPlaceOf = substitutions[code];
    return {
      meetingId,
      personId: demoId('person', code),
      role,
      siteId: site && demoId('site', site),
      seat,
      substituteFor: inPlaceOf ? demoId('person', inPlaceOf) : null,
      rank,
    };
  });
}

function presenceOf({ site }: DemoPerson) {
  if (site === 'P301') return 'present-room';
  return site === 'REMOTE' ? 'present-remote' : 'present-site';
}

/** Everybody came in the twenty minutes before the beginning, one after the other. */
export function attendanceRows({ startsAt }: Moments): (typeof attendanceEntry.$inferInsert)[] {
  const span = (20 * minute) / demoPeople.length;
  return demoPeople.map((person, index) => {
    const { code, site } = person;
    const row = {
      meetingId,
      personId: demoId('person', code),
      at: new Date(startsAt.getTime() - Math.round((demoPeople.length - index) * span)),
    };
    const absence = absences[code];
    if (absence) {
      return { ...row, ...absence, byPersonId: demoId('person', 'D05'), means: 'clerk' };
    }
    return { ...row, state: presenceOf(person), siteId: site && demoId('site', site) };
  });
}
