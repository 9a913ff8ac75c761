import { getTranslations } from 'next-intl/server';
import { z } from 'zod';
import { ClientMessages } from '@/app/_i18n/client-messages.tsx';
import { Banner } from '@/app/_ui/banner.tsx';
import { Pagination } from '@/app/_ui/pagination.tsx';
import { requireAccount, viewerOf } from '../../../_server/current-account.ts';
import { product } from '../../../_server/product.ts';
import { ReferenceTools } from '../_references/reference-tools.tsx';
import { References } from '../_references/references.tsx';
import { SearchForm } from '../_references/search-form.tsx';

export async function generateMetadata() {
  const t = await getTranslations('library.tabs');
  return { title: t('references') };
}

const filter = z.object({
  text: z.string().max(200).catch(''),
  page: z.coerce.number().int().min(1).catch(1),
});

function hrefOf({ text, page }: z.output<typeof filter>): string {
  const query = new URLSearchParams();
  if (text !== '') query.set('text', text);
  if (page > 1) query.set('page', String(page));
  return `/library/references${query.size > 0 ? `?${query}` : ''}`;
}

/** Reference papers for everybody; the system administrator adds and edits them here. */
export default async function ReferencesPage(props: { searchParams: Promise<unknown> }) {
  const asked = filter.parse(await props.searchParams);
  const account = await requireAccount(hrefOf(asked));
  const viewer = viewerOf(account);
  const t = await getTranslations('library.references');
  const tList = await getTranslations('office.list');
  const [answer, sources] = await Promise.all([
    product().query({ name: 'library.references', viewer, input: asked }),
    product().query({ name: 'library.sources', viewer, input: {} }),
  ]);
  if (!answer.ok || !sources.ok) return <Banner tone="error">{tList('failed')}</Banner>;
  const { references, total, pageSize, mayEdit } = answer.value;
  const pages = Math.ceil(total / pageSize);
  return (
    <ClientMessages namespaces={['office', 'library', 'dossier', 'intake', 'errors']}>
      <div className="flex flex-col gap-5">
        <p className="text-ink-2">{t('lead')}</p>
        {mayEdit && <ReferenceTools sources={sources.value} />}
        <SearchForm text={asked.text} />
        <References references={references} mayEdit={mayEdit} searched={asked.text !== ''} />
        <Pagination page={asked.page} pages={pages} hrefOf={(page) => hrefOf({ ...asked, page })} />
      </div>
    </ClientMessages>
  );
}
