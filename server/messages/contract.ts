import { z } from 'zod';
import { commandContract } from '../kernel/contracts.ts';
import { eventContract, field } from '../kernel/define-event.ts';

/** To chair and secretary, from them to one person, or to all who take part. */
export const messageAudience = z.enum(['moderators', 'person', 'everyone']);
export type MessageAudience = z.infer<typeof messageAudience>;

/** Messages to all: not at all, each let through by chair or secretary, or freely. */
export const messagesToAll = z.enum(['off', 'moderated', 'open']);
export type MessagesToAll = z.infer<typeof messagesToAll>;

/**
 * - held: waits for chair or secretary; only they and its writer know of it
 * - shown: everybody of its audience has it
 * - hidden: taken back by chair or secretary, and kept with the meeting for them and its writer
 */
export const messageState = z.enum(['held', 'shown', 'hidden']);
export type MessageState = z.infer<typeof messageState>;

export const longestMessage = 2000;

export const messageView = z.object({
  id: z.uuid(),
  fromPersonId: z.uuid(),
  audience: messageAudience,
  toPersonId: z.uuid().nullable(),
  /** The item of the agenda that was current. */
  itemId: z.uuid().nullable(),
  body: z.string(),
  state: messageState,
  sentAt: z.iso.datetime(),
});
export type MessageView = z.infer<typeof messageView>;

/** What this reader may see, oldest first: own ones, those to this reader, those shown to all. */
export const messagesPart = z.object({ messages: z.array(messageView) });
export type MessagesPart = z.infer<typeof messagesPart>;

/** A message is new or was moderated; told only to those who may see it. */
export const messageChanged = eventContract(
  'messages.changed',
  {
    message: field(messageView, 'participants'),
  },
  { confined: true },
);

/** A message is no longer shown: whoever had it throws it away. */
export const messageRemoved = eventContract(
  'messages.removed',
  {
    messageId: field(z.uuid(), 'participants'),
  },
  { confined: true },
);

export const policyChanged = eventContract(
  'messages.policy-changed',
  {
    toAll: field(messagesToAll, 'participants'),
  },
  { confined: true },
);

const meetingId = z.uuid();

/** Everybody may write to chair and secretary; they alone to one person; to all as the meeting allows. */
export const send = commandContract({
  name: 'messages.send',
  scope: 'meeting',
  confined: true,
  input: z.object({
    meetingId,
    audience: messageAudience,
    /** With `person`: to whom. */
    toPersonId: z.uuid().nullable().default(null),
    body: z.string().trim().min(1).max(longestMessage),
  }),
  output: z.object({ messageId: z.uuid(), state: messageState }),
  errors: [
    'messages.not-in-session',
    'messages.not-to-all',
    'messages.not-to-a-person',
    'messages.unknown-person',
    'messages.too-many',
  ],
});

/** Lets a message through, or hides it. Asking for what it is already means that a colleague was faster. */
export const moderate = commandContract({
  name: 'messages.moderate',
  scope: 'meeting',
  confined: true,
  input: z.object({ meetingId, messageId: z.uuid(), state: z.enum(['shown', 'hidden']) }),
  output: z.null(),
  errors: ['messages.unknown-message', 'messages.moderated-meanwhile'],
});

export const setPolicy = commandContract({
  name: 'messages.set-policy',
  scope: 'meeting',
  confined: true,
  input: z.object({ meetingId, toAll: messagesToAll }),
  output: z.null(),
});
