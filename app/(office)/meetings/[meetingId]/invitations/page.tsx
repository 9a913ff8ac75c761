import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { ClientMessages } from '@/app/_i18n/client-messages.tsx';
import { Banner } from '@/app/_ui/banner.tsx';
import { requireAccount, viewerOf } from '../../../../_server/current-account.ts';
import { product } from '../../../../_server/product.ts';
import { InvitationTable } from './_table/invitation-table.tsx';

export async function generateMetadata() {
  const t = await getTranslations('invitations');
  return { title: t('title') };
}

/** Who was invited, who has answered what, and the chair's word; for those who plan or lead. */
export default async function InvitationsPage(props: { params: Promise<{ meetingId: string }> }) {
  const { meetingId } = await props.params;
  const account = await requireAccount(`/meetings/${meetingId}/invitations`);
  const t = await getTranslations('office.list');
  const answer = await product().query({
    ...{ name: 'invitations.table', viewer: viewerOf(account), input: { meetingId } },
  });
  if (!answer.ok) {
    if (answer.code === 'not-found' || answer.code === 'forbidden') notFound();
    return <Banner tone="error">{t('failed')}</Banner>;
  }
  return (
    <ClientMessages namespaces={['office', 'invitations', 'errors']}>
      <InvitationTable meetingId={meetingId} table={answer.value} />
    </ClientMessages>
  );
}
