import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { ClientMessages } from '@/app/_i18n/client-messages.tsx';
import { MeetingSeats } from '@/app/_seating/meeting-seats.tsx';
import { Banner } from '@/app/_ui/banner.tsx';
import { requireAccount, viewerOf } from '../../../../_server/current-account.ts';
import { product } from '../../../../_server/product.ts';

interface Props {
  params: Promise<{ meetingId: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('planning.tabs');
  return { title: t('seats') };
}

export default async function SeatsPage({ params }: Props) {
  const { meetingId } = await params;
  const viewer = viewerOf(await requireAccount(`/meetings/${meetingId}/seats`));
  const t = await getTranslations('seating.seats');
  const answer = await product().query({ name: 'sites.seating', viewer, input: { meetingId } });
  if (!answer.ok) {
    if (answer.code === 'not-found') notFound();
    return <Banner tone="error">{t('failed')}</Banner>;
  }
  return (
    <ClientMessages namespaces={['seating', 'errors']}>
      <MeetingSeats meetingId={meetingId} seating={answer.value} />
    </ClientMessages>
  );
}
