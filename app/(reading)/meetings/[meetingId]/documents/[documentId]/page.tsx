import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { z } from 'zod';
import { ClientMessages } from '@/app/_i18n/client-messages.tsx';
import { requireAccount, viewerOf } from '@/app/_server/current-account.ts';
import { product } from '@/app/_server/product.ts';
import { NotHere } from '../../../../_screen/not-here.tsx';
import { ReadingScreen } from '../../../../_screen/reading-screen.tsx';

const address = z.object({ meetingId: z.uuid(), documentId: z.uuid() });
const place = z.object({
  page: z.coerce.number().int().min(1).catch(1),
  find: z.string().max(200).catch(''),
});

interface Props {
  params: Promise<unknown>;
  searchParams: Promise<unknown>;
}

/** The paper, where it is of this meeting and the person may read it. Asked once a request. */
const readingAt = cache(async (meetingId: string, documentId: string) => {
  const account = await requireAccount(`/meetings/${meetingId}/documents/${documentId}`);
  const viewer = viewerOf(account);
  const answer = await product().query({
    ...{ name: 'documents.reading', viewer, input: { documentId } },
  });
  const reading = answer.ok && answer.value.meetingId === meetingId ? answer.value : null;
  return { reading, personId: account.personId };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const parsed = address.safeParse(await params);
  const t = await getTranslations('reader');
  if (!parsed.success) return { title: t('notFoundTitle') };
  const { reading } = await readingAt(parsed.data.meetingId, parsed.data.documentId);
  return { title: reading ? `${reading.docNumber} ${reading.title}`.trim() : t('notFoundTitle') };
}

export default async function ReadingPage({ params, searchParams }: Props) {
  const parsed = address.safeParse(await params);
  if (!parsed.success) return <NotHere back="/meetings" />;
  const { meetingId, documentId } = parsed.data;
  const { reading } = await readingAt(meetingId, documentId);
  if (!reading) return <NotHere back={`/meetings/${meetingId}/documents`} />;
  const { page, find } = place.parse(await searchParams);
  return (
    <ClientMessages namespaces={['reader', 'errors']}>
      <ReadingScreen
        back={`/meetings/${meetingId}/documents`}
        reading={reading}
        initialPage={Math.min(page, Math.max(1, reading.pageSizes.length))}
        initialText={find}
      />
    </ClientMessages>
  );
}
