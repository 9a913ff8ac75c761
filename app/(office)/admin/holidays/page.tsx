import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Banner } from '@/app/_ui/banner.tsx';
import { product } from '../../../_server/product.ts';
import { AdminPage } from '../_frame/admin-page.tsx';
import { requireAdmin } from '../_frame/require-admin.ts';
import { Holidays } from '../_holidays/holidays.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin');
  return { title: t('pages.holidays.title') };
}

export default async function HolidaysPage() {
  const viewer = await requireAdmin('/admin/holidays');
  const t = await getTranslations('admin');
  const answer = await product().query({ name: 'catalogues.holidays', viewer, input: {} });
  if (!answer.ok) return <Banner tone="error">{t('failed')}</Banner>;
  return (
    <AdminPage title={t('pages.holidays.title')} lead={t('pages.holidays.lead')}>
      <Holidays holidays={answer.value.holidays} />
    </AdminPage>
  );
}
