import type { MeetingContext } from '../kernel/define-command.ts';
import { applyGrants } from '../media/requests.ts';
import { linesOnly, type SpeakersChange } from './change-rules.ts';
import { eventsOf } from './events.ts';
import { placingFacts } from './placing-facts.ts';
import { decideSilence } from './rules.ts';
import { loadConfinedLines, loadState, saveChange } from './store.ts';
import { decideLeave } from './voice-rules.ts';

interface Writing extends Pick<MeetingContext, 'tx' | 'meetingId' | 'now' | 'append' | 'enqueue'> {
  viewer: { personId: string };
}

/** Stores what was decided, tells everybody, and has the media server follow the floor. */
export async function carryOut(context: Writing, change: SpeakersChange): Promise<void> {
  const { tx, meetingId, now, viewer } = context;
  await saveChange(tx, meetingId, change, { personId: viewer.personId, now });
  context.append(...eventsOf(change));
  if (change.floor || change.openedSiteIds) context.enqueue(applyGrants(meetingId));
}

/**
 * Takes back every microphone as part of another slice's command: whoever has the floor or is heard
 * beside it has spoken, and opened sites are closed. The waiting list stays.
 */
export async function endFloorFor(context: Writing): Promise<void> {
  const { tx, meetingId, now } = context;
  const state = await loadState(tx, meetingId);
  const placing = await placingFacts(tx, meetingId, state.policy.order);
  await carryOut(context, decideSilence(state, now, placing));
}

/** A closed session ends: whoever asked for the floor in it and was not called asks anew. */
export async function withdrawAskedIn(context: Writing, closedSessionId: string): Promise<void> {
  const { tx, meetingId } = context;
  const confined = await loadConfinedLines(tx, meetingId);
  const { requests } = await loadState(tx, meetingId);
  const asked = requests
    .filter(({ id, state }) => state === 'waiting' && confined.get(id) === closedSessionId)
    .map((line) => ({ ...line, state: 'withdrawn' as const }));
  await carryOut(context, linesOnly('withdrawn', asked));
}

/** Somebody has no part in the meeting any more: neither waiting for the floor nor heard. */
export async function leaveFloorFor(context: Writing, personId: string): Promise<void> {
  const { tx, meetingId, now } = context;
  const state = await loadState(tx, meetingId);
  const placing = await placingFacts(tx, meetingId, state.policy.order);
  await carryOut(context, decideLeave(state, personId, now, placing));
}
