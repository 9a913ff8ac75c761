import { Plus } from 'lucide-react';
import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { Suspense } from 'react';
import { ClientMessages } from '@/app/_i18n/client-messages.tsx';
import { buttonLook } from '@/app/_ui/button.tsx';
import { requireAccount, viewerOf } from '../../_server/current-account.ts';
import { product } from '../../_server/product.ts';
import { FilterBar } from './_list/filter-bar.tsx';
import { hrefOf, readFilter } from './_list/list-filter.ts';
import { MeetingList } from './_list/meeting-list.tsx';
import { MeetingListSkeleton } from './_list/meeting-list-skeleton.tsx';
import { ScopeTabs } from './_list/scope-tabs.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('office.list');
  return { title: t('title') };
}

interface Props {
  searchParams: Promise<unknown>;
}

const noDuty = {
  plans: false,
  approves: false,
  keepsRecords: false,
  administers: false,
  guest: false,
};

export default async function MeetingsPage({ searchParams }: Props) {
  const filter = readFilter(await searchParams);
  const viewer = viewerOf(await requireAccount(hrefOf(filter)));
  const t = await getTranslations('planning.list');
  const answer = await product().query({ name: 'meetings.my-work', viewer, input: {} });
  const work = answer.ok ? answer.value : noDuty;
  const rooms = await product().query({ name: 'rooms.list', viewer, input: {} });
  const units = await product().query({ name: 'meetings.hosts', viewer, input: {} });
  return (
    <ClientMessages namespaces={['office', 'planning']}>
      <div className="flex flex-col gap-6">
        <div className="flex flex-wrap items-center justify-between gap-3">
          <h1 className="text-3xl font-bold leading-tight">{t(`titles.${filter.scope}`)}</h1>
          {work.plans && (
            <Link href="/meetings/new" className={buttonLook('primary')}>
              <Plus aria-hidden="true" />
              {t('new')}
            </Link>
          )}
        </div>
        <ScopeTabs filter={filter} work={work} />
        <FilterBar
          filter={filter}
          units={units.ok ? units.value.units : []}
          rooms={rooms.ok ? rooms.value.rooms.filter(({ resource }) => resource === 'room') : []}
        />
        <Suspense key={hrefOf(filter)} fallback={<MeetingListSkeleton />}>
          <MeetingList viewer={viewer} filter={filter} />
        </Suspense>
      </div>
    </ClientMessages>
  );
}
