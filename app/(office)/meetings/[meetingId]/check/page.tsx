import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { ClientMessages } from '@/app/_i18n/client-messages.tsx';
import { requireAccount, viewerOf } from '@/app/_server/current-account.ts';
import { product } from '@/app/_server/product.ts';
import { Banner } from '@/app/_ui/banner.tsx';
import { CheckScreen } from './_trials/check-screen.tsx';

interface Props {
  params: Promise<{ meetingId: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('check');
  return { title: t('title') };
}

export default async function CheckPage({ params }: Props) {
  const { meetingId } = await params;
  const viewer = viewerOf(await requireAccount(`/meetings/${meetingId}/check`));
  const t = await getTranslations('check');
  const answer = await product().query({ name: 'sites.checks', viewer, input: { meetingId } });
  if (!answer.ok) {
    if (answer.code === 'not-found' || answer.code === 'forbidden') notFound();
    return <Banner tone="error">{t('failedToLoad')}</Banner>;
  }
  return (
    <ClientMessages namespaces={['check', 'errors']}>
      <CheckScreen meetingId={meetingId} known={answer.value} />
    </ClientMessages>
  );
}
