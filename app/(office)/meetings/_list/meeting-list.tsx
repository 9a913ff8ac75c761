import { CalendarX2 } from 'lucide-react';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { Banner } from '@/app/_ui/banner.tsx';
import { buttonLook } from '@/app/_ui/button.tsx';
import { Card } from '@/app/_ui/card.tsx';
import { EmptyState } from '@/app/_ui/empty-state.tsx';
import { Pagination } from '@/app/_ui/pagination.tsx';
import type { Viewer } from '../../../../server/kernel/viewer.ts';
import { product } from '../../../_server/product.ts';
import { hrefOf, type ListFilter, readFilter } from './list-filter.ts';
import { MeetingCard } from './meeting-card.tsx';

export async function MeetingList({ viewer, filter }: { viewer: Viewer; filter: ListFilter }) {
  const t = await getTranslations('office.list');
  const answer = await product().query({ name: 'meetings.list', viewer, input: filter });
  if (!answer.ok) {
    const reload = (
      <a href={hrefOf(filter)} className={buttonLook()}>
        {t('reload')}
      </a>
    );
    return (
      <Banner tone="error" action={reload}>
        {t('failed')}
      </Banner>
    );
  }
  const { items, total, pageSize } = answer.value;
  const pages = Math.ceil(total / pageSize);
  if (items.length === 0) return <NothingHere filter={filter} />;
  return (
    <section className="flex flex-col gap-4" aria-labelledby="found">
      <p id="found" role="status" className="text-ink-2">
        {t('total', { count: total })}
      </p>
      <ul className="flex flex-col gap-4">
        {items.map((meeting) => (
          <li key={meeting.id}>
            <MeetingCard meeting={meeting} />
          </li>
        ))}
      </ul>
      <Pagination page={filter.page} pages={pages} hrefOf={(page) => hrefOf({ ...filter, page })} />
    </section>
  );
}

async function NothingHere({ filter }: { filter: ListFilter }) {
  const t = await getTranslations('office.list');
  const filtered = hrefOf(filter) !== hrefOf(readFilter({ scope: filter.scope }));
  if (!filtered) {
    return (
      <Card>
        <EmptyState icon={<CalendarX2 />} title={t('emptyTitle')} text={t('emptyText')} />
      </Card>
    );
  }
  return (
    <Card>
      <EmptyState
        icon={<CalendarX2 />}
        title={t('noMatchTitle')}
        text={t('noMatchText')}
        action={
          <Link href={hrefOf(readFilter({ scope: filter.scope }))} className={buttonLook('act')}>
            {t('showAll')}
          </Link>
        }
      />
    </Card>
  );
}
