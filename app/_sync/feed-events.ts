import type { itemEntered, itemsChanged } from '../../server/agenda/contract.ts';
import type { attendanceChanged, methodChanged } from '../../server/attendance/contract.ts';
import type {
  ended as deliberationEnded,
  started as deliberationStarted,
  membersNamed,
  roomCleared,
} from '../../server/deliberation/contract.ts';
import type { displaysChanged } from '../../server/displays/contract.ts';
import type { documentChanged, documentShown } from '../../server/documents/contract.ts';
import type { answerChanged } from '../../server/invitations/contract.ts';
import type { PayloadOf } from '../../server/kernel/define-event.ts';
import type { peopleChanged, statusChanged } from '../../server/meetings/contract.ts';
import type {
  messageChanged,
  messageRemoved,
  policyChanged as messagesPolicyChanged,
} from '../../server/messages/contract.ts';
import type { checkChanged } from '../../server/sites/check-contract.ts';
import type {
  floorChanged,
  policyChanged,
  requestsChanged,
  sitesOpened,
} from '../../server/speakers/contract.ts';
import type {
  EventsMessage,
  FeedEvent,
  PackedAnswer as WirePackedAnswer,
  SubscribeAnswer as WireSubscribeAnswer,
} from '../../server/sync/protocol.ts';
import type { voteChanged, votersReminded } from '../../server/voting/contract.ts';

/** What each event of the feed carries, by its name. */
interface Payloads {
  'agenda.item-entered': PayloadOf<(typeof itemEntered)['fields']>;
  'agenda.items-changed': PayloadOf<(typeof itemsChanged)['fields']>;
  'attendance.changed': PayloadOf<(typeof attendanceChanged)['fields']>;
  'attendance.method-changed': PayloadOf<(typeof methodChanged)['fields']>;
  'displays.changed': PayloadOf<(typeof displaysChanged)['fields']>;
  'deliberation.started': PayloadOf<(typeof deliberationStarted)['fields']>;
  'deliberation.members': PayloadOf<(typeof membersNamed)['fields']>;
  'deliberation.room-cleared': PayloadOf<(typeof roomCleared)['fields']>;
  'deliberation.ended': PayloadOf<(typeof deliberationEnded)['fields']>;
  'documents.changed': PayloadOf<(typeof documentChanged)['fields']>;
  'documents.shown': PayloadOf<(typeof documentShown)['fields']>;
  'messages.changed': PayloadOf<(typeof messageChanged)['fields']>;
  'messages.removed': PayloadOf<(typeof messageRemoved)['fields']>;
  'messages.policy-changed': PayloadOf<(typeof messagesPolicyChanged)['fields']>;
  'invitations.answer-changed': PayloadOf<(typeof answerChanged)['fields']>;
  'meetings.people-changed': PayloadOf<(typeof peopleChanged)['fields']>;
  'meetings.status-changed': PayloadOf<(typeof statusChanged)['fields']>;
  'sites.check-changed': PayloadOf<(typeof checkChanged)['fields']>;
  'speakers.requests-changed': PayloadOf<(typeof requestsChanged)['fields']>;
  'speakers.floor-changed': PayloadOf<(typeof floorChanged)['fields']>;
  'speakers.policy-changed': PayloadOf<(typeof policyChanged)['fields']>;
  'speakers.sites-opened': PayloadOf<(typeof sitesOpened)['fields']>;
  'voting.vote-changed': PayloadOf<(typeof voteChanged)['fields']>;
  'voting.voters-reminded': PayloadOf<(typeof votersReminded)['fields']>;
}

/**
 * An event as this version of the window knows it. The server sends only what its own contracts
 * allow, and the subscription names the protocol's version, so the names alone tell the shapes.
 */
export type LiveEvent = {
  [Name in keyof Payloads]: Omit<FeedEvent, 'name' | 'payload'> & {
    name: Name;
    payload: Payloads[Name];
  };
}[keyof Payloads];

export type LiveEvents = Omit<EventsMessage, 'events'> & { events: LiveEvent[] };

type Told<Answer extends { ok: boolean }> =
  | (Omit<Extract<Answer, { ok: true }>, 'events'> & { events: LiveEvents })
  | Extract<Answer, { ok: false }>;
/** The answer to a subscription, and the same as it travels. */
export type SubscribeAnswer = Told<WireSubscribeAnswer>;
export type PackedAnswer = Told<WirePackedAnswer>;
