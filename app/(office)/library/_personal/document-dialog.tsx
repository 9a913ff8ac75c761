'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { Button } from '@/app/_ui/button.tsx';
import { Dialog, DialogActions } from '@/app/_ui/dialog.tsx';
import { Select } from '@/app/_ui/select.tsx';
import { TextInput } from '@/app/_ui/text-input.tsx';
import { useCommand, useRefusalText } from '@/app/(office)/_frame/use-command.ts';
import type { PersonalDocumentView } from '../../../../server/library/contract.ts';
import type { AllFolders } from './folder-view.tsx';

interface Props {
  document: PersonalDocumentView;
  all: AllFolders;
  onClose(): void;
}

const top = 'top';

/** `A / B / C`, since folders of one name may stand in several places. */
function pathOf(all: AllFolders, id: string): string {
  const found = all.find((folder) => folder.id === id);
  if (!found) return '';
  return found.parentId ? `${pathOf(all, found.parentId)} / ${found.name}` : found.name;
}

/** Renames a document of mine, or puts it into another folder. */
export function DocumentDialog({ document, all, onClose }: Props) {
  const t = useTranslations('library.personal');
  const router = useRouter();
  const refusalText = useRefusalText();
  const [title, setTitle] = useState(document.title);
  const [folder, setFolder] = useState(document.folderId ?? top);
  const [error, setError] = useState<string | undefined>();
  const { run, busy } = useCommand('library.change-document', { quiet: true });

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const given = title.trim();
    if (given === '') return setError(t('nameNeeded'));
    const folderId = folder === top ? null : folder;
    const answer = await run({ documentId: document.id, title: given, folderId });
    if (!answer.ok) return setError(refusalText(answer));
    router.refresh();
    onClose();
  };

  const folders = all
    .map(({ id }) => ({ value: id, label: pathOf(all, id) }))
    .sort((one, other) => one.label.localeCompare(other.label, 'vi'));
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={t('change')}>
      <form onSubmit={submit} noValidate className="flex flex-col gap-4">
        <TextInput
          label={t('titleLabel')}
          error={error}
          value={title}
          maxLength={200}
          onChange={(event) => setTitle(event.target.value)}
        />
        <Select
          label={t('folderLabel')}
          value={folder}
          onChange={setFolder}
          options={[{ value: top, label: t('top') }, ...folders]}
        />
        <DialogActions>
          <Button type="submit" variant="primary" busy={busy}>
            {t('save')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
