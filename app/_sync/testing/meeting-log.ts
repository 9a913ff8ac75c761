import type { SpeakRequestView } from '../../../server/speakers/contract.ts';
import type { Snapshot } from '../../../server/sync/protocol.ts';
import type { LiveEvent, LiveEvents } from '../feed-events.ts';

export const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const at = '2026-12-10T02:00:00.000Z';

export const emptyMeeting: Snapshot = {
  seq: 0,
  head: '',
  me: { personId: uuid(1), role: 'delegate' },
  meetings: {
    meeting: {
      id: uuid(900),
      code: 'HN01',
      title: 'Họp triển khai nhiệm vụ',
      status: 'invited',
      startsAt: at,
      endsAt: at,
      hostUnit: 'Sở Khoa học và Công nghệ',
      councilStyle: false,
      openedAt: null,
      endedAt: null,
      suspendedUntil: null,
      messagesToAll: 'off',
    },
    participants: [],
  },
  sites: { sites: [], readiness: [] },
  agenda: { items: [], currentItemId: null },
  attendance: { entries: [], rolls: [], quorums: [], method: 'tap' },
  deliberation: { closed: null },
  documents: { documents: [], shown: null },
  messages: { messages: [] },
  displays: { displays: [] },
  speakers: {
    requests: [],
    floor: null,
    policy: {
      order: 'asked',
      limits: { speech: 300, question: 60, 'point-of-order': 60, answer: 180 },
    },
    openedSiteIds: [],
  },
  voting: { votes: [], mine: [], progress: [], reminders: [] },
};

export function request(
  id: number,
  order: number,
  state: 'waiting' | 'spoken' = 'waiting',
): SpeakRequestView {
  const known: Omit<SpeakRequestView, 'id' | 'personId' | 'order' | 'state'> = {
    ...{ itemId: null, kind: 'speech', topic: '', toPersonId: null, parentId: null },
    ...{ requestedAt: at, calledAt: null, endedAt: null, siteId: null, spokenMs: null },
  };
  return { id: uuid(id), personId: uuid(id + 100), order, state, ...known };
}

/** One of a few kinds of events, chosen by numbers so that a generator can make a whole log. */
export function eventFrom(seq: number, kind: number, n: number): LiveEvent {
  const base = { seq, at };
  if (kind === 0) {
    return {
      ...base,
      name: 'speakers.requests-changed',
      payload: {
        requests: [request(n % 5, n, n % 3 === 0 ? 'spoken' : 'waiting')],
        cause: n % 3 === 0 ? 'spoken' : 'asked',
      },
    };
  }
  if (kind === 1) {
    return {
      ...base,
      name: 'documents.shown',
      payload: {
        shown: { documentId: uuid(n), page: n + 1, byPersonId: uuid(1), presenterId: null },
        document: null,
      },
    };
  }
  if (kind === 2) {
    const entry = {
      personId: uuid(n % 4),
      siteId: null,
      at,
      byPersonId: null,
      means: 'tap' as const,
    };
    return {
      ...base,
      name: 'attendance.changed',
      payload: {
        entries: [{ ...entry, state: n % 2 === 0 ? 'present-room' : 'left' }],
        quorums: [{ rollId: uuid(n % 2), members: 15, present: n, needed: 10, quorumMet: n >= 10 }],
      },
    };
  }
  return {
    ...base,
    name: 'meetings.status-changed',
    payload: {
      ...{ status: n % 2 === 0 ? 'in-session' : 'suspended' },
      ...{ openedAt: at, endedAt: null, suspendedUntil: null },
    },
  };
}

/** The log between two places, as the feed would send it. */
export function between(log: readonly LiveEvent[], from: number, to: number): LiveEvents {
  const events = log.filter((event) => event.seq > from && event.seq <= to);
  return { from, to, head: `head-${to}`, events };
}
