import type { AttendancePart } from '../../../server/attendance/contract.ts';
import type { LiveEvent } from '../feed-events.ts';
import { upsert } from '../upsert.ts';

export function reduceAttendance(part: AttendancePart, event: LiveEvent): AttendancePart {
  if (event.name === 'attendance.method-changed') return { ...part, ...event.payload };
  if (event.name !== 'attendance.changed') return part;
  return {
    ...part,
    entries: upsert(part.entries, event.payload.entries, (entry) => entry.personId),
    quorums: upsert(part.quorums, event.payload.quorums, (quorum) => quorum.rollId),
  };
}
