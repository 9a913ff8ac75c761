import { createHash } from 'node:crypto';
import type { Database } from '../../db/client.ts';
import type { Clock } from '../kernel/clock.ts';
import { defineEffect, type Effect } from '../kernel/effects.ts';
import type { RunSystem } from '../kernel/run-system.ts';
import type { MailPort } from '../mail/port.ts';
import { addresseesOf } from '../organisation/queries.ts';
import { composeNotice, type PaperFiles } from './compose-notice.ts';
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

export interface InvitationEffects {
  db: Database;
  clock: Clock;
  runSystem: RunSystem;
  mail: MailPort | null;
  /** Address of the product as people type it. */
  publicUrl: string;
  papers: PaperFiles;
}

/** The job queue gives up after as many attempts; then the secretary is told that it failed. */
const mostAttempts = 12;

/** The same for each attempt at one message, so that a mail server recognises a repetition. */
function messageIdOf(
  input: { meetingId: string; personId: string; kind: string; occasion: string },
  from: string,
) {
  const hash = createHash('sha256').update(JSON.stringify(input)).digest('hex').slice(0, 32);
  return `<${hash}@${from.split('@').at(-1)?.replace(/[>\s]/g, '') ?? 'localhost'}>`;
}

/** Sends one message and notes in the invitation how that went. */
function deliverEffect(deps: InvitationEffects): Effect {
  const { db, mail, clock } = deps;
  return defineEffect({
    name: 'invitations.deliver',
    input: deliverInput,
    async run(input) {
      const { meetingId, personId, kind } = input;
      const address = (await addresseesOf(db, [personId])).get(personId)?.email;
      if (!mail || !address) return;
      const isInvitation = kind === 'invitation';
      const row = isInvitation
        ? await beginAttempt(db, meetingId, personId)
        : await loadInvitation(db, meetingId, personId);
      if (!row || (isInvitation && row.mailState === 'sent')) return;
      const note = (change: Parameters<typeof changeInvitation>[3]) =>
        isInvitation ? changeInvitation(db, meetingId, personId, change) : Promise.resolve();
      try {
        const notice = await composeNotice(deps, input, row, address);
        const message = { ...notice, messageId: messageIdOf(input, mail.from) };
        const outcome = await mail.send(message);
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
