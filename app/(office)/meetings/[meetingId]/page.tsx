import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ClientMessages } from '@/app/_i18n/client-messages.tsx';
import { KeepOffline } from '@/app/_offline/keep-offline.tsx';
import { AgendaGlance } from '../_plan/agenda-glance.tsx';
import { loadPlan } from '../_plan/load-plan.ts';
import { MeetingActions } from '../_plan/meeting-actions.tsx';
import { MeetingFacts } from '../_plan/meeting-facts.tsx';
import { OwnPart } from '../_plan/own-part.tsx';
import { PlacesSection } from '../_plan/places-section.tsx';
import { Readiness } from '../_plan/readiness.tsx';
import { StatusNote } from '../_plan/status-note.tsx';

interface Props {
  params: Promise<{ meetingId: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const plan = await loadPlan((await params).meetingId);
  const t = await getTranslations('planning');
  return { title: plan?.meeting.title ?? t('tabs.overview') };
}

/** Thông tin chung: what everybody needs, and for those who prepare it, what is missing. */
export default async function MeetingPage({ params }: Props) {
  const plan = await loadPlan((await params).meetingId);
  if (!plan) return null;
  return (
    <ClientMessages namespaces={['office', 'planning', 'people', 'errors']}>
      <div className="flex flex-col gap-6">
        <StatusNote plan={plan} />
        <OwnPart plan={plan} />
        <MeetingActions plan={plan} />
        <div className="grid items-start gap-6 xl:grid-cols-[3fr_2fr]">
          <div className="flex flex-col gap-6">
            <MeetingFacts plan={plan} />
            <AgendaGlance plan={plan} />
          </div>
          <div className="flex flex-col gap-6">
            {plan.readiness && <Readiness meetingId={plan.meeting.id} lines={plan.readiness} />}
            <PlacesSection plan={plan} />
            <KeepOffline meetingId={plan.meeting.id} />
          </div>
        </div>
      </div>
    </ClientMessages>
  );
}
