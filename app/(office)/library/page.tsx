import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { z } from 'zod';
import { ClientMessages } from '@/app/_i18n/client-messages.tsx';
import { requireAccount, viewerOf } from '../../_server/current-account.ts';
import { product } from '../../_server/product.ts';
import { FolderView } from './_personal/folder-view.tsx';

export async function generateMetadata() {
  const t = await getTranslations('library');
  return { title: t('title') };
}

const place = z.object({ folder: z.uuid().nullable().catch(null) });

/** My own folders and documents; `?folder=` names the one that is open. */
export default async function PersonalPage(props: { searchParams: Promise<unknown> }) {
  const { folder: folderId } = place.parse(await props.searchParams);
  const account = await requireAccount(folderId ? `/library?folder=${folderId}` : '/library');
  const viewer = viewerOf(account);
  const [answer, all] = await Promise.all([
    product().query({ name: 'library.folder', viewer, input: { folderId } }),
    product().query({ name: 'library.folders', viewer, input: {} }),
  ]);
  if (!answer.ok || !all.ok) notFound();
  return (
    <ClientMessages namespaces={['office', 'library', 'dossier', 'intake', 'errors']}>
      <FolderView folderId={folderId} content={answer.value} all={all.value} />
    </ClientMessages>
  );
}
