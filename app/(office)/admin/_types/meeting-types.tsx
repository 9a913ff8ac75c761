'use client';
import { Plus } from 'lucide-react';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { buttonLook } from '@/app/_ui/button.tsx';
import { EmptyState } from '@/app/_ui/empty-state.tsx';
import type { MeetingTypeView } from '../../../../server/catalogues/contract.ts';
import { OrderedEntries } from '../_catalogue/ordered-entries.tsx';
import { useCatalogue } from '../_catalogue/use-catalogue.ts';

export function MeetingTypes({ types }: { types: readonly MeetingTypeView[] }) {
  const t = useTranslations('admin');
  const router = useRouter();
  const actions = useCatalogue('meeting-types');
  const detail = ({ template }: MeetingTypeView) => {
    const minutes = template.items.reduce((sum, item) => sum + item.minutes, 0);
    return t('types.detail', { items: template.items.length, minutes });
  };
  return (
    <div className="flex flex-col gap-5">
      <div>
        <Link href="/admin/meeting-types/new" className={buttonLook('primary')}>
          <Plus aria-hidden="true" />
          {t('entries.add')}
        </Link>
      </div>
      {types.length === 0 && (
        <EmptyState title={t('entries.emptyTitle')} text={t('entries.emptyText')} />
      )}
      <OrderedEntries
        {...actions}
        label={t('pages.meetingTypes.title')}
        entries={types.map((type) => ({
          ...{ id: type.id, name: type.name, archived: type.archived },
          detail: detail(type),
        }))}
        onEdit={(id) => router.push(`/admin/meeting-types/${id}`)}
      />
    </div>
  );
}
