'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { Button } from '@/app/_ui/button.tsx';
import { Dialog, DialogActions } from '@/app/_ui/dialog.tsx';
import { useToast } from '@/app/_ui/toast.tsx';
import { DropZone } from '@/app/_upload/drop-zone.tsx';
import { UploadRow } from '@/app/_upload/upload-row.tsx';
import { useUploads } from '@/app/_upload/use-uploads.ts';
import { useCommand } from '@/app/(office)/_frame/use-command.ts';

interface Props {
  folderId: string | null;
  folderName: string;
  onClose(): void;
}

/** Files are uploaded and looked at first; those that are good go into the folder. */
export function AddDocuments({ folderId, folderName, onClose }: Props) {
  const t = useTranslations('library.personal');
  const router = useRouter();
  const toast = useToast();
  const { entries, add, retry, remove } = useUploads();
  const take = useCommand('library.add-documents');
  const uploadIds = entries.flatMap(({ phase, uploadId }) =>
    phase === 'ready' && uploadId ? [uploadId] : [],
  );

  const submit = async () => {
    const answer = await take.run({ folderId, uploadIds });
    if (!answer.ok) return;
    toast({ tone: 'success', text: t('added', { count: answer.value.ids.length }) });
    router.refresh();
    onClose();
  };

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('addTitle', { folder: folderName })}
    >
      <DropZone onFiles={add} />
      <ul className="flex flex-col gap-3">
        {entries.map((entry) => (
          <li key={entry.key}>
            <UploadRow entry={entry} onRetry={retry} onRemove={remove} />
          </li>
        ))}
      </ul>
      <DialogActions>
        <Button
          variant="primary"
          disabled={uploadIds.length === 0}
          busy={take.busy}
          onClick={submit}
        >
          {t('addReady', { count: uploadIds.length })}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
