'use client';
import { Pencil } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { DataTable } from '@/app/_ui/data-table.tsx';
import { EmptyState } from '@/app/_ui/empty-state.tsx';
import { IconButton } from '@/app/_ui/icon-button.tsx';
import type { FoundPerson } from '../../../../server/organisation/contract.ts';
import { ContactDialog } from './contact-dialog.tsx';

export type PersonWithContact = FoundPerson & { email: string | null; phone: string | null };

/** How people are reached; invitations go to these addresses. */
export function Contacts({ people }: { people: readonly PersonWithContact[] }) {
  const t = useTranslations('admin.contacts');
  const tEntries = useTranslations('admin.entries');
  const [edited, setEdited] = useState<PersonWithContact | null>(null);
  if (people.length === 0) return <EmptyState title={t('emptyTitle')} text={t('emptyText')} />;
  return (
    <>
      <DataTable
        caption={t('caption')}
        rows={people}
        keyOf={({ personId }) => personId}
        columns={[
          { key: 'name', label: t('name'), cell: ({ name }) => name },
          { key: 'title', label: t('title'), cell: ({ title, unit }) => `${title}, ${unit}` },
          { key: 'email', label: t('email'), cell: ({ email }) => email ?? t('none') },
          { key: 'phone', label: t('phone'), cell: ({ phone }) => phone ?? t('none') },
          {
            ...{ key: 'edit', label: t('edit'), plainOnPhone: true, align: 'end' },
            cell: (person) => (
              <IconButton
                label={tEntries('edit', { name: person.name })}
                onClick={() => setEdited(person)}
              >
                <Pencil aria-hidden="true" />
              </IconButton>
            ),
          },
        ]}
      />
      {edited && <ContactDialog person={edited} onClose={() => setEdited(null)} />}
    </>
  );
}
