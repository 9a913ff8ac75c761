import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { z } from 'zod';
import { PlanEditor } from '@/app/_seating/plan-editor.tsx';
import { Banner } from '@/app/_ui/banner.tsx';
import { product } from '../../../../_server/product.ts';
import { AdminPage } from '../../_frame/admin-page.tsx';
import { requireAdmin } from '../../_frame/require-admin.ts';

interface Props {
  params: Promise<{ roomId: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('seating');
  return { title: t('title') };
}

export default async function RoomPlanPage({ params }: Props) {
  const { roomId } = await params;
  const viewer = await requireAdmin(`/admin/rooms/${roomId}`);
  const t = await getTranslations('admin');
  const tSeating = await getTranslations('seating');
  if (!z.uuid().safeParse(roomId).success) notFound();
  const answer = await product().query({ name: 'rooms.plan', viewer, input: { roomId } });
  if (!answer.ok) {
    if (answer.code === 'rooms.unknown-room') notFound();
    return <Banner tone="error">{t('failed')}</Banner>;
  }
  const { room, plan } = answer.value;
  return (
    <AdminPage
      title={tSeating('titleOf', { room: room.name })}
      lead={tSeating('lead')}
      back={{ href: '/admin/rooms', label: t('pages.rooms.title') }}
    >
      <PlanEditor room={room} plan={plan} />
    </AdminPage>
  );
}
