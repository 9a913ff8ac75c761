import Link from 'next/link';
import { notFound, redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { ClientMessages } from '@/app/_i18n/client-messages.tsx';
import { ReplyCard } from '@/app/_invitation/reply-card.tsx';
import { Banner } from '@/app/_ui/banner.tsx';
import { requireAccount, viewerOf } from '../../../../_server/current-account.ts';
import { product } from '../../../../_server/product.ts';

export async function generateMetadata() {
  const t = await getTranslations('invitations.card');
  return { title: t('title') };
}

/** Where the invitation's link leads: my invitation and the answer to it. */
export default async function ReplyPage(props: { params: Promise<{ meetingId: string }> }) {
  const { meetingId } = await props.params;
  const account = await requireAccount(`/meetings/${meetingId}/reply`);
  const t = await getTranslations('invitations.card');
  const tList = await getTranslations('office.list');
  const answer = await product().query({
    ...{ name: 'invitations.mine', viewer: viewerOf(account), input: { meetingId } },
  });
  if (!answer.ok) {
    if (answer.code === 'not-found' || answer.code === 'forbidden') notFound();
    return <Banner tone="error">{tList('failed')}</Banner>;
  }
  if (!answer.value) redirect(`/meetings/${meetingId}`);
  return (
    <ClientMessages namespaces={['office', 'invitations', 'errors']}>
      <div className="mx-auto flex max-w-2xl flex-col gap-5">
        <ReplyCard key={answer.value.repliedAt} invitation={answer.value} now={Date.now()} />
        <Link href={`/meetings/${meetingId}`}>{t('meeting')}</Link>
      </div>
    </ClientMessages>
  );
}
