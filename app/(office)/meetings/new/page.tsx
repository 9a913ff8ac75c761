import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { ClientMessages } from '@/app/_i18n/client-messages.tsx';
import { Banner } from '@/app/_ui/banner.tsx';
import { buttonLook } from '@/app/_ui/button.tsx';
import { Card } from '@/app/_ui/card.tsx';
import { EmptyState } from '@/app/_ui/empty-state.tsx';
import { requireAccount, viewerOf } from '../../../_server/current-account.ts';
import { product } from '../../../_server/product.ts';
import { NewMeeting } from '../_forms/new-meeting.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('planning.new');
  return { title: t('title') };
}

export default async function NewMeetingPage() {
  const viewer = viewerOf(await requireAccount('/meetings/new'));
  const t = await getTranslations('planning');
  const units = await product().query({ name: 'meetings.planning-units', viewer, input: {} });
  const types = await product().query({ name: 'catalogues.meeting-types', viewer, input: {} });
  if (!units.ok || !types.ok) return <Banner tone="error">{t('failed')}</Banner>;
  return (
    <div className="mx-auto flex max-w-3xl flex-col gap-6">
      <div className="flex flex-col gap-2">
        <h1 className="text-3xl font-bold leading-tight">{t('new.title')}</h1>
        <p className="text-ink-2">{t('new.lead')}</p>
      </div>
      {units.value.units.length === 0 ? (
        <Card>
          <EmptyState
            title={t('new.noDutyTitle')}
            text={t('new.noDutyText')}
            action={
              <Link href="/meetings" className={buttonLook()}>
                {t('new.toList')}
              </Link>
            }
          />
        </Card>
      ) : (
        <ClientMessages namespaces={['office', 'planning', 'people', 'errors']}>
          <NewMeeting units={units.value.units} types={types.value.types} />
        </ClientMessages>
      )}
    </div>
  );
}
