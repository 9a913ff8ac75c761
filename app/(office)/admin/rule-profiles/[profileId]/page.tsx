import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { ClientMessages } from '@/app/_i18n/client-messages.tsx';
import { Banner } from '@/app/_ui/banner.tsx';
import type { ProfileView } from '../../../../../server/ruleprofiles/contract.ts';
import { product } from '../../../../_server/product.ts';
import { AdminPage } from '../../_frame/admin-page.tsx';
import { requireAdmin } from '../../_frame/require-admin.ts';
import { newRule } from '../_editor/new-rule.ts';
import { RuleEditor } from '../_editor/rule-editor.tsx';
import { Versions } from '../_list/versions.tsx';

interface Props {
  params: Promise<{ profileId: string }>;
  searchParams: Promise<{ version?: string | string[] }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('rules');
  return { title: t('editor.one') };
}

export default async function RuleProfilePage({ params, searchParams }: Props) {
  const { profileId } = await params;
  const { version } = await searchParams;
  const viewer = await requireAdmin(`/admin/rule-profiles/${profileId}`);
  const t = await getTranslations('admin');
  const tRules = await getTranslations('rules');
  const input = { retired: true };
  const answer = await product().query({ name: 'ruleprofiles.list', viewer, input });
  if (!answer.ok) return <Banner tone="error">{t('failed')}</Banner>;
  const profile = answer.value.profiles.find(({ id }) => id === profileId) ?? null;
  if (!profile && profileId !== 'new') notFound();
  const shown = profile && versionOf(profile, version);
  if (profile && !shown) notFound();
  return (
    <AdminPage
      title={shown?.name ?? tRules('editor.new')}
      lead={tRules('editor.lead')}
      back={{ href: '/admin/rule-profiles', label: t('pages.ruleProfiles.title') }}
    >
      <ClientMessages namespaces={['rules', 'errors']}>
        {profile && shown && <Versions profile={profile} shown={shown.version} />}
        <RuleEditor
          // A version that is shown anew begins anew.
          key={`${shown?.version}-${profile?.versions.length}`}
          profile={shown ?? newRule}
          known={profile && shown && knownOf(profile, shown.version)}
        />
      </ClientMessages>
    </AdminPage>
  );
}

function versionOf({ versions }: ProfileView, asked: string | string[] | undefined) {
  const found = versions.find(({ profile }) => String(profile.version) === asked);
  return (asked === undefined ? versions[0] : found)?.profile ?? null;
}

function knownOf({ id, retired, versions }: ProfileView, shown: number) {
  return { id, retired, shown, newest: versions[0]?.profile.version ?? shown };
}
