import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { ClientMessages } from '@/app/_i18n/client-messages.tsx';
import { Banner } from '@/app/_ui/banner.tsx';
import { requireAccount, viewerOf } from '../../../../_server/current-account.ts';
import { product } from '../../../../_server/product.ts';
import { PeopleScreen } from './_list/people-screen.tsx';

export async function generateMetadata() {
  const t = await getTranslations('people');
  return { title: t('title') };
}

/** Who takes part as what and where, and who has a vote. */
export default async function PeoplePage(props: { params: Promise<{ meetingId: string }> }) {
  const { meetingId } = await props.params;
  const account = await requireAccount(`/meetings/${meetingId}/people`);
  const t = await getTranslations('people');
  const asked = { viewer: viewerOf(account), input: { meetingId } };
  const [people, rolls] = await Promise.all([
    product().query({ ...asked, name: 'meetings.people' }),
    product().query({ ...asked, name: 'attendance.rolls' }),
  ]);
  if (!people.ok || !rolls.ok) {
    if (!people.ok && people.code === 'not-found') notFound();
    return <Banner tone="error">{t('failed')}</Banner>;
  }
  return (
    <ClientMessages namespaces={['office', 'people', 'errors']}>
      <PeopleScreen meetingId={meetingId} people={people.value} rolls={rolls.value.rolls} />
    </ClientMessages>
  );
}
