import type { MeetingsPart } from '../../../server/meetings/contract.ts';
import type { LiveEvent } from '../feed-events.ts';

export function reduceMeetings(part: MeetingsPart, event: LiveEvent): MeetingsPart {
  if (event.name !== 'meetings.status-changed') return part;
  return { ...part, meeting: { ...part.meeting, status: event.payload.status } };
}
