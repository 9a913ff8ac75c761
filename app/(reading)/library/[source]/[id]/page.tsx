import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { z } from 'zod';
import { ClientMessages } from '@/app/_i18n/client-messages.tsx';
import { requireAccount, viewerOf } from '@/app/_server/current-account.ts';
import { product } from '@/app/_server/product.ts';
import { NotHere } from '../../../_screen/not-here.tsx';
import { ReadingScreen } from '../../../_screen/reading-screen.tsx';

const address = z.object({ source: z.enum(['personal', 'reference']), id: z.uuid() });
const place = z.object({
  page: z.coerce.number().int().min(1).catch(1),
  find: z.string().max(200).catch(''),
});

interface Props {
  params: Promise<unknown>;
  searchParams: Promise<unknown>;
}

/** A document of one's own or of the library. Asked once a request. */
const readingAt = cache(async (source: 'personal' | 'reference', id: string) => {
  const viewer = viewerOf(await requireAccount(`/library/${source}/${id}`));
  const answer = await product().query({
    ...{ name: 'library.reading', viewer, input: { source, id } },
  });
  return answer.ok ? answer.value : null;
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const parsed = address.safeParse(await params);
  const t = await getTranslations('reader');
  const reading = parsed.success ? await readingAt(parsed.data.source, parsed.data.id) : null;
  return { title: reading?.title ?? t('notFoundTitle') };
}

export default async function LibraryReadingPage({ params, searchParams }: Props) {
  const parsed = address.safeParse(await params);
  if (!parsed.success) return <NotHere back="/library" />;
  const { source, id } = parsed.data;
  const back = source === 'personal' ? '/library' : '/library/references';
  const reading = await readingAt(source, id);
  if (!reading) return <NotHere back={back} />;
  const { page, find } = place.parse(await searchParams);
  return (
    <ClientMessages namespaces={['reader', 'errors']}>
      <ReadingScreen
        {...{ back, reading, initialText: find }}
        initialPage={Math.min(page, Math.max(1, reading.pageSizes.length))}
      />
    </ClientMessages>
  );
}
