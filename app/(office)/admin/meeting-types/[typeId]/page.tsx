import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { Banner } from '@/app/_ui/banner.tsx';
import { product } from '../../../../_server/product.ts';
import { AdminPage } from '../../_frame/admin-page.tsx';
import { requireAdmin } from '../../_frame/require-admin.ts';
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
  const [types, groups] = await Promise.all([
    product().query({ name: 'catalogues.meeting-types', viewer, input: { archived: true } }),
    product().query({ name: 'organisation.groups', viewer, input: {} }),
  ]);
  if (!types.ok || !groups.ok) return <Banner tone="error">{t('failed')}</Banner>;
  const type = types.value.types.find(({ id }) => id === typeId) ?? null;
  if (!type && typeId !== 'new') notFound();
  return (
    <AdminPage
      title={type?.name ?? t('types.new')}
      lead={t('types.lead')}
      back={{ href: '/admin/meeting-types', label: t('pages.meetingTypes.title') }}
    >
      <TypeForm type={type} profiles={profilesOf(types.value.types)} groups={groups.value.groups} />
    </AdminPage>
  );
}

/** Rules of votes that meeting types have already, each once. */
function profilesOf(types: readonly { template: { ruleProfile: Profile | null } }[]): Profile[] {
  const profiles = types.flatMap(({ template }) => template.ruleProfile ?? []);
  return [...new Map(profiles.map((profile) => [profile.name, profile])).values()];
}

type Profile = NonNullable<Parameters<typeof TypeForm>[0]['profiles'][number]>;
