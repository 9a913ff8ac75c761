import { and, asc, eq, inArray, isNotNull, ne, sql } from 'drizzle-orm';
import type { Tx } from '../../db/client.ts';
import { floor, floorPolicy, openedSite, speakRequest } from '../../db/schema/speakers.ts';
import { closedSessionOf } from '../deliberation/queries.ts';
import { sessionOf } from '../meetings/queries.ts';
import type { SpeakersChange } from './change-rules.ts';
import {
  type FloorPolicyView,
  type FloorView,
  floorPolicyView,
  type SpeakersPart,
  type SpeakRequestView,
  voiceView,
} from './contract.ts';

type RequestRow = typeof speakRequest.$inferSelect;

const iso = (date: Date | null) => date?.toISOString() ?? null;
const moment = (text: string | null) => (text ? new Date(text) : null);

export function toRequestView(row: RequestRow): SpeakRequestView {
  const { id, personId, itemId, state, kind, topic, toPersonId, parentId, order } = row;
  const { requestedAt, calledAt, endedAt, siteId, spokenMs } = row;
  return {
    ...{ id, personId, itemId, state, kind, topic, toPersonId, parentId, order, siteId, spokenMs },
    requestedAt: requestedAt.toISOString(),
    calledAt: iso(calledAt),
    endedAt: iso(endedAt),
  };
}

const voices = voiceView.array();

export async function loadFloor(tx: Tx, meetingId: string): Promise<FloorView | null> {
  const rows = await tx
    .select({ floor, parentId: speakRequest.parentId })
    .from(floor)
    .innerJoin(speakRequest, eq(speakRequest.id, floor.requestId))
    .where(eq(floor.meetingId, meetingId));
  const row = rows[0];
  if (!row) return null;
  const { meetingId: _meetingId, grantedAt, deadline, runningSince, ...rest } = row.floor;
  return {
    ...rest,
    parentId: row.parentId,
    grantedAt: grantedAt.toISOString(),
    deadline: iso(deadline),
    runningSince: iso(runningSince),
    voices: voices.parse(rest.voices),
  };
}

async function loadRequests(tx: Tx, where: ReturnType<typeof and>): Promise<SpeakRequestView[]> {
  const rows = await tx
    .select()
    .from(speakRequest)
    .where(where)
    .orderBy(asc(speakRequest.order), asc(speakRequest.id));
  return rows.map(toRequestView);
}

/** A line of this meeting; null where it has none with this id. */
export async function loadLine(
  tx: Tx,
  meetingId: string,
  id: string,
): Promise<SpeakRequestView | null> {
  const found = await loadRequests(
    tx,
    and(eq(speakRequest.meetingId, meetingId), eq(speakRequest.id, id)),
  );
  return found[0] ?? null;
}

/** The kinds without a limit of their own have that of the meeting. */
export async function loadPolicy(tx: Tx, meetingId: string): Promise<FloorPolicyView> {
  const rows = await tx.select().from(floorPolicy).where(eq(floorPolicy.meetingId, meetingId));
  const { speechLimitSeconds: all } = await sessionOf(tx, meetingId);
  const stored = floorPolicyView.shape.limits.partial().parse(rows[0]?.limits ?? {});
  const limits = { speech: all, question: all, 'point-of-order': all, answer: all, ...stored };
  return { order: rows[0]?.order ?? 'asked', limits };
}

export async function loadOpenedSites(tx: Tx, meetingId: string): Promise<string[]> {
  const rows = await tx
    .select({ siteId: openedSite.siteId })
    .from(openedSite)
    .where(eq(openedSite.meetingId, meetingId))
    .orderBy(asc(openedSite.at), asc(openedSite.siteId));
  return rows.map(({ siteId }) => siteId);
}

/** Lines that were asked for or called in a closed session, and in which. */
export async function loadConfinedLines(
  tx: Tx,
  meetingId: string,
): Promise<ReadonlyMap<string, string>> {
  const { id, closedSessionId } = speakRequest;
  const rows = await tx
    .select({ id, closedSessionId })
    .from(speakRequest)
    .where(and(eq(speakRequest.meetingId, meetingId), isNotNull(closedSessionId)));
  return new Map(
    rows.flatMap((row) => (row.closedSessionId ? [[row.id, row.closedSessionId]] : [])),
  );
}

async function loadWith(
  tx: Tx,
  meetingId: string,
  which: ReturnType<typeof and>,
): Promise<SpeakersPart> {
  return {
    requests: await loadRequests(tx, and(eq(speakRequest.meetingId, meetingId), which)),
    floor: await loadFloor(tx, meetingId),
    policy: await loadPolicy(tx, meetingId),
    openedSiteIds: await loadOpenedSites(tx, meetingId),
  };
}

/** What decisions need: the waiting list, whoever is heard, the policy, opened sites. */
export function loadState(tx: Tx, meetingId: string): Promise<SpeakersPart> {
  return loadWith(tx, meetingId, inArray(speakRequest.state, ['waiting', 'called']));
}

/** What a screen shows: also those who have spoken, not those who withdrew. */
export function loadPart(tx: Tx, meetingId: string): Promise<SpeakersPart> {
  return loadWith(tx, meetingId, ne(speakRequest.state, 'withdrawn'));
}

export async function saveChange(
  tx: Tx,
  meetingId: string,
  change: SpeakersChange,
  by: { personId: string; now: Date },
): Promise<void> {
  for (const { requests } of change.lines) await saveLines(tx, meetingId, requests);
  if (change.floor) await saveFloor(tx, meetingId, change.floor.floor);
  if (change.policy) {
    const { policy } = change;
    const row = { meetingId, ...policy };
    await tx
      .insert(floorPolicy)
      .values(row)
      .onConflictDoUpdate({ target: floorPolicy.meetingId, set: policy });
  }
  if (change.openedSiteIds) await saveOpenedSites(tx, meetingId, change.openedSiteIds, by);
}

/** One statement takes so many rows at most: its number of values is limited. */
const rowsAtOnce = 2000;

async function saveLines(tx: Tx, meetingId: string, lines: readonly SpeakRequestView[]) {
  if (lines.length === 0) return;
  const closedSessionId = (await closedSessionOf(tx, meetingId))?.id ?? null;
  for (let from = 0; from < lines.length; from += rowsAtOnce) {
    const rows = lines.slice(from, from + rowsAtOnce).map((line) => ({
      ...line,
      meetingId,
      closedSessionId,
      requestedAt: new Date(line.requestedAt),
      calledAt: moment(line.calledAt),
      endedAt: moment(line.endedAt),
    }));
    await tx
      .insert(speakRequest)
      .values(rows)
      .onConflictDoUpdate({
        target: speakRequest.id,
        set: {
          itemId: sql`excluded.item_id`,
          state: sql`excluded.state`,
          order: sql`excluded."order"`,
          siteId: sql`excluded.site_id`,
          calledAt: sql`excluded.called_at`,
          endedAt: sql`excluded.ended_at`,
          spokenMs: sql`excluded.spoken_ms`,
          // A line belongs to where it was asked for, and once called to where it was spoken.
          closedSessionId: sql`case when excluded.state = 'called'
            then excluded.closed_session_id else ${speakRequest.closedSessionId} end`,
        },
      });
  }
}

async function saveFloor(tx: Tx, meetingId: string, value: FloorView | null): Promise<void> {
  if (!value) {
    await tx.delete(floor).where(eq(floor.meetingId, meetingId));
    return;
  }
  const { parentId: _parentId, ...kept } = value;
  const row = {
    ...kept,
    meetingId,
    grantedAt: new Date(value.grantedAt),
    deadline: moment(value.deadline),
    runningSince: moment(value.runningSince),
  };
  await tx.insert(floor).values(row).onConflictDoUpdate({ target: floor.meetingId, set: row });
}

async function saveOpenedSites(
  tx: Tx,
  meetingId: string,
  siteIds: readonly string[],
  { personId, now }: { personId: string; now: Date },
): Promise<void> {
  const before = await loadOpenedSites(tx, meetingId);
  const closed = before.filter((id) => !siteIds.includes(id));
  if (closed.length > 0) {
    await tx
      .delete(openedSite)
      .where(and(eq(openedSite.meetingId, meetingId), inArray(openedSite.siteId, closed)));
  }
  const opened = siteIds.filter((id) => !before.includes(id));
  if (opened.length === 0) return;
  const rows = opened.map((siteId) => ({ meetingId, siteId, at: now, byPersonId: personId }));
  await tx.insert(openedSite).values(rows).onConflictDoNothing();
}
