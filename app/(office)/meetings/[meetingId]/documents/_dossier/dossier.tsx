'use client';
import { useTranslations } from 'next-intl';
import { useMoment } from '@/app/_dossier/use-moment.ts';
import { Banner } from '@/app/_ui/banner.tsx';
import { EmptyState } from '@/app/_ui/empty-state.tsx';
import type { DocumentsPlan } from '../../../../../../server/documents/review-contract.ts';
import { DossierActions } from './dossier-actions.tsx';
import { DossierProvider } from './dossier-context.tsx';
import { ItemSection } from './item-section.tsx';

export function Dossier({ meetingId, plan }: { meetingId: string; plan: DocumentsPlan }) {
  const t = useTranslations('dossier');
  const moment = useMoment();
  const missing = plan.items.filter((item) => item.missing).length;
  const shown = plan.items.filter(
    ({ papers, mayAdd, missing: lacks, paperOnly }) =>
      papers.length > 0 || mayAdd || lacks || paperOnly,
  );
  const due = moment.long(plan.dueAt);
  return (
    <DossierProvider meetingId={meetingId} plan={plan}>
      <div className="flex flex-col gap-6">
        <div className="flex flex-wrap items-center justify-between gap-4">
          <h2 className="text-2xl font-bold">{t('title')}</h2>
          <DossierActions />
        </div>
        {missing > 0 && <Banner tone="warn">{t('missing', { count: missing, due })}</Banner>}
        {shown.length === 0 && <EmptyState title={t('empty.title')} text={t('empty.text')} />}
        {shown.map((item) => (
          <ItemSection key={item.id ?? 'whole'} item={item} />
        ))}
      </div>
    </DossierProvider>
  );
}
