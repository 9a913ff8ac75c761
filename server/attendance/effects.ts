import { happened } from '../kernel/define-event.ts';
import { defineEffect, type Effect } from '../kernel/effects.ts';
import type { RunSystem } from '../kernel/run-system.ts';
import { applyGrants } from '../media/requests.ts';
import { attendanceChanged } from './contract.ts';
import { quorumsOf } from './queries.ts';
import { publishInput, publishName } from './requests.ts';
import { takeUnlogged } from './store.ts';

/** Puts all check-ins since the last time into the meeting's log as one event. */
export function attendanceEffects(runSystem: RunSystem): readonly Effect[] {
  const publish = defineEffect({
    name: publishName,
    input: publishInput,
    run: ({ meetingId }) =>
      runSystem(meetingId, async (context) => {
        const entries = await takeUnlogged(context.tx, meetingId, context.nextSeq());
        if (entries.length === 0) return;
        const quorums = await quorumsOf(context.tx, meetingId);
        context.append(happened(attendanceChanged, { entries, quorums }));
        // What a device may send and receive depends on where its person is.
        context.enqueue(applyGrants(meetingId));
      }),
  });
  return [publish];
}
