import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Suspense } from 'react';
import { requireAccount, viewerOf } from '../../_server/current-account.ts';
import { FilterBar } from './_list/filter-bar.tsx';
import { hrefOf, readFilter } from './_list/list-filter.ts';
import { MeetingList } from './_list/meeting-list.tsx';
import { MeetingListSkeleton } from './_list/meeting-list-skeleton.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('office.list');
  return { title: t('title') };
}

export default async function MeetingsPage(props: { searchParams: Promise<unknown> }) {
  const filter = readFilter(await props.searchParams);
  const account = await requireAccount(hrefOf(filter));
  const t = await getTranslations('office.list');
  return (
    <div className="flex flex-col gap-6">
      <h1 className="text-3xl font-bold leading-tight">{t('title')}</h1>
      <FilterBar filter={filter} />
      <Suspense key={hrefOf(filter)} fallback={<MeetingListSkeleton />}>
        <MeetingList viewer={viewerOf(account)} filter={filter} />
      </Suspense>
    </div>
  );
}
