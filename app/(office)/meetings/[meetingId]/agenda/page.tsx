import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { ClientMessages } from '@/app/_i18n/client-messages.tsx';
import { Banner } from '@/app/_ui/banner.tsx';
import { requireAccount, viewerOf } from '../../../../_server/current-account.ts';
import { product } from '../../../../_server/product.ts';
import { AgendaEditor } from './_editor/agenda-editor.tsx';

export async function generateMetadata() {
  const t = await getTranslations('agendaEditor');
  return { title: t('title') };
}

/** The agenda with its running clock; whoever plans the meeting edits it here. */
export default async function AgendaPage(props: { params: Promise<{ meetingId: string }> }) {
  const { meetingId } = await props.params;
  const account = await requireAccount(`/meetings/${meetingId}/agenda`);
  const t = await getTranslations('agendaEditor');
  const asked = { viewer: viewerOf(account), input: { meetingId } };
  const [plan, people, rolls, tree] = await Promise.all([
    product().query({ ...asked, name: 'agenda.plan' }),
    product().query({ ...asked, name: 'meetings.people' }),
    product().query({ ...asked, name: 'attendance.rolls' }),
    product().query({ viewer: asked.viewer, name: 'organisation.tree', input: {} }),
  ]);
  if (!plan.ok || !people.ok || !rolls.ok) {
    const refused = [plan, people, rolls].find(({ ok }) => !ok);
    if (refused && !refused.ok && refused.code === 'not-found') notFound();
    return <Banner tone="error">{t('failed')}</Banner>;
  }
  return (
    <ClientMessages namespaces={['office', 'agendaEditor', 'people', 'errors']}>
      <AgendaEditor
        meetingId={meetingId}
        plan={plan.value}
        people={people.value.people}
        rolls={rolls.value.rolls}
        units={tree.ok ? tree.value.units : []}
      />
    </ClientMessages>
  );
}
