import { describe, expect, test } from 'vitest';
import type { FloorView } from '../../../server/speakers/contract.ts';
import type { Snapshot } from '../../../server/sync/protocol.ts';
import { ruleProfile, type VoteView } from '../../../server/voting/contract.ts';
import { emptyMeeting, request } from '../../_sync/testing/meeting-log.ts';
import { resultRows } from '../_vote/result-rows.ts';
import { initialsOf } from '../_words/initials.ts';
import { nextItem, quorumOf } from './agenda.ts';
import { hallLayout } from './hall-layout.ts';
import { presenceOf, proposedRole } from './proposed-kind.ts';
import { stageOf } from './stage.ts';
import { tilesOf } from './tiles.ts';
import { mayVote, onlyQuestion, rollSize, voteOf } from './vote.ts';

const at = '2026-12-10T02:00:00.000Z';
const site = (id: string, siteRole: 'host' | 'remote' | 'individual') => {
  return { id, code: id, name: id, siteRole, seats: 0 };
};
const person = (personId: string, siteId: string | null) => {
  const known = { title: '', unit: '', seat: null, substituteFor: null };
  return { personId, name: personId, role: 'delegate', siteId, ...known } as const;
};
const item = (id: string, position: number) => ({
  id,
  position,
  number: String(position),
  title: id,
  plannedStart: at,
  plannedMinutes: 15,
  presenterIds: [],
  preparingUnit: null,
  rollId: 'roll',
  paperOnly: false,
  parentId: null,
  startedAt: null,
  endedAt: null,
  spentMs: 0,
  runningSince: null,
  deferred: false,
  deferReason: null,
  joinedWithId: null,
});
const floor: FloorView = {
  requestId: 'request',
  kind: 'speech',
  parentId: null,
  personId: 'home',
  itemId: null,
  siteId: null,
  state: 'speaking',
  microphone: 'open',
  grantedAt: '2026-12-10T02:10:00.000Z',
  limitSeconds: 300,
  deadline: '2026-12-10T02:15:00.000Z',
  remainingMs: null,
  spokenMs: 0,
  runningSince: '2026-12-10T02:10:00.000Z',
  voices: [],
};
const called = (calledAt: string) => {
  return { ...request(1, 1), id: 'request', personId: 'home', state: 'called', calledAt } as const;
};
const vote: VoteView = {
  ...{ id: 'vote', itemId: 'three', rollId: 'roll', title: 'V1', form: 'questions' },
  ...{ status: 'announced', channel: 'device', electorate: ['hall'], tellerIds: [] },
  questions: [{ id: 'vote', title: 'V1', documentId: null }],
  ...{ candidates: [], seats: 0, batchId: null, position: 0, repeatsId: null },
  ...{ annulledReason: null, readyCheckAt: null, pausedAt: null, tokenKey: null, turnout: null },
  profile: ruleProfile.parse({
    ...{ name: 'UBND', version: 1, source: '', denominator: 'present', strict: true },
    quorum: { numerator: 2, denominator: 3 },
    threshold: { numerator: 1, denominator: 2 },
    tie: 'not-carried',
    labels: { for: 'Tán thành', against: 'Không tán thành', abstain: 'Không biểu quyết' },
    changeUntilClosing: true,
  }),
  openedAt: at,
  ...{ closedAt: '2026-12-10T02:05:00.000Z', countedAt: '2026-12-10T02:05:00.000Z' },
  announcedAt: '2026-12-10T02:05:00.000Z',
  result: {
    ...{ members: 2, present: 1, cast: 1, signed: 0, castBySite: [], castByChannel: [] },
    outcome: {
      form: 'questions',
      questions: [
        {
          questionId: 'vote',
          counts: { for: 1, against: 0, abstain: 0, invalid: 0, notCast: 0, absent: 1 },
          shares: { for: 10000, against: 0, abstain: 0, invalid: 0, notCast: 0, absent: 0 },
          ...{ denominatorCount: 1, carried: true, decidedBy: 'threshold' },
        },
      ],
    },
  },
  ballotsRoot: null,
};

function meeting(change: Partial<Snapshot> = {}): Snapshot {
  return {
    ...emptyMeeting,
    me: { personId: 'hall', role: 'delegate' },
    sites: {
      sites: [site('P301', 'host'), site('P401', 'remote'), site('REMOTE', 'individual')],
      readiness: [],
    },
    meetings: {
      meeting: { ...emptyMeeting.meetings.meeting, status: 'in-session' },
      participants: [person('hall', 'P301'), person('annex', 'P401'), person('home', 'REMOTE')],
    },
    agenda: { items: [item('four', 4), item('three', 3)], currentItemId: 'three' },
    ...change,
  };
}

describe('stage', () => {
  test('shows the host site while nobody speaks', () => {
    expect(stageOf(meeting())).toMatchObject({ identity: 'site:P301', speaker: null });
  });

  test('shows a speaker at home by the own device, one at a site by its endpoint', () => {
    const home = meeting({ speakers: { ...emptyMeeting.speakers, requests: [], floor } });
    expect(stageOf(home)).toMatchObject({ identity: 'person:home', site: { id: 'REMOTE' } });
    const annex = { ...floor, personId: 'annex', siteId: 'P401' };
    expect(
      stageOf(meeting({ speakers: { ...emptyMeeting.speakers, requests: [], floor: annex } })),
    ).toMatchObject({
      identity: 'site:P401',
      speaker: { personId: 'annex' },
    });
  });

  test('lists sites first, then people at home with a camera, and no viewing devices', () => {
    const camera = { source: 'camera', paused: false, receiving: true } as const;
    const endpoints = [
      { identity: 'person:home', tracks: [camera], link: null },
      { identity: 'person:hall/tablet', tracks: [], link: null },
      { identity: 'site:P401', tracks: [], link: null },
    ];
    const tiles = tilesOf(meeting(), { available: true, endpoints });
    expect(tiles.map(({ identity }) => identity)).toEqual([
      'site:P301',
      'site:P401',
      'person:home',
    ]);
    expect(tiles.map(({ connected }) => connected)).toEqual([false, true, true]);
  });
});

describe('hall display', () => {
  const voting = { votes: [vote], mine: [], progress: [], reminders: [] };

  test('puts the open vote before everything else', () => {
    const open = { ...voting, votes: [{ ...vote, status: 'open' } as const] };
    const present = meeting({
      voting: open,
      speakers: { ...emptyMeeting.speakers, requests: [], floor },
    });
    expect(hallLayout(present).name).toBe('vote-open');
  });

  test('keeps the result until somebody is given the floor', () => {
    expect(hallLayout(meeting({ voting })).name).toBe('vote-result');
    const after = meeting({
      voting,
      speakers: { ...emptyMeeting.speakers, requests: [called(floor.grantedAt)], floor },
    });
    expect(hallLayout(after).name).toBe('speaker');
    const before = { ...floor, grantedAt: '2026-12-10T02:01:00.000Z' };
    const requests = [called(before.grantedAt)];
    const during = meeting({
      voting,
      speakers: { ...emptyMeeting.speakers, requests, floor: before },
    });
    expect(hallLayout(during).name).toBe('vote-result');
  });

  test('does not bring the result back when that speaker has ended', () => {
    const spoken = { ...called(floor.grantedAt), state: 'spoken' } as const;
    const ended = meeting({
      voting,
      speakers: { ...emptyMeeting.speakers, requests: [spoken], floor: null },
    });
    expect(hallLayout(ended).name).not.toBe('vote-result');
  });

  test('shows document, agenda and break in that order of need', () => {
    const shown = { documentId: 'd', page: 1, byPersonId: 'hall', presenterId: null };
    expect(hallLayout(meeting({ documents: { documents: [], shown } })).name).toBe('document');
    expect(hallLayout(meeting()).name).toBe('agenda');
    const meetings = meeting().meetings;
    const paused = { ...meetings, meeting: { ...meetings.meeting, status: 'suspended' } as const };
    expect(hallLayout(meeting({ meetings: paused })).name).toBe('break');
  });
});

describe('joining', () => {
  test.each([
    ['hall', 'delegate', { kind: 'room', siteId: 'P301' }],
    ['annex', 'delegate', { kind: 'room', siteId: 'P401' }],
    ['home', 'delegate', { kind: 'remote', siteId: null }],
    ['annex', 'siteOperator', { kind: 'site', siteId: 'P401' }],
  ] as const)('%s as %s is proposed %j', (personId, role, proposed) => {
    expect(proposedRole(meeting({ me: { personId, role } }))).toEqual(proposed);
  });

  test('is recorded as presence in the room, at a site or remotely', () => {
    const present = meeting();
    const recorded = (kind: 'room' | 'site' | 'remote', siteId: string | null) =>
      presenceOf(present, { kind, siteId });
    expect(recorded('room', 'P301')).toEqual({ presence: 'present-room', siteId: 'P301' });
    expect(recorded('room', 'P401')).toEqual({ presence: 'present-site', siteId: 'P401' });
    expect(recorded('remote', null)).toEqual({ presence: 'present-remote', siteId: 'REMOTE' });
  });
});

describe('agenda and vote', () => {
  test('the next item follows by position, whatever the order of the list', () => {
    expect(nextItem(meeting())?.id).toBe('four');
    expect(nextItem(meeting({ agenda: { items: [], currentItemId: null } }))).toBeNull();
  });

  test('quorum is that of the current item’s roll', () => {
    const quorum = { rollId: 'roll', members: 2, present: 1, needed: 2, quorumMet: false };
    const attendance = { entries: [], rolls: [], quorums: [quorum], method: 'tap' as const };
    expect(quorumOf(meeting({ attendance }))).toEqual(quorum);
    expect(quorumOf(meeting())).toBeNull();
  });

  test('only who is on the frozen roll has a ballot, and only while the vote is open', () => {
    const open = { ...vote, status: 'open' } as const;
    expect(mayVote(meeting(), open)).toBe(true);
    expect(mayVote(meeting(), vote)).toBe(false);
    expect(mayVote(meeting({ me: { personId: 'home', role: 'delegate' } }), open)).toBe(false);
    expect(rollSize(meeting(), vote)).toBe(2);
  });

  test('a vote of another item concerns nobody now', () => {
    const voting = { votes: [{ ...vote, itemId: 'two' }], mine: [], progress: [], reminders: [] };
    expect(voteOf(meeting({ voting }))).toBeNull();
  });

  test('absent members get no share of a denominator that leaves them out', () => {
    const result = onlyQuestion(vote);
    if (!result) throw new Error('the fixture has a result');
    const rows = resultRows(vote, result);
    expect(rows.map(({ fact, share }) => [fact, share])).toEqual([
      ['for', 10000],
      ['against', 0],
      ['abstain', 0],
      ['absent', null],
    ]);
  });

  test('initials leave degrees out', () => {
    expect(initialsOf('ThS. Mạc Hồng Nhung')).toBe('HN');
    expect(initialsOf('PGS.TS. Tôn Thất Hiệu')).toBe('TH');
    expect(initialsOf('Khổng Minh Trí')).toBe('MT');
  });
});
