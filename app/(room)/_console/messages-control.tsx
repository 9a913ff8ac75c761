'use client';
import { MessageSquare } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { usePresent } from '@/app/_sync/feed-context.tsx';
import { Button } from '@/app/_ui/button.tsx';
import { MessageLine } from '../_messages/message-line.tsx';
import { heldMessages } from '../_model/held-messages.ts';
import { usePanel } from '../_room/panel-context.tsx';
import { ConsoleSection } from './console-section.tsx';

/** What waits to be let through, and the way to everything that was written. */
export function MessagesControl() {
  const t = useTranslations('console.messages');
  const present = usePresent();
  const { open } = usePanel();
  const held = heldMessages(present);
  const { length: count } = present.messages.messages;
  const waiting = held.length > 0 ? t('held', { count: held.length }) : t('count', { count });
  return (
    <ConsoleSection title={t('title')} aside={waiting}>
      {held.length > 0 && (
        <ol className="messages">
          {held.map((message) => (
            <MessageLine key={message.id} message={message} />
          ))}
        </ol>
      )}
      <Button onClick={() => open('messages')}>
        <MessageSquare aria-hidden="true" />
        {t('open')}
      </Button>
    </ConsoleSection>
  );
}
