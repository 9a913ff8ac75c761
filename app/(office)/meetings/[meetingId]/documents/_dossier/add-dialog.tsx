'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { Banner } from '@/app/_ui/banner.tsx';
import { Button } from '@/app/_ui/button.tsx';
import { Dialog, DialogActions } from '@/app/_ui/dialog.tsx';
import { DropZone } from '@/app/_upload/drop-zone.tsx';
import type { UploadEntry } from '@/app/_upload/upload-queue.ts';
import { UploadRow } from '@/app/_upload/upload-row.tsx';
import { useUploads } from '@/app/_upload/use-uploads.ts';
import { useCommand, useRefusalText } from '@/app/(office)/_frame/use-command.ts';
import type { PlanItem } from '../../../../../../server/documents/review-contract.ts';
import { useDossier } from './dossier-context.tsx';
import type { Secrecy } from './paper-facts.ts';
import { draftFor, errorsOf, type FactsDraft, hasErrors, inputOf } from './paper-facts.ts';
import { PaperFields } from './paper-fields.tsx';
import { PaperOnlyOffer } from './paper-only-offer.tsx';
import { SecrecyField } from './secrecy-field.tsx';

interface Props {
  item: PlanItem;
  onClose(): void;
}

/** Many papers at once: files are sent while what is said of them is typed. */
export function AddDialog({ item, onClose }: Props) {
  const t = useTranslations('dossier.add');
  const tCommon = useTranslations('common');
  const tItem = useTranslations('dossier.item');
  const router = useRouter();
  const { meetingId, done } = useDossier();
  const { entries, add, retry, remove } = useUploads();
  const [drafts, setDrafts] = useState<Record<string, FactsDraft>>({});
  const [secrecy, setSecrecy] = useState<Secrecy>('none');
  const [checked, setChecked] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const refusalText = useRefusalText();
  const { run, busy } = useCommand('documents.add', { quiet: true });
  const draftFrom = ({ key, fileName }: UploadEntry) => drafts[key] ?? draftFor(fileName);
  const good = entries.filter(({ phase }) => phase !== 'refused');
  const allReady = good.length > 0 && good.every(({ phase }) => phase === 'ready');

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    setRefusal(null);
    if (!allReady || good.some((entry) => hasErrors(errorsOf(draftFrom(entry))))) return;
    const papers = good.flatMap((entry) => {
      const { uploadId } = entry;
      const facts = inputOf(draftFrom(entry));
      return uploadId === null ? [] : [{ ...facts, uploadId, itemId: item.id, secrecy }];
    });
    const answer = await run({ meetingId, papers });
    if (!answer.ok) return setRefusal(refusalText(answer));
    onClose();
    done(t('done', { count: papers.length }));
  };

  const secret =
    secrecy !== 'none' || entries.some(({ problem }) => problem?.code === 'intake.state-secret');
  return (
    <Dialog open onOpenChange={onClose} dismissible={entries.length === 0} title={t('title')}>
      <form onSubmit={submit} noValidate className="flex flex-col gap-5">
        <p className="text-ink-2">
          {item.id === null
            ? tItem('whole')
            : tItem('heading', { ordinal: item.ordinal, title: item.title })}
        </p>
        {refusal && <Banner tone="error">{refusal}</Banner>}
        <SecrecyField value={secrecy} onChange={setSecrecy} />
        {secret && item.id !== null && !item.paperOnly && (
          <PaperOnlyOffer
            itemId={item.id}
            onDone={() => {
              onClose();
              router.refresh();
            }}
          />
        )}
        {secrecy === 'none' && <DropZone onFiles={add} />}
        {entries.map((entry) => (
          <div key={entry.key} className="flex flex-col gap-4 border-t border-line pt-4">
            <UploadRow entry={entry} onRetry={retry} onRemove={remove} />
            {entry.phase !== 'refused' && (
              <PaperFields
                draft={draftFrom(entry)}
                errors={checked ? errorsOf(draftFrom(entry)) : {}}
                onChange={(draft) => setDrafts((all) => ({ ...all, [entry.key]: draft }))}
              />
            )}
          </div>
        ))}
        {checked && good.length > 0 && !allReady && <Banner tone="info">{t('wait')}</Banner>}
        <DialogActions>
          <Button onClick={onClose}>{tCommon('cancel')}</Button>
          <Button
            type="submit"
            variant="primary"
            busy={busy}
            disabled={good.length === 0 || secrecy !== 'none'}
          >
            {t('confirm', { count: good.length })}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
