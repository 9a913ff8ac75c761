import type { Database } from '../db/client.ts';
import { agendaSlice } from './agenda/slice.ts';
import { attendanceEffects } from './attendance/effects.ts';
import { attendanceSlice } from './attendance/slice.ts';
import { documentsSlice } from './documents/slice.ts';
import type { Storage } from './files/storage.ts';
import { identitySlice } from './identity/slice.ts';
import type { Clock } from './kernel/clock.ts';
import { createRegistry, effectTable } from './kernel/registry.ts';
import { createRunCommand, type KernelDependencies } from './kernel/run-command.ts';
import { createRunQuery } from './kernel/run-query.ts';
import { createRunSystem } from './kernel/run-system.ts';
import { createGrants } from './media/grants.ts';
import { createMediaState } from './media/media-state.ts';
import type { MediaPort } from './media/port.ts';
import { mediaSlice } from './media/slice.ts';
import { meetingViewer, meetingViewers, preparationViewer } from './meetings/queries.ts';
import { meetingsSlice } from './meetings/slice.ts';
import { sitesSlice } from './sites/slice.ts';
import { speakersSlice } from './speakers/slice.ts';
import { votingSlice } from './voting/slice.ts';

export interface Composition {
  db: Database;
  clock: Clock;
  mediaPort: MediaPort;
  storage: Storage;
  report: KernelDependencies['report'];
  onMediaChanged(meetingId: string): void;
}

/** The slices and the kernel put together. `main.ts` adds what talks to the outside. */
export function composeProduct(parts: Composition) {
  const { db, clock, mediaPort, report } = parts;
  const mediaState = createMediaState(mediaPort, parts.onMediaChanged);
  const grants = createGrants({ db, port: mediaPort, state: mediaState });
  const registry = createRegistry([
    identitySlice,
    meetingsSlice,
    sitesSlice,
    agendaSlice,
    attendanceSlice,
    documentsSlice,
    speakersSlice,
    votingSlice,
    mediaSlice(mediaPort, grants),
  ]);
  const kernel: KernelDependencies = {
    db,
    clock,
    registry,
    meetingViewer,
    meetingViewers,
    preparationViewer,
    report,
  };
  return {
    registry,
    grants,
    mediaState,
    runCommand: createRunCommand(kernel),
    runQuery: createRunQuery(kernel),
    effects: effectTable([grants.effect, ...attendanceEffects(createRunSystem({ db, clock }))]),
  };
}

export type ComposedProduct = ReturnType<typeof composeProduct>;
