import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Banner } from '@/app/_ui/banner.tsx';
import { product } from '../../../_server/product.ts';
import { AdminPage } from '../_frame/admin-page.tsx';
import { requireAdmin } from '../_frame/require-admin.ts';
import { Rooms } from '../_rooms/rooms.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin');
  return { title: t('pages.rooms.title') };
}

export default async function RoomsPage() {
  const viewer = await requireAdmin('/admin/rooms');
  const t = await getTranslations('admin');
  const answer = await product().query({ name: 'rooms.list', viewer, input: { archived: true } });
  if (!answer.ok) return <Banner tone="error">{t('failed')}</Banner>;
  return (
    <AdminPage title={t('pages.rooms.title')} lead={t('pages.rooms.lead')}>
      <Rooms rooms={answer.value.rooms} />
    </AdminPage>
  );
}
