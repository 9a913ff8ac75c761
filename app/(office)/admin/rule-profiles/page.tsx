import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ClientMessages } from '@/app/_i18n/client-messages.tsx';
import { Banner } from '@/app/_ui/banner.tsx';
import { product } from '../../../_server/product.ts';
import { AdminPage } from '../_frame/admin-page.tsx';
import { requireAdmin } from '../_frame/require-admin.ts';
import { RuleList } from './_list/rule-list.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin');
  return { title: t('pages.ruleProfiles.title') };
}

export default async function RuleProfilesPage() {
  const viewer = await requireAdmin('/admin/rule-profiles');
  const t = await getTranslations('admin');
  const input = { retired: true };
  const answer = await product().query({ name: 'ruleprofiles.list', viewer, input });
  if (!answer.ok) return <Banner tone="error">{t('failed')}</Banner>;
  return (
    <AdminPage title={t('pages.ruleProfiles.title')} lead={t('pages.ruleProfiles.lead')}>
      <ClientMessages namespaces={['rules', 'errors']}>
        <RuleList profiles={answer.value.profiles} />
      </ClientMessages>
    </AdminPage>
  );
}
