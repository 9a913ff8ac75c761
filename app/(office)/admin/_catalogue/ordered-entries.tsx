'use client';
import { Archive, ArchiveRestore, Pencil, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import { ConfirmDialog } from '@/app/_ui/confirm-dialog.tsx';
import { IconButton } from '@/app/_ui/icon-button.tsx';
import { SortableList } from '@/app/_ui/sortable-list.tsx';

export interface Entry {
  id: string;
  name: string;
  detail: string;
  archived: boolean;
}

interface Props {
  label: string;
  entries: readonly Entry[];
  busy: boolean;
  onEdit(id: string): void;
  onOrder(ids: string[]): void;
  onArchive(id: string, archived: boolean): void;
  onRemove(id: string): void;
  /** A further button of each entry. */
  extra?(id: string): ReactNode;
}

/** Entries of a catalogue in their order, those out of use below; the same for every catalogue. */
export function OrderedEntries(props: Props) {
  const { label, entries, busy, onOrder, onRemove } = props;
  const t = useTranslations('admin.entries');
  const [removing, setRemoving] = useState<Entry | null>(null);
  const inUse = entries.filter(({ archived }) => !archived);
  const archived = entries.filter((entry) => entry.archived);
  const move = (id: string, beforeId: string | null) => {
    const rest = inUse.map((entry) => entry.id).filter((one) => one !== id);
    const at = beforeId === null ? rest.length : rest.indexOf(beforeId);
    onOrder([...rest.slice(0, at), id, ...rest.slice(at)]);
  };
  return (
    <div className="flex flex-col gap-6">
      <SortableList
        label={label}
        items={inUse}
        idOf={({ id }) => id}
        nameOf={({ name }) => name}
        onMove={move}
        disabled={busy}
      >
        {(entry, grip) => <Row {...props} entry={entry} grip={grip} onAskRemove={setRemoving} />}
      </SortableList>
      {archived.length > 0 && (
        <section className="flex flex-col gap-3" aria-label={t('archived')}>
          <h2 className="text-lg font-semibold">{t('archived')}</h2>
          <ul className="flex flex-col gap-3">
            {archived.map((entry) => (
              <li key={entry.id}>
                <Row {...props} entry={entry} grip={null} onAskRemove={setRemoving} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <ConfirmDialog
        open={removing !== null}
        onOpenChange={(open) => !open && setRemoving(null)}
        title={t('removeTitle', { name: removing?.name ?? '' })}
        text={t('removeText')}
        confirmLabel={t('remove')}
        onConfirm={() => {
          if (removing) onRemove(removing.id);
          setRemoving(null);
        }}
      />
    </div>
  );
}

interface RowProps extends Props {
  entry: Entry;
  grip: ReactNode;
  onAskRemove(entry: Entry): void;
}

function Row({ entry, grip, busy, onEdit, onArchive, onAskRemove, extra }: RowProps) {
  const t = useTranslations('admin.entries');
  const { id, name, detail, archived } = entry;
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 rounded-lg border-(length:--border-width) border-line bg-paper px-3 py-2">
      {grip}
      <div className="min-w-0 flex-1 basis-52">
        <p className="font-semibold">{name}</p>
        {detail !== '' && <p className="text-sm text-ink-2">{detail}</p>}
      </div>
      <div className="flex items-center">
        {extra?.(id)}
        <IconButton label={t('edit', { name })} disabled={busy} onClick={() => onEdit(id)}>
          <Pencil aria-hidden="true" />
        </IconButton>
        <IconButton
          label={t(archived ? 'restore' : 'archive', { name })}
          disabled={busy}
          onClick={() => onArchive(id, !archived)}
        >
          {archived ? <ArchiveRestore aria-hidden="true" /> : <Archive aria-hidden="true" />}
        </IconButton>
        <IconButton
          label={t('removeNamed', { name })}
          disabled={busy}
          onClick={() => onAskRemove(entry)}
        >
          <Trash2 aria-hidden="true" />
        </IconButton>
      </div>
    </div>
  );
}
