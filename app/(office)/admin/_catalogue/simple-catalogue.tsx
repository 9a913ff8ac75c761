'use client';
import { Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/app/_ui/button.tsx';
import { EmptyState } from '@/app/_ui/empty-state.tsx';
import type { EntryView, simpleCatalogues } from '../../../../server/catalogues/contract.ts';
import { EntryDialog } from './entry-dialog.tsx';
import { OrderedEntries } from './ordered-entries.tsx';
import { useCatalogue } from './use-catalogue.ts';

interface Props {
  catalogue: (typeof simpleCatalogues)[number];
  label: string;
  entries: readonly EntryView[];
}

/** A catalogue of names, with symbols where papers carry them. */
export function SimpleCatalogue({ catalogue, label, entries }: Props) {
  const t = useTranslations('admin.entries');
  const actions = useCatalogue(catalogue);
  const [edited, setEdited] = useState<EntryView | 'new' | null>(null);
  const edit = (id: string) => setEdited(entries.find((entry) => entry.id === id) ?? null);
  return (
    <div className="flex flex-col gap-5">
      <div>
        <Button variant="primary" onClick={() => setEdited('new')}>
          <Plus aria-hidden="true" />
          {t('add')}
        </Button>
      </div>
      {entries.length === 0 && <EmptyState title={t('emptyTitle')} text={t('emptyText')} />}
      <OrderedEntries
        {...actions}
        label={label}
        entries={entries.map(({ id, name, symbol, archived }) => ({
          ...{ id, name, archived },
          detail: symbol === '' ? '' : t('symbolOf', { symbol }),
        }))}
        onEdit={edit}
      />
      {edited !== null && (
        <EntryDialog
          catalogue={catalogue}
          entry={edited === 'new' ? null : edited}
          onClose={() => setEdited(null)}
        />
      )}
    </div>
  );
}
