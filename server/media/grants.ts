import type { Database, Tx } from '../../db/client.ts';
import { presentAtSites, presentRemotely, sitesOfPresent } from '../attendance/queries.ts';
import { closedSessionOf } from '../deliberation/queries.ts';
import { displayIds } from '../displays/queries.ts';
import { defineEffect } from '../kernel/effects.ts';
import { participantIds, statusOf } from '../meetings/queries.ts';
import { endpointSiteIds, hostSiteOf } from '../sites/queries.ts';
import { audible } from '../speakers/queries.ts';
import type { ClosedFacts } from './closed-rules.ts';
import { isViewer } from './identities.ts';
import { type MediaFacts, mediaPlan } from './media-plan.ts';
import type { MediaState } from './media-state.ts';
import type { Identity, MediaPort } from './port.ts';
import { applyGrantsInput } from './requests.ts';

export interface GrantsDependencies {
  db: Database;
  port: MediaPort;
  state: MediaState;
}

async function readClosed(tx: Tx, meetingId: string): Promise<ClosedFacts | null> {
  const closed = await closedSessionOf(tx, meetingId);
  if (!closed) return null;
  return {
    memberIds: closed.memberIds,
    hallId: (await hostSiteOf(tx, meetingId))?.id ?? null,
    roomClearedAt: closed.roomClearedAt?.toISOString() ?? null,
    atSites: await presentAtSites(tx, meetingId),
  };
}

async function readFacts(db: Database, meetingId: string): Promise<Omit<MediaFacts, 'viewers'>> {
  return db.transaction(
    async (tx) => {
      const { floor, openedSiteIds } = await audible(tx, meetingId);
      const heard = floor ? [floor, ...floor.voices].map(({ personId }) => personId) : [];
      const places = await sitesOfPresent(tx, meetingId, heard);
      return {
        floor,
        openedSiteIds,
        siteOfSpeaker: new Map([...places].map(([personId, { siteId }]) => [personId, siteId])),
        siteIds: await endpointSiteIds(tx, meetingId),
        participantIds: await participantIds(tx, meetingId),
        remoteIds: await presentRemotely(tx, meetingId),
        displayIds: await displayIds(tx, meetingId),
        closed: await readClosed(tx, meetingId),
      };
    },
    { isolationLevel: 'repeatable read', accessMode: 'read only' },
  );
}

/** Keeps the media server's table of grants equal to what the meeting says. */
export function createGrants({ db, port, state }: GrantsDependencies) {
  /** Viewing devices that hold a ticket and may not have joined yet. */
  const expected = new Map<string, Set<Identity>>();
  /** Meetings that have a table; true where the media server has it, since it last lost its state. */
  const applied = new Map<string, boolean>();
  port.subscribe((notification) => {
    if (notification.type !== 'reset') return;
    const lost = notification.room === null ? [...applied.keys()] : [notification.room];
    for (const meetingId of lost) applied.set(meetingId, false);
  });

  const send = async (meetingId: string): Promise<void> => {
    const status = await statusOf(db, meetingId);
    if (status === null || status === 'ended' || status === 'cancelled') {
      await port.closeRoom(meetingId);
      expected.delete(meetingId);
      applied.delete(meetingId);
      return;
    }
    const facts = await readFacts(db, meetingId);
    const connected = state.identities(meetingId).filter(isViewer);
    const viewers = [...new Set([...(expected.get(meetingId) ?? []), ...connected])];
    await port.replaceGrants(meetingId, mediaPlan({ ...facts, viewers }));
    applied.set(meetingId, true);
  };

  const running = new Map<string, Promise<void>>();
  const waiting = new Map<string, Promise<void>>();
  /**
   * One table after the other, so that one that was read earlier never arrives after a later one.
   * Whoever asks while one is under way shares the next.
   */
  const apply = (meetingId: string): Promise<void> => {
    const next = waiting.get(meetingId);
    if (next) return next;
    const before = running.get(meetingId);
    const begin = () => {
      waiting.delete(meetingId);
      const sent = send(meetingId).finally(() => running.delete(meetingId));
      running.set(meetingId, sent);
      return sent;
    };
    if (!before) return begin();
    const after = before.then(begin, begin);
    waiting.set(meetingId, after);
    return after;
  };

  return {
    apply,
    /** For whoever asks to join: the table may not have been sent yet. */
    async ensureApplied(meetingId: string): Promise<void> {
      if (!applied.get(meetingId)) await apply(meetingId);
    },
    /** The media server lost its state: sends every table again that it had. */
    async applyAgain(meetingIds: readonly string[]): Promise<void> {
      const all = new Set([...meetingIds, ...applied.keys()]);
      for (const meetingId of all) {
        await state.refresh(meetingId);
        await apply(meetingId);
      }
    },
    /** Lets a viewing device in, before it comes with its ticket. */
    async expectViewer(meetingId: string, identity: Identity): Promise<void> {
      const known = expected.get(meetingId) ?? new Set();
      expected.set(meetingId, known.add(identity));
      const isClosed = async () => (await closedSessionOf(db, meetingId)) !== null;
      if (!(await isClosed())) {
        await port.setGrants(meetingId, identity, { publish: [], subscribe: ['video'] });
        if (!(await isClosed())) return;
      }
      // A closed session may keep this device out: the whole table says so.
      await apply(meetingId);
    },
    effect: defineEffect({
      name: 'media.apply-grants',
      input: applyGrantsInput,
      run: ({ meetingId }) => apply(meetingId),
    }),
  };
}

export type MediaGrants = ReturnType<typeof createGrants>;
