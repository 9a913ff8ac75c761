'use client';
import { Download } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { runQuery } from '@/app/_sync/requests.ts';
import { Banner } from '@/app/_ui/banner.tsx';
import { Button, buttonLook } from '@/app/_ui/button.tsx';
import { Field, inputLook } from '@/app/_ui/field.tsx';
import { TextArea } from '@/app/_ui/text-area.tsx';
import {
  largestListBytes,
  type PreviewedRow,
} from '../../../../../../server/meetings/people-contract.ts';
import type { InputOf } from '../../../../../../server/transport/contract.ts';
import { useRefusalText } from '../../../../_frame/use-command.ts';
import { usePeople } from '../_list/people-context.ts';
import { ImportPreview } from './import-preview.tsx';

type Source = InputOf<'meetings.preview-import'>['source'];

function base64Of(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).split(',')[1] ?? '');
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
}

/** A list of people, pasted or from a file: first read and shown, then added. */
export function ImportPane({ kind, onClose }: { kind: 'text' | 'file'; onClose(): void }) {
  const t = useTranslations('people.import');
  const textOf = useRefusalText();
  const { meetingId } = usePeople();
  const [text, setText] = useState('');
  const [rows, setRows] = useState<PreviewedRow[] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const read = async (source: Source) => {
    setBusy(true);
    setProblem(null);
    const answer = await runQuery('meetings.preview-import', { meetingId, source });
    setBusy(false);
    if (answer.ok) setRows(answer.value.rows);
    else setProblem(textOf(answer));
  };
  const readFile = async (file: File | undefined) => {
    if (!file) return;
    if (file.size > largestListBytes) return setProblem(t('tooLarge'));
    await read({ kind: 'file', base64: await base64Of(file) });
  };
  if (rows) return <ImportPreview rows={rows} onBack={() => setRows(null)} onClose={onClose} />;
  return (
    <div className="flex flex-col gap-4">
      {kind === 'text' ? (
        <TextArea
          label={t('text')}
          hint={t('textHint')}
          rows={8}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      ) : (
        <>
          <p className="text-ink-2">{t('fileAbout')}</p>
          <a
            href={`/meetings/${meetingId}/people/template`}
            download
            className={buttonLook('quiet')}
          >
            <Download aria-hidden="true" />
            {t('template')}
          </a>
          <Field label={t('file')} hint={t('fileHint')}>
            {(wiring) => (
              <input
                {...wiring}
                type="file"
                accept=".xlsx,.csv"
                disabled={busy}
                className={inputLook}
                onChange={(event) => void readFile(event.target.files?.[0])}
              />
            )}
          </Field>
        </>
      )}
      {problem && <Banner tone="error">{problem}</Banner>}
      {kind === 'text' && (
        <Button
          variant="primary"
          busy={busy}
          disabled={text.trim() === ''}
          onClick={() => void read({ kind: 'text', text })}
        >
          {t('read')}
        </Button>
      )}
    </div>
  );
}
