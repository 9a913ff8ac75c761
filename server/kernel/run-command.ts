import { z } from 'zod';
import type { Database, Tx } from '../../db/client.ts';
import { canonicalJson, sha256 } from './canonical.ts';
import type { Clock } from './clock.ts';
import { confine, isKeptOut } from './confinement.ts';
import type { KernelError } from './contracts.ts';
import type { Command, MeetingContext, Origin } from './define-command.ts';
import type { NewEvent } from './define-event.ts';
import { type EffectRequest, enqueueEffects } from './effects.ts';
import { appendEvents, lockMeeting } from './event-log.ts';
import { earlierAnswers, type Received, saveReceipts } from './receipts.ts';
import type { Registry } from './registry.ts';
import { type ErrorParams, type Failure, fail, ok, type Result } from './result.ts';
import { retryTransaction } from './retry.ts';
import { createRunBatch } from './run-batch.ts';
import type { MeetingViewer, PreparationViewer, Viewer } from './viewer.ts';

export interface CommandRequest {
  name: string;
  /** Chosen by the caller, once per press; repeating it gives the first answer. */
  commandId: string;
  input: unknown;
  viewer: Viewer | null;
  origin: Origin;
}

export type Answer = Result<unknown, string>;

export interface KernelDependencies {
  db: Database;
  clock: Clock;
  registry: Registry;
  /** Finds the role of a person in a meeting; null where the person has none. */
  meetingViewer(tx: Tx, meetingId: string, viewer: Viewer): Promise<MeetingViewer | null>;
  /** The same for several people at once, by person; whoever has no role is left out. */
  meetingViewers(
    tx: Tx,
    meetingId: string,
    viewers: readonly Viewer[],
  ): Promise<ReadonlyMap<string, MeetingViewer>>;
  /** The same person as somebody who may prepare the meeting; null for whoever has no part in that. */
  preparationViewer(tx: Tx, meetingId: string, viewer: Viewer): Promise<PreparationViewer | null>;
  report(error: unknown, correlationId: string, name: string): void;
  /** Hears of refusals of those commands whose contract says so. */
  refused(refusal: Refusal): void;
}

/** For the server's log: nothing of what was sent is in it. */
export interface Refusal {
  name: string;
  code: string;
  commandId: string;
  /** Null for whoever has not signed in. */
  personId: string | null;
}

class Refused extends Error {
  constructor(readonly failure: Failure<string>) {
    super(failure.code);
  }
}

const uuid = z.uuid();

export function createRunCommand(deps: KernelDependencies) {
  const run = runner(deps);
  return async (request: CommandRequest): Promise<Answer> => {
    const command = deps.registry.command(request.name);
    if (!command) return refuse('not-found');
    const answer = await run(command, request);
    if (!answer.ok && command.contract.logRefusals) {
      const { name, commandId, viewer } = request;
      const personId = viewer?.personId ?? null;
      deps.refused({ name, commandId, code: answer.code, personId });
    }
    return answer;
  };
}

function runner(deps: KernelDependencies) {
  const runBatch = createRunBatch(deps);
  return async (command: Command, request: CommandRequest): Promise<Answer> => {
    if (!uuid.safeParse(request.commandId).success)
      return refuse('invalid-input', { field: 'commandId' });
    if (command.scope !== 'public' && !request.viewer) return refuse('unauthenticated');
    const parsed = command.contract.input.safeParse(request.input);
    if (!parsed.success) return invalidInput(parsed.error);
    const received = { ...request, inputHash: inputHashOf(command, request) };
    try {
      if (command.scope === 'meeting-rows') {
        if (!request.viewer) return refuse('unauthenticated');
        return await runBatch(command, received, request.viewer);
      }
      return await retryTransaction(() =>
        deps.db.transaction((tx) => runInTransaction(deps, tx, command, received)),
      );
    } catch (error) {
      if (error instanceof Refused) return error.failure;
      const correlationId = deps.clock.newId();
      deps.report(error, correlationId, request.name);
      return refuse('internal', { correlationId });
    }
  };
}

async function runInTransaction(
  deps: KernelDependencies,
  tx: Tx,
  command: Exclude<Command, { scope: 'meeting-rows' }>,
  request: Received,
): Promise<Answer> {
  const base = {
    tx,
    now: deps.clock.now(),
    newId: deps.clock.newId,
    origin: request.origin,
  };
  const effects: EffectRequest[] = [];
  const enqueue = (effect: EffectRequest) => void effects.push(effect);
  if (command.scope === 'public') {
    return finish(
      tx,
      request,
      base.now,
      effects,
      await command.run({ ...base, enqueue }, request.input),
    );
  }
  const viewer = request.viewer;
  if (!viewer) throw new Refused(refuse('unauthenticated'));
  if (command.scope === 'account') {
    const earlier = await earlierAnswer(tx, request);
    if (earlier) return earlier;
    if (isShutToGuest(command, viewer) || !command.access(viewer)) {
      throw new Refused(refuse('forbidden'));
    }
    const answer = await command.run({ ...base, viewer, enqueue }, request.input);
    return finish(tx, request, base.now, effects, answer);
  }
  return runForMeeting(deps, { ...base, enqueue }, command, request, viewer, effects);
}

/** What is about the account and not about a meeting is open to guests only where it says so. */
export function isShutToGuest(
  { contract }: { contract: { guests?: true } },
  viewer: Viewer,
): boolean {
  return viewer.guestOfMeetingId !== undefined && contract.guests !== true;
}

async function runForMeeting(
  deps: KernelDependencies,
  base: Omit<MeetingContext, 'meetingId' | 'viewer' | 'append'>,
  command: Extract<Command, { scope: 'meeting' | 'preparation' }>,
  request: Received,
  viewer: Viewer,
  effects: EffectRequest[],
): Promise<Answer> {
  const { meetingId } = meetingInput.parse(request.input);
  const position = await lockMeeting(base.tx, meetingId);
  const events: NewEvent[] = [];
  const append = (...more: NewEvent[]) => void events.push(...more);
  const context = { ...base, meetingId, append };
  const attempt = await attemptFor(deps, context, command, viewer);
  // Whoever is not of the meeting gets the same answer as if there were none.
  if (!attempt || !position) throw new Refused(refuse('not-found'));
  const earlier = await earlierAnswer(base.tx, request);
  if (earlier) return earlier;
  if (!attempt.allowed) throw new Refused(refuse('forbidden'));
  const confinement = await deps.registry.confinement(base.tx, meetingId);
  if (command.contract.confined && isKeptOut(confinement, viewer.personId)) {
    throw new Refused(refuse('closed-session'));
  }
  const answer = await attempt.run(request.input);
  if (answer.ok) {
    const by = { actorId: viewer.personId, commandId: request.commandId, at: base.now };
    const told = confine(events, confinement, deps.registry.event);
    await appendEvents(base.tx, position, told, by);
  }
  return finish(base.tx, request, base.now, effects, answer);
}

/** The command as this viewer would run it; null for whoever has no part in the meeting. */
async function attemptFor(
  deps: KernelDependencies,
  context: Omit<MeetingContext, 'viewer'>,
  command: Extract<Command, { scope: 'meeting' | 'preparation' }>,
  who: Viewer,
) {
  if (command.scope === 'meeting') {
    const viewer = await deps.meetingViewer(context.tx, context.meetingId, who);
    return (
      viewer && {
        allowed: command.access(viewer),
        run: (input: unknown) => command.run({ ...context, viewer }, input),
      }
    );
  }
  const viewer = await deps.preparationViewer(context.tx, context.meetingId, who);
  return (
    viewer && {
      allowed: command.access(viewer),
      run: (input: unknown) => command.run({ ...context, viewer }, input),
    }
  );
}

const meetingInput = z.looseObject({ meetingId: z.uuid() });

async function finish(
  tx: Tx,
  request: Received,
  now: Date,
  effects: readonly EffectRequest[],
  answer: Answer,
): Promise<Answer> {
  if (!answer.ok) throw new Refused(answer);
  await enqueueEffects(tx, effects);
  await saveReceipts(tx, [{ request, value: answer.value }], now);
  return ok(answer.value ?? null);
}

/** A hash of a password could be guessed from; such a command is told apart by its id alone. */
function inputHashOf({ contract }: Command, request: CommandRequest): string {
  return sha256(contract.secretInput ? request.commandId : canonicalJson(request.input));
}

async function earlierAnswer(tx: Tx, request: Received): Promise<Answer | null> {
  return (await earlierAnswers(tx, [request])).get(request.commandId) ?? null;
}

function refuse(code: KernelError, params?: ErrorParams): Failure<KernelError> {
  return fail(code, params);
}

export function invalidInput(error: z.ZodError): Failure<KernelError> {
  const issue = error.issues[0];
  return refuse('invalid-input', { field: issue?.path.join('.') ?? '', rule: issue?.code ?? '' });
}
