import type { Snapshot } from '../../server/sync/protocol.ts';
import type { LiveEvent, LiveEvents } from './feed-events.ts';
import { reduceAgenda } from './reducers/agenda.ts';
import { reduceAttendance } from './reducers/attendance.ts';
import { reduceDeliberation } from './reducers/deliberation.ts';
import { reduceDisplays } from './reducers/displays.ts';
import { reduceDocuments } from './reducers/documents.ts';
import { reduceMeetings } from './reducers/meetings.ts';
import { reduceMessages } from './reducers/messages.ts';
import { reduceSites } from './reducers/sites.ts';
import { reduceSpeakers } from './reducers/speakers.ts';
import { reduceVoting } from './reducers/voting.ts';

function applyEvent(present: Snapshot, event: LiveEvent): Snapshot {
  return {
    ...present,
    meetings: reduceMeetings(present.meetings, event),
    agenda: reduceAgenda(present.agenda, event),
    attendance: reduceAttendance(present.attendance, event),
    displays: reduceDisplays(present.displays, event),
    deliberation: reduceDeliberation(present.deliberation, event),
    documents: reduceDocuments(present.documents, event),
    messages: reduceMessages(present.messages, event),
    sites: reduceSites(present.sites, event),
    speakers: reduceSpeakers(present.speakers, event),
    voting: reduceVoting(present.voting, event),
  };
}

/** Whether events before `message.from` are missing here. */
export function hasGap(present: Snapshot, message: LiveEvents): boolean {
  return message.from > present.seq;
}

/**
 * The present after a message of the feed: pure, and the only way in which the log changes a
 * screen. What is known already is left out, so repeated and overlapping messages are harmless;
 * a message after a gap changes nothing (see `hasGap`).
 */
export function reduce(present: Snapshot, message: LiveEvents): Snapshot {
  if (hasGap(present, message) || message.to <= present.seq) return present;
  const unseen = message.events.filter((event) => event.seq > present.seq);
  return { ...unseen.reduce(applyEvent, present), seq: message.to, head: message.head };
}
