import { z } from 'zod';
import type { Tx } from '../../db/client.ts';
import { isKeptOut } from './confinement.ts';
import type { Command } from './define-command.ts';
import { type EffectRequest, enqueueEffects } from './effects.ts';
import { type Gathered, gather } from './gather.ts';
import { earlierAnswers, type Received, saveReceipts } from './receipts.ts';
import { fail, ok } from './result.ts';
import { retryTransaction } from './retry.ts';
import type { Answer, KernelDependencies } from './run-command.ts';
import type { MeetingViewer, Viewer } from './viewer.ts';

export type RowsCommand = Extract<Command, { scope: 'meeting-rows' }>;

/** While one transaction is being written to the disk, the next one is made ready. */
const lanes = 2;
const most = 100;

interface Asked {
  request: Received;
  viewer: Viewer;
}

interface Due {
  asked: Asked;
  viewer: MeetingViewer;
}

const meetingInput = z.looseObject({ meetingId: z.uuid() });

/**
 * Runs commands that come in floods: those of one meeting which arrive while others are under way
 * share a transaction. Each is decided, answered and repeated for itself, as if it were alone.
 */
export function createRunBatch(deps: KernelDependencies) {
  const open = new Map<string, Gathered<Asked, Answer>>();
  return async (command: RowsCommand, request: Received, viewer: Viewer): Promise<Answer> => {
    const { meetingId } = meetingInput.parse(request.input);
    const key = `${command.contract.name} ${meetingId}`;
    const group =
      open.get(key) ??
      gather<Asked, Answer>({
        ...{ lanes, most },
        keysOf: (asked) => [asked.viewer.personId, asked.request.commandId],
        work: (asked) => runTogether(deps, command, meetingId, asked),
      });
    open.set(key, group);
    try {
      return await group.ask({ request, viewer });
    } finally {
      if (group.isIdle() && open.get(key) === group) open.delete(key);
    }
  };
}

function runTogether(
  deps: KernelDependencies,
  command: RowsCommand,
  meetingId: string,
  batch: readonly Asked[],
): Promise<Answer[]> {
  return retryTransaction(() =>
    deps.db.transaction(async (tx) => {
      const now = deps.clock.now();
      const answers = new Map<Asked, Answer>();
      const due = await sortOut(deps, tx, { command, meetingId, batch }, answers);
      if (due.length > 0) {
        const effects: EffectRequest[] = [];
        const enqueue = (effect: EffectRequest) => void effects.push(effect);
        const decided = await command.run(
          { tx, now, newId: deps.clock.newId, meetingId, enqueue },
          due.map(({ asked, viewer }) => ({ viewer, input: asked.request.input })),
        );
        for (const [index, { asked }] of due.entries()) {
          const answer = decided[index];
          if (answer) answers.set(asked, answer.ok ? ok(answer.value ?? null) : answer);
        }
        await saveReceipts(tx, carriedOut(due, answers), now);
        await enqueueEffects(tx, effects);
      }
      return batch.map((asked) => {
        const answer = answers.get(asked);
        if (!answer) throw new Error(`${command.contract.name} left a request without an answer`);
        return answer;
      });
    }),
  );
}

/** Answers what needs no decision: strangers, repetitions, missing rights. The rest is due. */
async function sortOut(
  deps: KernelDependencies,
  tx: Tx,
  {
    command,
    meetingId,
    batch,
  }: { command: RowsCommand; meetingId: string; batch: readonly Asked[] },
  answers: Map<Asked, Answer>,
): Promise<Due[]> {
  const people = batch.map(({ viewer }) => viewer);
  const viewers = await deps.meetingViewers(tx, meetingId, people);
  const earlier = await earlierAnswers(
    tx,
    batch.map(({ request }) => request),
  );
  const confinement = command.contract.confined
    ? await deps.registry.confinement(tx, meetingId)
    : null;
  return batch.flatMap((asked) => {
    const viewer = viewers.get(asked.viewer.personId);
    const known = earlier.get(asked.request.commandId);
    if (!viewer) answers.set(asked, fail('not-found'));
    else if (known) answers.set(asked, known);
    else if (!command.access(viewer)) answers.set(asked, fail('forbidden'));
    else if (isKeptOut(confinement, viewer.personId)) answers.set(asked, fail('closed-session'));
    else return [{ asked, viewer }];
    return [];
  });
}

function carriedOut(due: readonly Due[], answers: ReadonlyMap<Asked, Answer>) {
  return due.flatMap(({ asked }) => {
    const answer = answers.get(asked);
    return answer?.ok ? [{ request: asked.request, value: answer.value }] : [];
  });
}
