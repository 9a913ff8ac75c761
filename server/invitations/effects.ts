import { defineEffect, type Effect } from '../kernel/effects.ts';
import type { RunSystem } from '../kernel/run-system.ts';
import type { MailPort } from '../mail/port.ts';
import { type Composing, composeNotice, recipient } from './compose-notice.ts';
import { meetingOf } from './facts.ts';
import { deliver, deliverInput, notifyInput, remindDueInput } from './requests.ts';
import { whomToRemind } from './rules.ts';
import {
  beginAttempt,
  changeInvitation,
  loadInvitation,
  loadInvitations,
  saveReminded,
} from './store.ts';

export interface InvitationEffects extends Composing {
  runSystem: RunSystem;
  mail: MailPort | null;
}

/** The job queue gives up after as many attempts; then the secretary is told that it failed. */
const mostAttempts = 12;

/** Sends one message and notes in the invitation how that went. */
function deliverEffect(deps: InvitationEffects): Effect {
  const { db, mail, clock } = deps;
  return defineEffect({
    name: 'invitations.deliver',
    input: deliverInput,
    async run(input) {
      const { meetingId, personId, kind } = input;
      const to = await recipient(deps, personId);
      if (!mail || !to) return;
      const isInvitation = kind === 'invitation';
      const row = isInvitation
        ? await beginAttempt(db, meetingId, personId)
        : await loadInvitation(db, meetingId, personId);
      if (!row || (isInvitation && row.mailState === 'sent')) return;
      const note = (change: Parameters<typeof changeInvitation>[3]) =>
        isInvitation ? changeInvitation(db, meetingId, personId, change) : Promise.resolve();
      try {
        const outcome = await mail.send(await composeNotice(deps, input, row, to));
        const at = { mailAt: clock.now() };
        if (outcome.sent) await note({ ...at, mailState: 'sent', mailFailure: null });
        else await note({ ...at, mailState: 'failed', mailFailure: outcome.reason });
      } catch (error) {
        const mailFailure = error instanceof Error ? error.message : String(error);
        const given = isInvitation && row.mailAttempts >= mostAttempts;
        await note({ mailFailure, ...(given && { mailState: 'failed' }) });
        throw error;
      }
    },
  });
}

/** Reminds whoever has not answered shortly before the deadline. */
function remindDueEffect({ runSystem, clock }: InvitationEffects): Effect {
  return defineEffect({
    name: 'invitations.remind-due',
    input: remindDueInput,
    run: ({ meetingId }) =>
      runSystem(meetingId, async ({ tx, enqueue }) => {
        const { status } = await meetingOf(tx, meetingId);
        if (status !== 'invited') return;
        const waiting = whomToRemind(await loadInvitations(tx, meetingId), null);
        if (waiting.length === 0) return;
        const now = clock.now();
        await saveReminded(tx, meetingId, waiting, now);
        for (const personId of waiting) {
          const occasion = now.toISOString();
          enqueue(deliver({ meetingId, personId, kind: 'reminder', occasion }));
        }
      }),
  });
}

/** Tells everybody invited that the meeting was postponed, cancelled or moved. */
function notifyEffect({ runSystem, clock }: InvitationEffects): Effect {
  return defineEffect({
    name: 'invitations.notify',
    input: notifyInput,
    run: ({ meetingId, change }) =>
      runSystem(meetingId, async ({ tx, enqueue }) => {
        const occasion = clock.now().toISOString();
        for (const { personId } of await loadInvitations(tx, meetingId)) {
          enqueue(deliver({ meetingId, personId, kind: change, occasion }));
        }
      }),
  });
}

export function invitationEffects(deps: InvitationEffects): readonly Effect[] {
  return [deliverEffect(deps), remindDueEffect(deps), notifyEffect(deps)];
}
