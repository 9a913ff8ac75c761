import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { z } from 'zod';
import { ClientMessages } from '@/app/_i18n/client-messages.tsx';
import { HallScreen } from '../../_hall/hall-screen.tsx';

interface Props {
  params: Promise<{ meetingId: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('display.pairing');
  return { title: t('purpose') };
}

/** The same page for every screen and every meeting: what it may show, its feed decides. */
export default async function DisplayPage({ params }: Props) {
  const meetingId = z.uuid().safeParse((await params).meetingId);
  if (!meetingId.success) notFound();
  return (
    <ClientMessages namespaces={['display', 'room']}>
      <HallScreen meetingId={meetingId.data} />
    </ClientMessages>
  );
}
