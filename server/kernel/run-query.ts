import { z } from 'zod';
import { isKeptOut } from './confinement.ts';
import type { Query } from './define-command.ts';
import { fail } from './result.ts';
import {
  type Answer,
  invalidInput,
  isShutToGuest,
  type KernelDependencies,
} from './run-command.ts';
import type { Viewer } from './viewer.ts';

const meetingInput = z.looseObject({ meetingId: z.uuid() });

export interface QueryRequest {
  name: string;
  input: unknown;
  viewer: Viewer | null;
}

export function createRunQuery(deps: KernelDependencies) {
  const keptOut = async ({ contract }: Query, meetingId: string, { personId }: Viewer) =>
    contract.confined === true &&
    isKeptOut(await deps.registry.confinement(deps.db, meetingId), personId);
  return async (request: QueryRequest): Promise<Answer> => {
    const query = deps.registry.query(request.name);
    if (!query) return fail('not-found');
    const { viewer } = request;
    if (!viewer) return fail('unauthenticated');
    const parsed = query.contract.input.safeParse(request.input);
    if (!parsed.success) return invalidInput(parsed.error);
    const now = deps.clock.now();
    try {
      if (query.scope === 'account') {
        if (isShutToGuest(query, viewer) || !query.access(viewer)) return fail('forbidden');
        return await query.run({ tx: deps.db, now, viewer }, request.input);
      }
      const { meetingId } = meetingInput.parse(request.input);
      if (query.scope === 'preparation') {
        const preparing = await deps.preparationViewer(deps.db, meetingId, viewer);
        if (!preparing) return fail('not-found');
        if (!query.access(preparing)) return fail('forbidden');
        if (await keptOut(query, meetingId, viewer)) return fail('closed-session');
        return await query.run({ tx: deps.db, now, meetingId, viewer: preparing }, request.input);
      }
      const meetingViewer = await deps.meetingViewer(deps.db, meetingId, viewer);
      if (!meetingViewer) return fail('not-found');
      if (!query.access(meetingViewer)) return fail('forbidden');
      if (await keptOut(query, meetingId, viewer)) return fail('closed-session');
      return await query.run({ tx: deps.db, now, meetingId, viewer: meetingViewer }, request.input);
    } catch (error) {
      const correlationId = deps.clock.newId();
      deps.report(error, correlationId, request.name);
      return fail('internal', { correlationId });
    }
  };
}
