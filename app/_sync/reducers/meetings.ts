import type { MeetingsPart } from '../../../server/meetings/contract.ts';
import type { LiveEvent } from '../feed-events.ts';
import { upsert } from '../upsert.ts';

export function reduceMeetings(part: MeetingsPart, event: LiveEvent): MeetingsPart {
  if (event.name === 'meetings.status-changed') {
    return { ...part, meeting: { ...part.meeting, ...event.payload } };
  }
  if (event.name === 'messages.policy-changed') {
    return { ...part, meeting: { ...part.meeting, messagesToAll: event.payload.toAll } };
  }
  if (event.name !== 'meetings.people-changed') return part;
  const { participants, removedIds } = event.payload;
  const kept = part.participants.filter(({ personId }) => !removedIds.includes(personId));
  return { ...part, participants: upsert(kept, participants, ({ personId }) => personId) };
}
