'use client';
import { Send } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { usePresent } from '@/app/_sync/feed-context.tsx';
import { Button } from '@/app/_ui/button.tsx';
import type { MessageAudience } from '../../../server/messages/contract.ts';
import { isModerator } from '../_model/people.ts';
import { PanelFrame } from '../_panels/panel-frame.tsx';
import { useDevice } from '../_room/device-context.tsx';
import { useCommand } from '../_room/use-command.ts';
import { MessageLine } from './message-line.tsx';
import { MessagesToAll } from './messages-to-all.tsx';
import { Recipient } from './recipient.tsx';

/** Said in writing: to chair and secretary, from them to one person, to all where that is allowed. */
export function MessagesPanel() {
  const t = useTranslations('room.messages');
  const present = usePresent();
  const { messages } = present.messages;
  return (
    <PanelFrame title={t('title')}>
      {isModerator(present) && <MessagesToAll />}
      {messages.length === 0 && <p>{t('none')}</p>}
      <ol className="messages" aria-live="polite">
        {messages.map((message) => (
          <MessageLine key={message.id} message={message} />
        ))}
      </ol>
      <Compose />
    </PanelFrame>
  );
}

function Compose() {
  const t = useTranslations('room.messages');
  const present = usePresent();
  const { meetingId } = useDevice();
  const send = useCommand('messages.send');
  const [body, setBody] = useState('');
  const moderator = isModerator(present);
  const toAll = moderator || present.meetings.meeting.messagesToAll !== 'off';
  const [chosen, choose] = useState<MessageAudience>('moderators');
  const audience = chosen === 'everyone' && !toAll ? 'moderators' : chosen;
  const [toPersonId, setToPersonId] = useState('');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const to = audience === 'person' ? toPersonId : null;
    const answer = await send.run({ meetingId, audience, toPersonId: to, body });
    if (answer.ok) setBody('');
  };
  const ways = (['moderators', 'everyone', 'person'] as const).filter(
    (way) => way === 'moderators' || (way === 'everyone' ? toAll : moderator),
  );
  const incomplete = body.trim() === '' || (audience === 'person' && toPersonId === '');
  return (
    <form className="compose" onSubmit={(event) => void submit(event)}>
      <select
        aria-label={t('to')}
        value={audience}
        onChange={({ target }) => choose(ways.find((way) => way === target.value) ?? 'moderators')}
      >
        {ways.map((way) => (
          <option key={way} value={way}>
            {t(`ways.${way}`)}
          </option>
        ))}
      </select>
      {audience === 'person' && <Recipient personId={toPersonId} onChange={setToPersonId} />}
      <textarea
        aria-label={t('body')}
        placeholder={t('body')}
        rows={3}
        maxLength={2000}
        value={body}
        onChange={(event) => setBody(event.target.value)}
      />
      <Button type="submit" variant="act" busy={send.busy} disabled={incomplete}>
        <Send aria-hidden="true" />
        {t('send')}
      </Button>
    </form>
  );
}
