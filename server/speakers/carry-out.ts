import type { MeetingContext } from '../kernel/define-command.ts';
import { happened } from '../kernel/define-event.ts';
import { applyGrants } from '../media/requests.ts';
import type { SpeakersChange } from './change-rules.ts';
import * as contract from './contract.ts';
import { placingFacts } from './placing-facts.ts';
import { decideSilence } from './rules.ts';
import { loadState, saveChange } from './store.ts';

type Writing = Pick<MeetingContext, 'tx' | 'meetingId' | 'now' | 'viewer' | 'append' | 'enqueue'>;

/** Stores what was decided, tells everybody, and has the media server follow the floor. */
export async function carryOut(context: Writing, change: SpeakersChange): Promise<void> {
  const { tx, meetingId, now, viewer } = context;
  await saveChange(tx, meetingId, change, { personId: viewer.personId, now });
  const { policy, lines, floor, openedSiteIds } = change;
  if (policy) context.append(happened(contract.policyChanged, { policy }));
  for (const { cause, requests } of lines) {
    if (requests.length > 0)
      context.append(happened(contract.requestsChanged, { requests, cause }));
  }
  if (floor) context.append(happened(contract.floorChanged, floor));
  if (openedSiteIds) context.append(happened(contract.sitesOpened, { openedSiteIds }));
  if (floor || openedSiteIds) context.enqueue(applyGrants(meetingId));
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
