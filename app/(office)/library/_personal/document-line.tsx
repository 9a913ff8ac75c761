'use client';
import { EllipsisVertical, FileDown, FileText } from 'lucide-react';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useFormatter, useTranslations } from 'next-intl';
import { useState } from 'react';
import { IconButton } from '@/app/_ui/icon-button.tsx';
import { Menu, MenuItem, MenuLink } from '@/app/_ui/menu.tsx';
import { useToast } from '@/app/_ui/toast.tsx';
import { useCommand } from '@/app/(office)/_frame/use-command.ts';
import type { PersonalDocumentView } from '../../../../server/library/contract.ts';
import { DocumentDialog } from './document-dialog.tsx';
import type { AllFolders } from './folder-view.tsx';

/** A document of mine in the list; what cannot be shown page by page is downloaded. */
export function DocumentLine(props: { document: PersonalDocumentView; all: AllFolders }) {
  const { document, all } = props;
  const t = useTranslations('library.personal');
  const format = useFormatter();
  const [changing, setChanging] = useState(false);
  const { title, pages, conversion, addedAt, id, sha256 } = document;
  const readable = conversion === 'ready' || conversion === 'not-needed';
  const original = `/api/readings/personal/${id}/${sha256}/original`;
  const Icon = readable ? FileText : FileDown;
  const about = [
    readable ? t('pages', { count: pages }) : t('downloadOnly'),
    t('addedAt', { time: format.dateTime(new Date(addedAt), { dateStyle: 'short' }) }),
  ].join(' · ');
  return (
    <div className="flex items-center gap-2 rounded-lg border-(length:--border-width) border-line bg-paper pr-2">
      <Link
        href={readable ? `/library/personal/${id}` : original}
        prefetch={false}
        className="flex min-h-16 min-w-0 flex-1 items-center gap-3.5 rounded-lg px-4 text-ink no-underline hover:bg-paper-2"
      >
        <Icon aria-hidden="true" className="shrink-0 text-ink-2" />
        <span className="flex min-w-0 flex-col leading-snug">
          <span className="break-words font-semibold">{title}</span>
          <span className="text-sm text-ink-2">{about}</span>
        </span>
      </Link>
      <Menu
        label={t('menu', { name: title })}
        trigger={
          <IconButton label={t('menu', { name: title })}>
            <EllipsisVertical aria-hidden="true" />
          </IconButton>
        }
      >
        <MenuItem onSelect={() => setChanging(true)}>{t('change')}</MenuItem>
        <MenuLink href={original}>{t('download')}</MenuLink>
        <RemoveItem document={document} />
      </Menu>
      {changing && (
        <DocumentDialog document={document} all={all} onClose={() => setChanging(false)} />
      )}
    </div>
  );
}

/** Gone at once, and back by one press. */
function RemoveItem({ document: { id, title } }: { document: PersonalDocumentView }) {
  const t = useTranslations('library.personal');
  const router = useRouter();
  const toast = useToast();
  const remove = useCommand('library.remove-document');
  const restore = useCommand('library.restore-document');
  const undo = async () => {
    const answer = await restore.run({ documentId: id });
    if (answer.ok) router.refresh();
  };
  const removeIt = async () => {
    const answer = await remove.run({ documentId: id });
    if (!answer.ok) return;
    toast({
      ...{ tone: 'success', text: t('removed', { name: title }) },
      action: { label: t('undo'), onPress: undo },
    });
    router.refresh();
  };
  return (
    <MenuItem onSelect={removeIt} disabled={remove.busy}>
      {t('remove')}
    </MenuItem>
  );
}
