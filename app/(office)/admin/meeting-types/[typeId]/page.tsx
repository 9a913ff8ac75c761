import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { Banner } from '@/app/_ui/banner.tsx';
import type { ProfileView } from '../../../../../server/ruleprofiles/contract.ts';
import type { RuleProfile } from '../../../../../server/voting/contract.ts';
import { product } from '../../../../_server/product.ts';
import { AdminPage } from '../../_frame/admin-page.tsx';
import { requireAdmin } from '../../_frame/require-admin.ts';
import { ruleKey } from '../../_types/rule-key.ts';
import { TypeForm } from '../../_types/type-form.tsx';

interface Props {
  params: Promise<{ typeId: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin');
  return { title: t('types.one') };
}

export default async function MeetingTypePage({ params }: Props) {
  const { typeId } = await params;
  const viewer = await requireAdmin(`/admin/meeting-types/${typeId}`);
  const t = await getTranslations('admin');
  const [types, groups, rules] = await Promise.all([
    product().query({ name: 'catalogues.meeting-types', viewer, input: { archived: true } }),
    product().query({ name: 'organisation.groups', viewer, input: {} }),
    product().query({ name: 'ruleprofiles.list', viewer, input: {} }),
  ]);
  if (!types.ok || !groups.ok || !rules.ok) return <Banner tone="error">{t('failed')}</Banner>;
  const type = types.value.types.find(({ id }) => id === typeId) ?? null;
  if (!type && typeId !== 'new') notFound();
  return (
    <AdminPage
      title={type?.name ?? t('types.new')}
      lead={t('types.lead')}
      back={{ href: '/admin/meeting-types', label: t('pages.meetingTypes.title') }}
    >
      <TypeForm
        type={type}
        profiles={offered(rules.value.profiles, type?.template.ruleProfile ?? null)}
        groups={groups.value.groups}
      />
    </AdminPage>
  );
}

/** The newest rules of the catalogue, and the one that this type has pinned where it is none of them. */
function offered(profiles: readonly ProfileView[], pinned: RuleProfile | null): RuleProfile[] {
  const newest = profiles.flatMap(({ versions }) => versions[0]?.profile ?? []);
  const known = pinned === null || newest.some((one) => ruleKey(one) === ruleKey(pinned));
  return known ? newest : [...newest, pinned];
}
