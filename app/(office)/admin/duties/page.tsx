import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Banner } from '@/app/_ui/banner.tsx';
import { product } from '../../../_server/product.ts';
import { AdminPage } from '../_frame/admin-page.tsx';
import { requireAdmin } from '../_frame/require-admin.ts';
import { Duties } from '../_organisation/duties.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin');
  return { title: t('pages.duties.title') };
}

export default async function DutiesPage() {
  const viewer = await requireAdmin('/admin/duties');
  const t = await getTranslations('admin');
  const [held, tree] = await Promise.all([
    product().query({ name: 'organisation.duties', viewer, input: {} }),
    product().query({ name: 'organisation.tree', viewer, input: {} }),
  ]);
  if (!held.ok || !tree.ok) return <Banner tone="error">{t('failed')}</Banner>;
  return (
    <AdminPage title={t('pages.duties.title')} lead={t('pages.duties.lead')}>
      <Duties duties={held.value.duties} units={tree.value.units} />
    </AdminPage>
  );
}
