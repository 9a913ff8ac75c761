import { getTranslations } from 'next-intl/server';
import { z } from 'zod';
import { ClientMessages } from '@/app/_i18n/client-messages.tsx';
import { DecisionList } from '@/app/_invitation/decision-list.tsx';
import { Banner } from '@/app/_ui/banner.tsx';
import { EmptyState } from '@/app/_ui/empty-state.tsx';
import { Pagination } from '@/app/_ui/pagination.tsx';
import { requireAccount, viewerOf } from '../../_server/current-account.ts';
import { product } from '../../_server/product.ts';
import { MeetingsToApprove } from './meetings-to-approve.tsx';
import { QueuedPaperCard } from './queued-paper-card.tsx';

export async function generateMetadata() {
  const t = await getTranslations('dossier.approvals');
  return { title: t('title') };
}

const filter = z.object({ page: z.coerce.number().int().min(1).catch(1) });

/** One queue for whoever approves: people who ask to be absent, meetings, and papers of all. */
export default async function ApprovalsPage(props: { searchParams: Promise<unknown> }) {
  const { page } = filter.parse(await props.searchParams);
  const account = await requireAccount('/approvals');
  const t = await getTranslations('dossier.approvals');
  const answer = await product().query({
    ...{ name: 'documents.queue', viewer: viewerOf(account), input: { page } },
  });
  const found = answer.ok ? answer.value : null;
  const inbox = await product().query({
    ...{ name: 'invitations.inbox', viewer: viewerOf(account), input: {} },
  });
  const decisions = inbox.ok ? inbox.value.toDecide : [];
  const waiting = found ? found.total + found.meetings.length + decisions.length : null;
  return (
    <div className="flex flex-col gap-6">
      <h1 className="text-3xl font-bold leading-tight">{t('title')}</h1>
      {!found && <Banner tone="error">{t('failed')}</Banner>}
      {waiting === 0 && <EmptyState title={t('empty.title')} text={t('empty.text')} />}
      {decisions.length > 0 && (
        <ClientMessages namespaces={['invitations', 'errors']}>
          <DecisionList decisions={decisions} />
        </ClientMessages>
      )}
      {found && found.meetings.length > 0 && <MeetingsToApprove meetings={found.meetings} />}
      {found && found.total > 0 && (
        <section aria-label={t('papers')} className="flex flex-col gap-3">
          <h2 className="text-xl font-semibold">{t('papersCount', { count: found.total })}</h2>
          <ClientMessages namespaces={['dossier', 'errors']}>
            <ul className="flex flex-col gap-3">
              {found.papers.map((paper) => (
                <QueuedPaperCard key={paper.id} paper={paper} />
              ))}
            </ul>
          </ClientMessages>
        </section>
      )}
      {found && (
        <Pagination
          page={page}
          pages={Math.ceil(found.total / found.pageSize)}
          hrefOf={(other) => `/approvals?page=${other}`}
        />
      )}
    </div>
  );
}
