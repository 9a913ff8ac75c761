import { fail, ok, type Result } from '../kernel/result.ts';
import type { MessageAudience, MessageState, MessagesToAll, MessageView } from './contract.ts';

/** Nobody floods the chair: this many in a minute, whoever they are to. */
export const mostPerMinute = 10;
export const minuteMs = 60_000;

export interface Draft {
  id: string;
  fromPersonId: string;
  audience: MessageAudience;
  toPersonId: string | null;
  body: string;
}

export interface SendFacts {
  moderator: boolean;
  /** In session or suspended. */
  open: boolean;
  toAll: MessagesToAll;
  /** Whether `toPersonId` takes part. */
  recipientKnown: boolean;
  /** When the writer's messages of the last minute were sent, oldest first. */
  recent: readonly Date[];
  itemId: string | null;
  now: Date;
}

type Refusal =
  | 'messages.not-in-session'
  | 'messages.not-to-all'
  | 'messages.not-to-a-person'
  | 'messages.unknown-person'
  | 'messages.too-many';

function refusal({ audience }: Draft, facts: SendFacts): Refusal | null {
  if (!facts.open) return 'messages.not-in-session';
  if (audience === 'person') {
    if (!facts.moderator) return 'messages.not-to-a-person';
    return facts.recipientKnown ? null : 'messages.unknown-person';
  }
  const barred = audience === 'everyone' && facts.toAll === 'off' && !facts.moderator;
  return barred ? 'messages.not-to-all' : null;
}

export function decideSend(draft: Draft, facts: SendFacts): Result<MessageView, Refusal> {
  const refused = refusal(draft, facts);
  if (refused) return fail(refused);
  const [oldest] = facts.recent;
  if (oldest && facts.recent.length >= mostPerMinute) {
    const waitMs = oldest.getTime() + minuteMs - facts.now.getTime();
    return fail('messages.too-many', { retryAfterSeconds: Math.max(1, Math.ceil(waitMs / 1000)) });
  }
  const held = draft.audience === 'everyone' && facts.toAll !== 'open' && !facts.moderator;
  return ok({
    ...draft,
    toPersonId: draft.audience === 'person' ? draft.toPersonId : null,
    itemId: facts.itemId,
    state: held ? 'held' : 'shown',
    sentAt: facts.now.toISOString(),
  });
}

export function decideModerate(
  message: MessageView | null,
  state: 'shown' | 'hidden',
): Result<MessageView, 'messages.unknown-message' | 'messages.moderated-meanwhile'> {
  if (!message) return fail('messages.unknown-message');
  if (message.state === state) return fail('messages.moderated-meanwhile');
  return ok({ ...message, state });
}

type Addressed = Pick<MessageView, 'fromPersonId' | 'audience' | 'toPersonId'> & {
  state: MessageState;
};

/** Who may see a message: null for all who take part. */
export function readersOf(
  message: Addressed,
  moderatorIds: readonly string[],
): readonly string[] | null {
  const insiders = [...new Set([...moderatorIds, message.fromPersonId])];
  if (message.state !== 'shown' || message.audience === 'moderators') return insiders;
  if (message.audience === 'everyone') return null;
  return [...new Set([...insiders, ...(message.toPersonId ? [message.toPersonId] : [])])];
}
