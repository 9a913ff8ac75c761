import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { z } from 'zod';
import { Banner } from '@/app/_ui/banner.tsx';
import { simpleCatalogues } from '../../../../../server/catalogues/contract.ts';
import { product } from '../../../../_server/product.ts';
import { SimpleCatalogue } from '../../_catalogue/simple-catalogue.tsx';
import { AdminPage } from '../../_frame/admin-page.tsx';
import { requireAdmin } from '../../_frame/require-admin.ts';

interface Props {
  params: Promise<{ catalogue: string }>;
}

const words = {
  positions: 'positions',
  'document-types': 'documentTypes',
  'issuing-agencies': 'agencies',
} as const;

async function catalogueOf({ params }: Props) {
  const { data } = z.enum(simpleCatalogues).safeParse((await params).catalogue);
  return data ?? notFound();
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const t = await getTranslations('admin');
  return { title: t(`pages.${words[await catalogueOf(props)]}.title`) };
}

export default async function CataloguePage(props: Props) {
  const catalogue = await catalogueOf(props);
  const viewer = await requireAdmin(`/admin/catalogues/${catalogue}`);
  const t = await getTranslations('admin');
  const input = { catalogue, archived: true };
  const answer = await product().query({ name: 'catalogues.list', viewer, input });
  if (!answer.ok) return <Banner tone="error">{t('failed')}</Banner>;
  const title = t(`pages.${words[catalogue]}.title`);
  return (
    <AdminPage title={title} lead={t(`pages.${words[catalogue]}.lead`)}>
      <SimpleCatalogue catalogue={catalogue} label={title} entries={answer.value.entries} />
    </AdminPage>
  );
}
