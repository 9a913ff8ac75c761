import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Banner } from '@/app/_ui/banner.tsx';
import { product } from '../../../_server/product.ts';
import { AdminPage } from '../_frame/admin-page.tsx';
import { requireAdmin } from '../_frame/require-admin.ts';
import { Groups } from '../_organisation/groups.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin');
  return { title: t('pages.groups.title') };
}

export default async function GroupsPage() {
  const viewer = await requireAdmin('/admin/groups');
  const t = await getTranslations('admin');
  const answer = await product().query({ name: 'organisation.groups', viewer, input: {} });
  if (!answer.ok) return <Banner tone="error">{t('failed')}</Banner>;
  return (
    <AdminPage title={t('pages.groups.title')} lead={t('pages.groups.lead')}>
      <Groups groups={answer.value.groups} />
    </AdminPage>
  );
}
