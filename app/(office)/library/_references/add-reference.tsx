'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { Banner } from '@/app/_ui/banner.tsx';
import { Button } from '@/app/_ui/button.tsx';
import { Dialog, DialogActions } from '@/app/_ui/dialog.tsx';
import { Tabs } from '@/app/_ui/tabs.tsx';
import { TextInput } from '@/app/_ui/text-input.tsx';
import { DropZone } from '@/app/_upload/drop-zone.tsx';
import { UploadRow } from '@/app/_upload/upload-row.tsx';
import { useUploads } from '@/app/_upload/use-uploads.ts';
import { useCommand, useRefusalText } from '@/app/(office)/_frame/use-command.ts';
import type { OutputOf } from '../../../../server/transport/contract.ts';
import { fieldsOf, type ReferenceDraft, ReferenceFields } from './reference-fields.tsx';

interface Props {
  sources: OutputOf<'library.sources'>;
  onClose(): void;
}

const blank: ReferenceDraft = { title: '', docNumber: '', agency: '', issuedOn: '' };

/** A file of our own, or an address of an allowed source. */
export function AddReference({ sources, onClose }: Props) {
  const t = useTranslations('library.references');
  const router = useRouter();
  const refusalText = useRefusalText();
  const [draft, setDraft] = useState(blank);
  const [kind, setKind] = useState('file');
  const [url, setUrl] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [missing, setMissing] = useState(false);
  const uploads = useUploads();
  const { run, busy } = useCommand('library.add-reference', { quiet: true });
  const ready = uploads.entries.find(({ phase }) => phase === 'ready');

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const fields = fieldsOf(draft);
    const uploadId = kind === 'file' ? (ready?.uploadId ?? null) : null;
    setMissing(fields.title === '');
    setProblem(kind === 'file' && uploadId === null ? t('fileNeeded') : null);
    if (fields.title === '' || (kind === 'file' && uploadId === null)) return;
    const answer = await run({ ...fields, uploadId, url: kind === 'file' ? null : url.trim() });
    if (!answer.ok) return setProblem(refusalText(answer));
    router.refresh();
    onClose();
  };

  const file = (
    <div className="flex flex-col gap-3 pt-4">
      <DropZone onFiles={uploads.add} multiple={false} />
      {uploads.entries.map((entry) => (
        <UploadRow
          key={entry.key}
          entry={entry}
          onRetry={uploads.retry}
          onRemove={uploads.remove}
        />
      ))}
    </div>
  );
  const hosts = sources.map(({ host }) => host).join(', ');
  const address = (
    <div className="pt-4">
      <TextInput
        label={t('url')}
        hint={hosts === '' ? t('noSources') : t('urlHint', { hosts })}
        type="url"
        value={url}
        maxLength={2_000}
        onChange={(event) => setUrl(event.target.value)}
      />
    </div>
  );
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={t('add')}>
      <form onSubmit={submit} noValidate className="flex flex-col gap-4">
        <ReferenceFields
          draft={draft}
          onChange={setDraft}
          titleError={missing ? t('titleNeeded') : undefined}
        />
        <Tabs
          label={t('kind')}
          value={kind}
          onChange={setKind}
          tabs={[
            { value: 'file', label: t('file'), content: file },
            { value: 'address', label: t('address'), content: address },
          ]}
        />
        {problem && <Banner tone="error">{problem}</Banner>}
        <DialogActions>
          <Button type="submit" variant="primary" busy={busy}>
            {t('save')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
