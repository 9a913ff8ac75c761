import Link from 'next/link';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { z } from 'zod';
import { ClientMessages } from '@/app/_i18n/client-messages.tsx';
import { errorText } from '@/app/_i18n/error-text.ts';
import { Banner } from '@/app/_ui/banner.tsx';
import { buttonLook } from '@/app/_ui/button.tsx';
import { requireAccount, viewerOf } from '../../../../../_server/current-account.ts';
import { product } from '../../../../../_server/product.ts';
import { Comparison } from './comparison.tsx';

export async function generateMetadata() {
  const t = await getTranslations('dossier.compare');
  return { title: t('title') };
}

const asked = z.object({ from: z.uuid(), to: z.uuid() });

interface Props {
  params: Promise<{ meetingId: string }>;
  searchParams: Promise<unknown>;
}

/** Two versions of a paper next to each other, or one text with what came and went in it. */
export default async function ComparePage(props: Props) {
  const { meetingId } = await props.params;
  const account = await requireAccount(`/meetings/${meetingId}/documents`);
  const pair = asked.safeParse(await props.searchParams);
  if (!pair.success) notFound();
  const t = await getTranslations('dossier.compare');
  const tErrors = await getTranslations('errors');
  const input = { meetingId, fromId: pair.data.from, toId: pair.data.to };
  const answer = await product().query({
    ...{ name: 'documents.diff', viewer: viewerOf(account), input },
  });
  if (!answer.ok && answer.code === 'not-found') notFound();
  return (
    <div className="flex flex-col gap-5">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 className="text-2xl font-bold">{t('title')}</h2>
        <Link href={`/meetings/${meetingId}/documents`} className={buttonLook()}>
          {t('back')}
        </Link>
      </div>
      {answer.ok ? (
        <ClientMessages namespaces={['dossier']}>
          <Comparison {...answer.value} />
        </ClientMessages>
      ) : (
        <Banner tone="warn">{errorText(tErrors, answer)}</Banner>
      )}
    </div>
  );
}
