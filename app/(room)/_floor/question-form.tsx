'use client';
import { Pencil } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { usePresent } from '@/app/_sync/feed-context.tsx';
import { Button } from '@/app/_ui/button.tsx';
import { DialogActions } from '@/app/_ui/dialog.tsx';
import { TextArea } from '@/app/_ui/text-area.tsx';
import type { PersonEntry } from '../_model/people-list.ts';
import { PersonLine } from '../_panels/person-line.tsx';
import { PersonChoices } from '../_panels/person-picker.tsx';

/** Chất vấn: first to whom, then about what. */
export function QuestionForm(props: {
  busy: boolean;
  onSend(toPersonId: string, topic: string): void;
}) {
  const t = useTranslations('room.floor');
  const { personId: me } = usePresent().me;
  const [toPersonId, setTo] = useState<string | null>(null);
  const [topic, setTopic] = useState('');
  const [asked, setAsked] = useState(false);
  const [others] = useState(() => (entry: PersonEntry) => entry.person.personId !== me);
  if (toPersonId === null) {
    return (
      <>
        <p className="text-ink-2">{t('asking.question.toWhom')}</p>
        <PersonChoices label={t('asking.question.toWhom')} among={others} onChoose={setTo} />
      </>
    );
  }
  const missing = asked && topic.trim() === '';
  return (
    <form
      className="ask-form"
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (topic.trim() !== '') props.onSend(toPersonId, topic);
      }}
    >
      <div className="ask-person">
        <PersonLine personId={toPersonId} />
        <Button onClick={() => setTo(null)}>
          <Pencil aria-hidden="true" />
          {t('asking.question.change')}
        </Button>
      </div>
      <TextArea
        label={t('asking.question.about')}
        error={missing ? t('asking.question.aboutMissing') : undefined}
        maxLength={500}
        rows={3}
        autoFocus
        value={topic}
        onChange={(event) => setTopic(event.target.value)}
      />
      <DialogActions>
        <Button type="submit" variant="primary" size="large" busy={props.busy}>
          {t('asking.question.send')}
        </Button>
      </DialogActions>
    </form>
  );
}
