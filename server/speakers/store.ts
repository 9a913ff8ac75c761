import { and, asc, eq, inArray, ne, sql } from 'drizzle-orm';
import type { Tx } from '../../db/client.ts';
import { floor, microphoneConsent, speakRequest } from '../../db/schema/speakers.ts';
import type { FloorView, SpeakersPart, SpeakRequestView } from './contract.ts';
import type { SpeakersChange } from './rules.ts';

type RequestRow = typeof speakRequest.$inferSelect;
type FloorRow = typeof floor.$inferSelect;

const iso = (date: Date | null) => date?.toISOString() ?? null;

function toRequestView(row: RequestRow): SpeakRequestView {
  const { id, personId, itemId, state, topic, order, requestedAt, calledAt } = row;
  const times = { requestedAt: requestedAt.toISOString(), calledAt: iso(calledAt) };
  return { id, personId, itemId, state, topic, order, ...times };
}

function toFloorView(row: FloorRow): FloorView {
  const { meetingId: _meetingId, grantedAt, deadline, ...rest } = row;
  return { ...rest, grantedAt: grantedAt.toISOString(), deadline: iso(deadline) };
}

export async function loadFloor(tx: Tx, meetingId: string): Promise<FloorView | null> {
  const rows = await tx.select().from(floor).where(eq(floor.meetingId, meetingId));
  return rows[0] ? toFloorView(rows[0]) : null;
}

async function loadRequests(tx: Tx, where: ReturnType<typeof and>): Promise<SpeakRequestView[]> {
  const rows = await tx
    .select()
    .from(speakRequest)
    .where(where)
    .orderBy(asc(speakRequest.order), asc(speakRequest.id));
  return rows.map(toRequestView);
}

/** What decisions need: the waiting list and whoever has the floor. */
export async function loadState(tx: Tx, meetingId: string): Promise<SpeakersPart> {
  const active = and(
    eq(speakRequest.meetingId, meetingId),
    inArray(speakRequest.state, ['waiting', 'called']),
  );
  return { requests: await loadRequests(tx, active), floor: await loadFloor(tx, meetingId) };
}

/** What a screen shows: also those who have spoken, not those who withdrew. */
export async function loadPart(tx: Tx, meetingId: string): Promise<SpeakersPart> {
  const shown = and(eq(speakRequest.meetingId, meetingId), ne(speakRequest.state, 'withdrawn'));
  return { requests: await loadRequests(tx, shown), floor: await loadFloor(tx, meetingId) };
}

export async function saveChange(
  tx: Tx,
  meetingId: string,
  change: SpeakersChange,
  now: Date,
): Promise<void> {
  if (change.requests.length > 0) {
    const rows = change.requests.map((request) => ({
      ...request,
      meetingId,
      requestedAt: new Date(request.requestedAt),
      calledAt: request.calledAt ? new Date(request.calledAt) : null,
      endedAt: request.state === 'spoken' ? now : null,
    }));
    await tx
      .insert(speakRequest)
      .values(rows)
      .onConflictDoUpdate({
        target: speakRequest.id,
        set: {
          state: sql`excluded.state`,
          order: sql`excluded."order"`,
          calledAt: sql`excluded.called_at`,
          endedAt: sql`excluded.ended_at`,
        },
      });
  }
  if (change.floor) await saveFloor(tx, meetingId, change.floor.floor);
}

async function saveFloor(tx: Tx, meetingId: string, value: FloorView | null): Promise<void> {
  if (!value) {
    await tx.delete(floor).where(eq(floor.meetingId, meetingId));
    return;
  }
  const row = {
    ...value,
    meetingId,
    grantedAt: new Date(value.grantedAt),
    deadline: value.deadline ? new Date(value.deadline) : null,
  };
  await tx.insert(floor).values(row).onConflictDoUpdate({ target: floor.meetingId, set: row });
}

export async function hasConsented(tx: Tx, meetingId: string, personId: string): Promise<boolean> {
  const rows = await tx
    .select({ at: microphoneConsent.at })
    .from(microphoneConsent)
    .where(
      and(eq(microphoneConsent.meetingId, meetingId), eq(microphoneConsent.personId, personId)),
    );
  return rows.length > 0;
}

export async function saveConsent(
  tx: Tx,
  meetingId: string,
  personId: string,
  at: Date,
): Promise<void> {
  await tx.insert(microphoneConsent).values({ meetingId, personId, at }).onConflictDoNothing();
}
