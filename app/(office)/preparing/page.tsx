import { getTranslations } from 'next-intl/server';
import { z } from 'zod';
import { Banner } from '@/app/_ui/banner.tsx';
import { EmptyState } from '@/app/_ui/empty-state.tsx';
import { Pagination } from '@/app/_ui/pagination.tsx';
import { requireAccount, viewerOf } from '../../_server/current-account.ts';
import { product } from '../../_server/product.ts';
import { PreparingCard } from './preparing-card.tsx';

export async function generateMetadata() {
  const t = await getTranslations('dossier.preparing');
  return { title: t('title') };
}

const filter = z.object({ page: z.coerce.number().int().min(1).catch(1) });

/** Meetings ahead that my unit brings papers to: what is missing, what was returned, until when. */
export default async function PreparingPage(props: { searchParams: Promise<unknown> }) {
  const { page } = filter.parse(await props.searchParams);
  const account = await requireAccount('/preparing');
  const t = await getTranslations('dossier.preparing');
  const answer = await product().query({
    ...{ name: 'documents.preparing', viewer: viewerOf(account), input: { page } },
  });
  const found = answer.ok ? answer.value : null;
  return (
    <div className="flex flex-col gap-6">
      <div>
        <h1 className="text-3xl font-bold leading-tight">{t('title')}</h1>
        {found && <p className="mt-1 text-ink-2">{found.unit}</p>}
      </div>
      {!found && <Banner tone="error">{t('failed')}</Banner>}
      {found?.total === 0 && <EmptyState title={t('empty.title')} text={t('empty.text')} />}
      {found?.meetings.map((meeting) => (
        <PreparingCard key={meeting.meetingId} meeting={meeting} />
      ))}
      {found && (
        <Pagination
          page={page}
          pages={Math.ceil(found.total / found.pageSize)}
          hrefOf={(other) => `/preparing?page=${other}`}
        />
      )}
    </div>
  );
}
