'use client';
import { useLocale, useTranslations } from 'next-intl';
import { usePresent } from '@/app/_sync/feed-context.tsx';
import { Button } from '@/app/_ui/button.tsx';
import type { MessageView } from '../../../server/messages/contract.ts';
import { isModerator, personOf } from '../_model/people.ts';
import { useDevice } from '../_room/device-context.tsx';
import { useCommand } from '../_room/use-command.ts';
import { timeOfDay } from '../_words/clock-text.ts';

/** Who wrote to whom, and for chair and secretary letting it through or taking it back. */
export function MessageLine({ message }: { message: MessageView }) {
  const t = useTranslations('room.messages');
  const locale = useLocale();
  const present = usePresent();
  const { meetingId } = useDevice();
  const moderate = useCommand('messages.moderate');
  const { id: messageId, state, audience } = message;
  const from = personOf(present, message.fromPersonId)?.name ?? '';
  const to = personOf(present, message.toPersonId)?.name ?? '';
  const decide = (next: 'shown' | 'hidden') =>
    void moderate.run({ meetingId, messageId, state: next });
  return (
    <li data-state={state} data-own={message.fromPersonId === present.me.personId}>
      <p>
        <b>{from}</b> <span>{audience === 'person' ? t('toOne', { name: to }) : t(audience)}</span>{' '}
        <time>{timeOfDay(message.sentAt, locale)}</time>
      </p>
      <p className="message-body">{message.body}</p>
      {state !== 'shown' && <p className="message-state">{t(`states.${state}`)}</p>}
      {isModerator(present) && audience === 'everyone' && (
        <p className="message-actions">
          {state !== 'shown' && (
            <Button busy={moderate.busy} onClick={() => decide('shown')}>
              {t('show')}
            </Button>
          )}
          {state !== 'hidden' && (
            <Button busy={moderate.busy} onClick={() => decide('hidden')}>
              {t('hide')}
            </Button>
          )}
        </p>
      )}
    </li>
  );
}
