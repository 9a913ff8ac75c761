import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { ClientMessages } from '@/app/_i18n/client-messages.tsx';
import { KeepOffline } from '@/app/_offline/keep-offline.tsx';
import { Banner } from '@/app/_ui/banner.tsx';
import { requireAccount, viewerOf } from '../../../../_server/current-account.ts';
import { product } from '../../../../_server/product.ts';
import { Dossier } from './_dossier/dossier.tsx';

export async function generateMetadata() {
  const t = await getTranslations('dossier');
  return { title: t('title') };
}

/** The papers of a meeting by item of its agenda, with what this person may do about each. */
export default async function DocumentsPage(props: { params: Promise<{ meetingId: string }> }) {
  const { meetingId } = await props.params;
  const account = await requireAccount(`/meetings/${meetingId}/documents`);
  const t = await getTranslations('dossier');
  const answer = await product().query({
    ...{ name: 'documents.plan', viewer: viewerOf(account), input: { meetingId } },
  });
  if (!answer.ok) {
    if (answer.code === 'not-found' || answer.code === 'forbidden') notFound();
    return <Banner tone="error">{t('failed')}</Banner>;
  }
  return (
    <>
      <KeepOffline meetingId={meetingId} />
      <ClientMessages namespaces={['office', 'dossier', 'intake', 'errors']}>
        <Dossier meetingId={meetingId} plan={answer.value} />
      </ClientMessages>
    </>
  );
}
