import type { Database, Tx } from '../../db/client.ts';
import type { Clock } from './clock.ts';
import { confine } from './confinement.ts';
import type { NewEvent } from './define-event.ts';
import { type EffectRequest, enqueueEffects } from './effects.ts';
import { appendEvents, lockMeeting } from './event-log.ts';
import type { Registry } from './registry.ts';
import { retryTransaction } from './retry.ts';

/** What work of the system itself gets: nobody asked for it, so its events have no actor. */
export interface SystemContext {
  tx: Tx;
  now: Date;
  newId(): string;
  meetingId: string;
  /** The seq that the next appended event will have. */
  nextSeq(): number;
  append(...events: NewEvent[]): void;
  enqueue(request: EffectRequest): void;
}

export type RunSystem = (
  meetingId: string,
  work: (context: SystemContext) => Promise<void>,
) => Promise<void>;

/**
 * Runs work in one transaction with the meeting's lock held, then appends its events and adds its
 * effects. A meeting that is gone meanwhile is no failure: there is nothing left to do.
 */
export function createRunSystem(deps: {
  db: Database;
  clock: Clock;
  registry: Registry;
}): RunSystem {
  return (meetingId, work) =>
    retryTransaction(() =>
      deps.db.transaction(async (tx) => {
        const position = await lockMeeting(tx, meetingId);
        if (!position) return;
        const confinement = await deps.registry.confinement(tx, meetingId);
        const events: NewEvent[] = [];
        const effects: EffectRequest[] = [];
        const now = deps.clock.now();
        await work({
          ...{ tx, now, meetingId, newId: deps.clock.newId },
          nextSeq: () => position.seq + events.length + 1,
          append: (...more) => void events.push(...more),
          enqueue: (effect) => void effects.push(effect),
        });
        const told = confine(events, confinement, deps.registry.event);
        await appendEvents(tx, position, told, { actorId: null, commandId: null, at: now });
        await enqueueEffects(tx, effects);
      }),
    );
}
