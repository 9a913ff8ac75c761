'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { Button } from '@/app/_ui/button.tsx';
import { Dialog, DialogActions } from '@/app/_ui/dialog.tsx';
import { TextInput } from '@/app/_ui/text-input.tsx';
import { useCommand, useRefusalText } from '@/app/(office)/_frame/use-command.ts';

interface Props {
  parentId: string | null;
  /** The folder that is renamed; null for a new one. */
  folder: { id: string; name: string } | null;
  onClose(): void;
}

/** Names a folder, a new one or one that there is. */
export function NameDialog({ parentId, folder, onClose }: Props) {
  const t = useTranslations('library.personal');
  const router = useRouter();
  const refusalText = useRefusalText();
  const [name, setName] = useState(folder?.name ?? '');
  const [error, setError] = useState<string | undefined>();
  const add = useCommand('library.add-folder', { quiet: true });
  const rename = useCommand('library.rename-folder', { quiet: true });

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const given = name.trim();
    if (given === '') return setError(t('nameNeeded'));
    const answer = folder
      ? await rename.run({ folderId: folder.id, name: given })
      : await add.run({ parentId, name: given });
    if (!answer.ok) return setError(refusalText(answer));
    router.refresh();
    onClose();
  };

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t(folder ? 'rename' : 'newFolder')}
    >
      <form onSubmit={submit} noValidate className="flex flex-col gap-4">
        <TextInput
          label={t('folderName')}
          error={error}
          value={name}
          maxLength={200}
          onChange={(event) => setName(event.target.value)}
        />
        <DialogActions>
          <Button type="submit" variant="primary" busy={add.busy || rename.busy}>
            {t(folder ? 'save' : 'create')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
