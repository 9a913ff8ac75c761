import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ClientMessages } from '@/app/_i18n/client-messages.tsx';
import { requireAccount, viewerOf } from '../../_server/current-account.ts';
import { product } from '../../_server/product.ts';
import { readCalendarFilter } from './_calendar/calendar-filter.ts';
import { LazyCalendar } from './_calendar/lazy-calendar.tsx';
import { ScopeBar } from './_calendar/scope-bar.tsx';
import { Subscribe } from './_calendar/subscribe.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('planning.calendar');
  return { title: t('title') };
}

interface Props {
  searchParams: Promise<unknown>;
}

export default async function CalendarPage({ searchParams }: Props) {
  const filter = readCalendarFilter(await searchParams);
  const viewer = viewerOf(await requireAccount('/calendar'));
  const t = await getTranslations('planning.calendar');
  const rooms = await product().query({ name: 'rooms.list', viewer, input: {} });
  const address = await product().query({
    ...{ name: 'identity.calendar-address', viewer, input: {} },
  });
  return (
    <ClientMessages namespaces={['office', 'planning', 'errors']}>
      <div className="flex flex-col gap-6">
        <div className="flex flex-wrap items-center justify-between gap-3">
          <h1 className="text-3xl font-bold leading-tight">{t('title')}</h1>
          <Subscribe madeAt={address.ok ? address.value.madeAt : null} />
        </div>
        <ScopeBar filter={filter} rooms={rooms.ok ? rooms.value.rooms : []} />
        {filter.scope === 'room' && filter.roomId === null ? (
          <p className="text-ink-2">{t('chooseRoom')}</p>
        ) : (
          <LazyCalendar key={`${filter.scope} ${filter.roomId}`} {...filter} />
        )}
      </div>
    </ClientMessages>
  );
}
