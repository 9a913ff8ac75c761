import { Mail } from 'lucide-react';
import { getTranslations } from 'next-intl/server';
import { ClientMessages } from '@/app/_i18n/client-messages.tsx';
import { DecisionList } from '@/app/_invitation/decision-list.tsx';
import { Banner } from '@/app/_ui/banner.tsx';
import { Card } from '@/app/_ui/card.tsx';
import { EmptyState } from '@/app/_ui/empty-state.tsx';
import { requireAccount, viewerOf } from '../../_server/current-account.ts';
import { product } from '../../_server/product.ts';
import { InvitationCard } from './_list/invitation-card.tsx';

export async function generateMetadata() {
  const t = await getTranslations('invitations.mine');
  return { title: t('title') };
}

/** What waits for my answer, what waits for my word as chair, and what I have answered. */
export default async function MyInvitationsPage() {
  const account = await requireAccount('/my-invitations');
  const t = await getTranslations('invitations.mine');
  const tList = await getTranslations('office.list');
  const answer = await product().query({
    ...{ name: 'invitations.inbox', viewer: viewerOf(account), input: {} },
  });
  if (!answer.ok) return <Banner tone="error">{tList('failed')}</Banner>;
  const { invitations, toDecide } = answer.value;
  const waiting = invitations.filter(({ reply }) => reply === 'none');
  const answered = invitations.filter(({ reply }) => reply !== 'none');
  return (
    <ClientMessages namespaces={['office', 'invitations', 'errors']}>
      <div className="flex flex-col gap-6">
        <h1 className="text-3xl font-bold leading-tight">{t('title')}</h1>
        {toDecide.length > 0 && <DecisionList decisions={toDecide} />}
        {invitations.length === 0 && (
          <Card>
            <EmptyState icon={<Mail />} title={t('none.title')} text={t('none.text')} />
          </Card>
        )}
        {[
          { key: 'waiting', lines: waiting } as const,
          { key: 'answered', lines: answered } as const,
        ].map(({ key, lines }) =>
          lines.length === 0 ? null : (
            <section key={key} aria-labelledby={key} className="flex flex-col gap-4">
              <h2 id={key} className="text-xl font-semibold">
                {t(key)} ({lines.length})
              </h2>
              <ul className="flex flex-col gap-4">
                {lines.map((line) => (
                  <li key={line.meetingId}>
                    <InvitationCard line={line} />
                  </li>
                ))}
              </ul>
            </section>
          ),
        )}
      </div>
    </ClientMessages>
  );
}
