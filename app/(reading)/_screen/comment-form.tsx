'use client';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { errorText } from '@/app/_i18n/error-text.ts';
import { sendCommand } from '@/app/_sync/requests.ts';
import { Button } from '@/app/_ui/button.tsx';
import { Select } from '@/app/_ui/select.tsx';
import { TextArea } from '@/app/_ui/text-area.tsx';

/** One's own comment, about the page one reads or about the whole paper. */
export function CommentForm(props: {
  meetingId: string;
  documentId: string;
  page: number;
  onSent(): void;
}) {
  const { meetingId, documentId, page, onSent } = props;
  const t = useTranslations('reader.comments');
  const tErrors = useTranslations('errors');
  const tReader = useTranslations('reader');
  const [text, setText] = useState('');
  const [about, setAbout] = useState<'page' | 'whole'>('page');
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === '') return setError(t('missing'));
    setBusy(true);
    const on = about === 'page' ? page : null;
    const answer = await sendCommand('documents.comment', {
      meetingId,
      documentId,
      page: on,
      text,
    });
    setBusy(false);
    if (!answer.ok) {
      const { code, params } = answer;
      const unreachable = code === 'unreachable';
      return setError(unreachable ? tReader('unreachable') : errorText(tErrors, { code, params }));
    }
    setError(undefined);
    setText('');
    onSent();
  };
  return (
    <form className="flex flex-col gap-3" onSubmit={(event) => void send(event)}>
      <Select
        label={t('about')}
        value={about}
        options={[
          { value: 'page', label: t('forPage', { page }) },
          { value: 'whole', label: t('forWhole') },
        ]}
        onChange={(value) => setAbout(value === 'whole' ? 'whole' : 'page')}
      />
      <TextArea
        label={t('label')}
        value={text}
        error={error}
        rows={3}
        maxLength={4000}
        onChange={(event) => setText(event.target.value)}
      />
      <Button type="submit" variant="act" busy={busy}>
        {t('send')}
      </Button>
    </form>
  );
}
