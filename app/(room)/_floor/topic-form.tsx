'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/app/_ui/button.tsx';
import { DialogActions } from '@/app/_ui/dialog.tsx';
import { TextArea } from '@/app/_ui/text-area.tsx';

/** A point of order or an answer: may be sent at once, with a word on what it is about or without. */
export function TopicForm(props: {
  kind: 'point-of-order' | 'answer';
  busy: boolean;
  onSend(topic: string): void;
}) {
  const t = useTranslations('room.floor');
  const [topic, setTopic] = useState('');
  return (
    <form
      className="ask-form"
      onSubmit={(event) => {
        event.preventDefault();
        props.onSend(topic);
      }}
    >
      <p className="text-ink-2">{t(`asking.${props.kind}.hint`)}</p>
      <TextArea
        label={t('topicOptional')}
        maxLength={500}
        rows={2}
        value={topic}
        onChange={(event) => setTopic(event.target.value)}
      />
      <DialogActions>
        <Button type="submit" variant="primary" size="large" busy={props.busy}>
          {t(`asking.${props.kind}.send`)}
        </Button>
      </DialogActions>
    </form>
  );
}
