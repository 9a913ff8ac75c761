'use client';
import { Pencil, Plus, Trash2 } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { runQuery } from '@/app/_sync/requests.ts';
import { Button } from '@/app/_ui/button.tsx';
import { ConfirmDialog } from '@/app/_ui/confirm-dialog.tsx';
import { EmptyState } from '@/app/_ui/empty-state.tsx';
import { IconButton } from '@/app/_ui/icon-button.tsx';
import { useToast } from '@/app/_ui/toast.tsx';
import { useCommand, useRefusalText } from '@/app/(office)/_frame/use-command.ts';
import { GroupDialog, type LoadedGroup } from './group-dialog.tsx';

interface Group {
  id: string;
  name: string;
  people: number;
}

/** Named groups of people who are invited together. */
export function Groups({ groups }: { groups: readonly Group[] }) {
  const t = useTranslations('admin');
  const router = useRouter();
  const toast = useToast();
  const refusalText = useRefusalText();
  const remove = useCommand('organisation.remove-group');
  const [edited, setEdited] = useState<LoadedGroup | 'new' | null>(null);
  const [removing, setRemoving] = useState<Group | null>(null);
  const edit = async (groupId: string) => {
    const answer = await runQuery('organisation.group-members', { groupId });
    if (answer.ok) setEdited(answer.value);
    else toast({ tone: 'error', text: refusalText(answer) });
  };
  const removeNow = async () => {
    if (removing && (await remove.run({ groupId: removing.id })).ok) router.refresh();
    setRemoving(null);
  };
  return (
    <div className="flex flex-col gap-5">
      <div>
        <Button variant="primary" onClick={() => setEdited('new')}>
          <Plus aria-hidden="true" />
          {t('groupList.add')}
        </Button>
      </div>
      {groups.length === 0 && (
        <EmptyState title={t('groupList.emptyTitle')} text={t('groupList.emptyText')} />
      )}
      <ul className="flex flex-col gap-3">
        {groups.map((group) => (
          <li
            key={group.id}
            className="flex items-center gap-3 rounded-lg border-(length:--border-width) border-line bg-paper px-4 py-2"
          >
            <div className="min-w-0 flex-1">
              <p className="font-semibold">{group.name}</p>
              <p className="text-sm text-ink-2">{t('groupList.people', { count: group.people })}</p>
            </div>
            <IconButton
              label={t('entries.edit', { name: group.name })}
              onClick={() => void edit(group.id)}
            >
              <Pencil aria-hidden="true" />
            </IconButton>
            <IconButton
              label={t('entries.removeNamed', { name: group.name })}
              onClick={() => setRemoving(group)}
            >
              <Trash2 aria-hidden="true" />
            </IconButton>
          </li>
        ))}
      </ul>
      {edited !== null && (
        <GroupDialog group={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />
      )}
      <ConfirmDialog
        open={removing !== null}
        onOpenChange={(open) => !open && setRemoving(null)}
        title={t('entries.removeTitle', { name: removing?.name ?? '' })}
        text={t('groupList.removeText')}
        confirmLabel={t('entries.remove')}
        busy={remove.busy}
        onConfirm={() => void removeNow()}
      />
    </div>
  );
}
