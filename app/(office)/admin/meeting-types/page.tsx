import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Banner } from '@/app/_ui/banner.tsx';
import { product } from '../../../_server/product.ts';
import { AdminPage } from '../_frame/admin-page.tsx';
import { requireAdmin } from '../_frame/require-admin.ts';
import { MeetingTypes } from '../_types/meeting-types.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin');
  return { title: t('pages.meetingTypes.title') };
}

export default async function MeetingTypesPage() {
  const viewer = await requireAdmin('/admin/meeting-types');
  const t = await getTranslations('admin');
  const input = { archived: true };
  const answer = await product().query({ name: 'catalogues.meeting-types', viewer, input });
  if (!answer.ok) return <Banner tone="error">{t('failed')}</Banner>;
  return (
    <AdminPage title={t('pages.meetingTypes.title')} lead={t('pages.meetingTypes.lead')}>
      <MeetingTypes types={answer.value.types} />
    </AdminPage>
  );
}
