import type { MeetingContext } from '../kernel/define-command.ts';
import { happened } from '../kernel/define-event.ts';
import { applyGrants } from '../media/requests.ts';
import * as contract from './contract.ts';
import { decideEnd, type SpeakersChange } from './rules.ts';
import { loadState, saveChange } from './store.ts';

type Writing = Pick<MeetingContext, 'tx' | 'meetingId' | 'now' | 'append' | 'enqueue'>;

/** Stores what was decided, tells everybody, and has the media server follow the floor. */
export async function carryOut(context: Writing, change: SpeakersChange): Promise<void> {
  await saveChange(context.tx, context.meetingId, change, context.now);
  if (change.requests.length > 0) {
    context.append(happened(contract.requestsChanged, { requests: change.requests }));
  }
  if (change.floor) {
    context.append(happened(contract.floorChanged, change.floor));
    context.enqueue(applyGrants(context.meetingId));
  }
}

/** Ends the floor, if somebody has it, as part of another slice's command. */
export async function endFloorFor(context: Writing): Promise<void> {
  const state = await loadState(context.tx, context.meetingId);
  if (!state.floor) return;
  const { requestId, personId } = state.floor;
  const decided = decideEnd(state, requestId, { personId, moderator: true });
  if (!decided.ok) throw new Error(`the floor could not be ended: ${decided.code}`);
  await carryOut(context, decided.value);
}
