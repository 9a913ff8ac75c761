'use client';
import { EllipsisVertical, Folder } from 'lucide-react';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { IconButton } from '@/app/_ui/icon-button.tsx';
import { Menu, MenuItem } from '@/app/_ui/menu.tsx';
import { useToast } from '@/app/_ui/toast.tsx';
import { useCommand } from '@/app/(office)/_frame/use-command.ts';
import type { Content } from './folder-view.tsx';
import { NameDialog } from './name-dialog.tsx';

/** A folder in the list: opens by a press, everything else is in its menu. */
export function FolderLine({ folder }: { folder: Content['folders'][number] }) {
  const t = useTranslations('library.personal');
  const router = useRouter();
  const toast = useToast();
  const [naming, setNaming] = useState(false);
  const remove = useCommand('library.remove-folder');
  const { id, name, entries } = folder;

  const removeIt = async () => {
    const answer = await remove.run({ folderId: id });
    if (!answer.ok) return;
    toast({ tone: 'success', text: t('folderRemoved', { name }) });
    router.refresh();
  };

  return (
    <div className="flex items-center gap-2 rounded-lg border-(length:--border-width) border-line bg-paper pr-2">
      <Link
        href={`/library?folder=${id}`}
        className="flex min-h-16 min-w-0 flex-1 items-center gap-3.5 rounded-lg px-4 text-ink no-underline hover:bg-paper-2"
      >
        <Folder aria-hidden="true" className="shrink-0 text-act-ink" />
        <span className="flex min-w-0 flex-col leading-snug">
          <span className="break-words font-semibold">{name}</span>
          <span className="text-sm text-ink-2">{t('entries', { count: entries })}</span>
        </span>
      </Link>
      <Menu
        label={t('menu', { name })}
        trigger={
          <IconButton label={t('menu', { name })}>
            <EllipsisVertical aria-hidden="true" />
          </IconButton>
        }
      >
        <MenuItem onSelect={() => setNaming(true)}>{t('rename')}</MenuItem>
        <MenuItem onSelect={removeIt} disabled={remove.busy}>
          {t('remove')}
        </MenuItem>
      </Menu>
      {naming && <NameDialog parentId={null} folder={folder} onClose={() => setNaming(false)} />}
    </div>
  );
}
