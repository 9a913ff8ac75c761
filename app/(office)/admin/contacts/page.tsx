import type { Metadata } from 'next';
import Form from 'next/form';
import { getTranslations } from 'next-intl/server';
import { z } from 'zod';
import { Banner } from '@/app/_ui/banner.tsx';
import { Button } from '@/app/_ui/button.tsx';
import { Pagination } from '@/app/_ui/pagination.tsx';
import { TextInput } from '@/app/_ui/text-input.tsx';
import { product } from '../../../_server/product.ts';
import { AdminPage } from '../_frame/admin-page.tsx';
import { requireAdmin } from '../_frame/require-admin.ts';
import { Contacts } from '../_organisation/contacts.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin');
  return { title: t('pages.contacts.title') };
}

const filter = z.object({
  text: z.string().max(200).catch(''),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});

function hrefOf({ text, page }: z.output<typeof filter>): string {
  const query = new URLSearchParams();
  if (text !== '') query.set('text', text);
  if (page > 1) query.set('page', String(page));
  return `/admin/contacts${query.size > 0 ? `?${query}` : ''}`;
}

export default async function ContactsPage(props: { searchParams: Promise<unknown> }) {
  const asked = filter.parse(await props.searchParams);
  const viewer = await requireAdmin(hrefOf(asked));
  const t = await getTranslations('admin');
  const answer = await product().query({ name: 'organisation.contacts', viewer, input: asked });
  if (!answer.ok) return <Banner tone="error">{t('failed')}</Banner>;
  const { items, total, pageSize } = answer.value;
  return (
    <AdminPage title={t('pages.contacts.title')} lead={t('pages.contacts.lead')}>
      <Form action="/admin/contacts" className="flex flex-wrap items-end gap-3" role="search">
        <div className="min-w-0 flex-1 basis-64">
          <TextInput
            label={t('contacts.search')}
            name="text"
            type="search"
            key={asked.text}
            defaultValue={asked.text}
          />
        </div>
        <Button type="submit">{t('contacts.find')}</Button>
      </Form>
      <Contacts people={items} />
      <Pagination
        page={asked.page}
        pages={Math.ceil(total / pageSize)}
        hrefOf={(page) => hrefOf({ ...asked, page })}
      />
    </AdminPage>
  );
}
