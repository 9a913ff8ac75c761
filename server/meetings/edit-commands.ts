import {
  type Command,
  definePreparationCommand,
  type PreparationContext,
} from '../kernel/define-command.ts';
import type { NewEvent } from '../kernel/define-event.ts';
import { appendEvents, lockMeeting } from '../kernel/event-log.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import { savePlaces } from '../sites/requests.ts';
import { isKnown, plansFor } from './beginning.ts';
import { changedInSubstance } from './changing.ts';
import { type EditRefusal, type Edits, editOne } from './editing.ts';
import { holdResources } from './holding.ts';
import { decidePlaces } from './place-rules.ts';
import * as contract from './planning-contract.ts';
import { decideStep, mayStep, statusesOf } from './planning-rules.ts';
import {
  leaveSites,
  loadFollowing,
  type MeetingRow,
  needRow,
  saveChair,
} from './planning-store.ts';
import { prepared } from './requests.ts';
import { roomsFor } from './rooms-of-places.ts';
import { loadParticipation } from './store.ts';

const edit = definePreparationCommand(contract.editMeeting, {
  access: mayStep('edit'),
  async run(context, { meetingId: _id, following, approveAgain, ...edits }) {
    const { tx, meetingId } = context;
    const row = await needRow(tx, meetingId);
    if (row.hostUnitId !== edits.hostUnitId && !(await plansFor(context, edits.hostUnitId))) {
      return fail('meetings.no-duty');
    }
    const edited = await editOne(context, row, edits, approveAgain);
    if (!edited.ok) return edited;
    if (following) {
      const later = await editFollowing(context, row, edits, approveAgain);
      if (!later.ok) return later;
    }
    return ok({ status: edited.value });
  },
});

/**
 * The later meetings of the series, each with its lock and its own log. They are taken in the order
 * of their beginning, so that two who edit one series do not wait for each other.
 */
async function editFollowing(
  context: PreparationContext,
  first: MeetingRow,
  edits: Edits,
  approveAgain: boolean,
): Promise<Result<null, EditRefusal>> {
  const { tx, now, viewer } = context;
  if (first.seriesId === null) return ok(null);
  const moveMs = new Date(edits.startsAt).getTime() - first.startsAt.getTime();
  const found = await loadFollowing(tx, first.seriesId, first.startsAt, statusesOf('edit'));
  // The first one has moved already, and may be found behind its own former beginning.
  const later = found.filter((id) => id !== first.id);
  // Moved backwards one after the other, or forwards from the last: each finds its room free.
  for (const meetingId of moveMs > 0 ? later.reverse() : later) {
    const position = await lockMeeting(tx, meetingId);
    if (!position) continue;
    const row = await needRow(tx, meetingId);
    const events: NewEvent[] = [];
    const append = (...more: NewEvent[]) => void events.push(...more);
    const moved = movedBy(row, edits, moveMs);
    const edited = await editOne({ ...context, meetingId, append }, row, moved, approveAgain);
    if (!edited.ok) return edited;
    await appendEvents(tx, position, events, {
      actorId: viewer.personId,
      commandId: null,
      at: now,
    });
  }
  return ok(null);
}

/** The same words, moved by as much; the deadline for replies goes by the rule. */
function movedBy(row: MeetingRow, edits: Edits, moveMs: number): Edits {
  const startsAt = new Date(row.startsAt.getTime() + moveMs);
  const durationMs = new Date(edits.endsAt).getTime() - new Date(edits.startsAt).getTime();
  const endsAt = new Date(startsAt.getTime() + durationMs).toISOString();
  return { ...edits, startsAt: startsAt.toISOString(), endsAt, replyDeadline: null };
}

const setPlaces = definePreparationCommand(contract.setPlaces, {
  access: mayStep('edit'),
  async run(context, { places, approveAgain }) {
    const { tx, meetingId } = context;
    const { status } = await needRow(tx, meetingId);
    const possible = decideStep('edit', status);
    if (!possible.ok) return possible;
    const decided = decidePlaces(places, await roomsFor(tx, places));
    if (!decided.ok) return decided;
    const saved = await savePlaces(context, places);
    if (!saved.ok) return saved;
    await leaveSites(tx, meetingId, saved.value.goneIds);
    const held = await holdResources(context);
    if (!held.ok) return held;
    const changed = await changedInSubstance(context, status, approveAgain);
    if (!changed.ok) return changed;
    await prepared(context, 'places', contract.setPlaces.name);
    return ok({ status: changed.value });
  },
});

const setChair = definePreparationCommand(contract.setChair, {
  access: mayStep('edit'),
  async run(context, { personId, approveAgain }) {
    const { tx, meetingId } = context;
    const { status } = await needRow(tx, meetingId);
    const possible = decideStep('edit', status);
    if (!possible.ok) return possible;
    const before = await loadParticipation(tx, meetingId, personId);
    if (before?.role === 'chair') return ok({ status });
    const outside = before?.role === 'guest' || before?.role === 'substitute';
    if (outside || !(await isKnown(tx, personId))) return fail('meetings.unknown-chair');
    await saveChair(tx, meetingId, personId);
    const held = await holdResources(context);
    if (!held.ok) return held;
    const changed = await changedInSubstance(context, status, approveAgain);
    if (!changed.ok) return changed;
    await prepared(context, 'people', contract.setChair.name);
    return ok({ status: changed.value });
  },
});

export const editCommands: readonly Command[] = [edit, setPlaces, setChair];
